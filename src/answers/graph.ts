/** The graph around an offer as data: nodes, edges with shares as intervals, what is held from outside, who covers what. */
import type { GraphAnswer } from '../catalogue/verbs/explaining.js';
import type { Coverage } from '../core/policy/coverage.js';
import { shareText } from '../core/policy/percent.js';
import type { Interval } from '../core/policy/surroundings.js';
import type { Verdict } from '../core/policy/verdict.js';
import type { Voice } from '../messages/voice.js';
import type { Question } from './address.js';
import { type Moment, moment } from './moment.js';
import { type OfferSummary, offerSummary } from './offer.js';
import { type FoundAnswer, foundAnswer } from './reason.js';

/** Percent, exact decimals as text. */
export interface IntervalAnswer {
  readonly low: string;
  readonly high: string;
}

interface ReadingsAnswer {
  /** The product of the shares along the path. */
  readonly multiplied: IntervalAnswer;
  /** Inside a holding, whoever has more than half counts as the whole. */
  readonly attributed: IntervalAnswer;
}

export interface CoverageAnswer {
  readonly layers: readonly string[];
  readonly activities: readonly {
    readonly activity: number;
    /** By an active certificate; the others are listed with what is wrong with them. */
    readonly covered: boolean;
    readonly by: readonly {
      readonly offer: string;
      readonly version: string;
      readonly until: Moment;
      readonly standing: string;
      readonly found: readonly FoundAnswer[];
    }[];
  }[];
}

export interface GraphAnswerBody {
  readonly asOf: Moment;
  readonly knownAt: Moment;
  readonly seq: number;
  readonly illustrative: boolean;
  readonly offer: OfferSummary;
  readonly nodes: readonly {
    readonly id: string;
    readonly kind: string;
    readonly name: string | null;
    readonly country: string | null;
    readonly insideEea: boolean | null;
  }[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: string;
    readonly share: IntervalAnswer | null;
    readonly role: string | null;
    readonly reach: string | null;
    readonly found: FoundAnswer | null;
  }[];
  readonly omitted: number;
  readonly outside: readonly {
    readonly measure: string;
    readonly limits: { readonly single: string; readonly total: string };
    /** Nearest first; of very many those with the largest shares. */
    readonly holders: readonly ({
      readonly id: string;
      readonly name: string;
      readonly country: string;
      readonly path: readonly string[];
    } & ReadingsAnswer)[];
    readonly holdersOmitted: number;
    readonly total: ReadingsAnswer;
    readonly tooLarge: boolean;
  }[];
  /** What the rules that read this graph say on the day, and along which path. */
  readonly verdicts: readonly {
    readonly rule: string;
    readonly title: string;
    readonly verdict: Verdict;
    readonly text: string | null;
    readonly path: readonly string[];
  }[];
  readonly coverage: CoverageAnswer;
}

export function graphAnswer(
  { offer, head, when, surroundings, layers, limits, verdicts }: GraphAnswer,
  { voice, illustrative }: { readonly voice: Voice; readonly illustrative: boolean },
  question: Question,
): GraphAnswerBody {
  const { nodes, edges, omitted, outside, coverage } = surroundings;
  const named = new Map<string, string>([
    [offer.provider.iri, offer.provider.name],
    ...[...layers, offer].map((one): [string, string] => [one.iri, offerSummary(one, voice, question).name.text]),
  ]);
  return {
    asOf: moment(when.asOf),
    knownAt: moment(when.knownAt),
    seq: head.seq,
    illustrative,
    offer: offerSummary(offer, voice, question),
    nodes: nodes.map(({ id, kind, name, country, inside }) => ({
      id,
      kind,
      name: name ?? named.get(id) ?? null,
      country: country ?? null,
      insideEea: inside ?? null,
    })),
    edges: edges.map(({ from, to, kind, share, role, reach, input }) => ({
      from,
      to,
      kind,
      share: share === undefined ? null : interval(share),
      role: role ?? null,
      reach: reach ?? null,
      found: input === undefined ? null : foundAnswer(input),
    })),
    omitted,
    outside: outside.map(({ measure, holders, omitted: left, total, tooLarge }) => ({
      measure,
      limits,
      holders: holders.map(({ holder: { id, name, country }, multiplied, attributed, path }) => ({
        id,
        name,
        country,
        path,
        multiplied: interval(multiplied),
        attributed: interval(attributed),
      })),
      holdersOmitted: left,
      total: { multiplied: interval(total.multiplied), attributed: interval(total.attributed) },
      tooLarge,
    })),
    verdicts: verdicts.map(({ rule, finding }) => {
      const [reason] = finding.reasons;
      return {
        rule,
        title: voice.ruleTitle(rule),
        verdict: finding.verdict,
        text: reason === undefined ? null : voice.reason(reason.code, reason.params),
        path: reason?.path ?? [],
      };
    }),
    coverage: coverageAnswer(coverage),
  };
}

export function coverageAnswer({ layers, activities }: Coverage): CoverageAnswer {
  return {
    layers,
    activities: activities.map(({ activity, by }) => ({
      activity,
      covered: by.some(({ standing }) => standing === 'active'),
      by: by.map(({ offer, version, until, standing, inputs }) => ({
        offer,
        version,
        until: moment(until),
        standing,
        found: inputs.map(foundAnswer),
      })),
    })),
  };
}

function interval({ low, high }: Interval): IntervalAnswer {
  return { low: shareText(low), high: shareText(high) };
}
