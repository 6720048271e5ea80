/** A search's answer: who is eligible, who is not, and the reasons of the verdicts that decide it. */
import type { Instant } from '../core/instant.js';
import type { Eligibility } from '../core/policy/profile.js';
import type { RuleKey, Verdict } from '../core/policy/verdict.js';
import { certificatesOn, labelsOn, locationsOn, ruledSince } from '../core/search/offer.js';
import type { Facet, Hit, Query, SearchAnswer } from '../core/search/query.js';
import { toggle, toParams } from '../core/search/query-url.js';
import type { Voice } from '../messages/voice.js';
import { explanationAddress, type Question } from './address.js';
import type { Cite } from './law.js';
import { type Moment, moment } from './moment.js';
import { type OfferSummary, offerSummary } from './offer.js';
import type { SourceAnswer } from './peers.js';
import { type ProfileAnswer, profileAnswer, type RequirementAnswer, requirementAnswer } from './requirement.js';

export interface UnmetAnswer extends RequirementAnswer {
  /** Does the eligibility come from it? Then `rules` says why; of the others the explanation does. */
  readonly decides: boolean;
}

export interface HitAnswer extends OfferSummary {
  readonly locations: readonly string[];
  /** Of entitled issuers, running on the day asked about: scheme and version. */
  readonly certificates: readonly string[];
  /** Levels of the Gaia-X labels that count on the day asked. */
  readonly labels: readonly string[];
  /** null without a profile. */
  readonly eligibility: Eligibility | null;
  /** Every requirement that is judged and not satisfied; of those that decide, rule, input, credential, law, remedy. */
  readonly unmet: readonly UnmetAnswer[];
  readonly met: readonly string[];
  /** M and G requirements that no rule judges: the eligibility says nothing about them. */
  readonly notJudged: readonly string[];
  readonly explanation: string | null;
  readonly matched: Hit['matched'];
}

export interface FacetAnswer {
  readonly id: Facet['id'];
  readonly title: string;
  readonly values: readonly {
    readonly value: string;
    readonly label: string;
    readonly count: number;
    readonly selected: boolean;
    /** The same question with this value switched on or off. */
    readonly url: string;
  }[];
}

export interface OffersAnswer {
  readonly asOf: Moment;
  readonly knownAt: Moment;
  readonly seq: number;
  readonly illustrative: boolean;
  readonly text: string;
  /** Function words of the text that were left aside. */
  readonly ignored: readonly string[];
  readonly profile: ProfileAnswer | null;
  /** Over the whole result, not this page. null without a profile. */
  readonly counts: Readonly<Record<Eligibility, number>> | null;
  readonly total: number;
  /** What orders the offers, the first decider first. */
  readonly order: SearchAnswer['order'];
  readonly offers: readonly HitAnswer[];
  readonly facets: readonly FacetAnswer[];
  readonly next: string | null;
  /** Of whoever follows other catalogues: how fresh each is. */
  readonly sources?: readonly SourceAnswer[];
}

interface Circumstances {
  readonly voice: Voice;
  readonly cite: Cite;
  readonly illustrative: boolean;
  /** What absent dates meant when the query was read. */
  readonly now: Instant;
}

export function offersAnswer(answer: SearchAnswer, circumstances: Circumstances): OffersAnswer {
  const { query, profile } = answer;
  const { voice, now } = circumstances;
  return {
    asOf: moment(query.asOf),
    knownAt: moment(query.knownAt),
    seq: answer.head.seq,
    illustrative: circumstances.illustrative,
    text: query.text,
    ignored: answer.ignored,
    profile: profile === undefined ? null : profileAnswer(profile, voice),
    counts: profile === undefined ? null : answer.counts,
    total: answer.total,
    order: answer.order,
    offers: answer.hits.map((hit) => hitAnswer(hit, answer, circumstances)),
    facets: answer.facets.map((facet) => facetAnswer(facet, query, voice, now)),
    next: answer.next === undefined ? null : searchAddress({ ...query, cursor: answer.next }, now),
  };
}

export function searchAddress(query: Query, now: Instant): string {
  const params = toParams(query, now);
  return params.size === 0 ? '/offers' : `/offers?${params}`;
}

/** The verdict that each eligibility comes from. */
const DECIDING: Readonly<Record<Eligibility, Verdict | undefined>> = {
  eligible: undefined,
  'eligible-with-conditions': 'CONDITIONAL',
  'to-clarify': 'UNKNOWN',
  excluded: 'FAIL',
};

function hitAnswer(hit: Hit, { query, profile }: SearchAnswer, { voice, cite, now }: Circumstances): HitAnswer {
  const { offer, result } = hit;
  const question = questionOf(query, now);
  const since = (rule: RuleKey) =>
    profile === undefined ? offer.from : ruledSince(offer, rule, query.asOf, profile.parameters);
  const judged = (result?.results ?? []).filter(({ verdict }) => verdict !== 'NOT-JUDGED');
  const met = judged.filter(({ verdict }) => verdict === 'PASS' || verdict === 'N/A');
  return {
    ...offerSummary(offer, voice, question),
    locations: locationsOn(offer, query.asOf),
    certificates: certificatesOn(offer, query.asOf),
    labels: labelsOn(offer, query.asOf),
    eligibility: result?.eligibility ?? null,
    unmet: judged
      .filter((one) => !met.includes(one))
      .map((one) => {
        const decides = one.requirement.kind !== 'S' && one.verdict === (result && DECIDING[result.eligibility]);
        return { ...requirementAnswer(decides ? one : { ...one, findings: [] }, since, { voice, cite }), decides };
      }),
    met: met.map(({ requirement }) => requirement.id),
    notJudged: result?.notJudged ?? [],
    explanation: result === undefined ? null : explanationAddress(offer.id, question),
    matched: hit.matched,
  };
}

function facetAnswer(facet: Facet, query: Query, voice: Voice, now: Instant): FacetAnswer {
  return {
    id: facet.id,
    title: voice.ui.facets[facet.id],
    values: facet.values.map((value) => ({
      ...value,
      label: voice.facetValue(facet.id, value.value),
      url: searchAddress(toggle(query, facet.id, value.value), now),
    })),
  };
}

/** Dates that were not asked for stay out of links, so that they go on meaning "now". */
function questionOf({ profile, goLive, termEnd, asOf, knownAt }: Query, now: Instant): Question {
  return {
    profile,
    goLive,
    termEnd,
    asOf: asOf === now ? undefined : asOf,
    knownAt: knownAt === now ? undefined : knownAt,
  };
}
