/** A draft's readiness in words: what blocks, what is unknown, and what each fix would unlock. */
import type { DraftOffer, ReadinessAnswer } from '../catalogue/verbs/tendering.js';
import { speakersFor } from '../core/policy/entitled.js';
import type { Eligibility } from '../core/policy/profile.js';
import type { Fix, Outlook } from '../core/policy/readiness.js';
import type { Assurance } from '../core/policy/verdict.js';
import type { Voice } from '../messages/voice.js';
import { type Moment, moment } from './moment.js';
import { type FindingAnswer, findingAnswer } from './problem.js';
import { type ProfileAnswer, profileAnswer } from './requirement.js';
import { wording } from './wording.js';

export interface OutlookAnswer {
  readonly eligibility: Eligibility;
  readonly blockers: number;
  readonly unknowns: number;
}

export interface FixAnswer {
  readonly verdict: 'FAIL' | 'UNKNOWN';
  /** Why it is needed. */
  readonly why: string;
  /** What would cure it; null where no remedy is known. */
  readonly remedy: string | null;
  readonly evidence: {
    readonly fact: string;
    readonly subject: string;
    readonly scheme: string | null;
    readonly version: string | null;
    readonly level: Assurance;
    readonly text: string;
    readonly party: boolean;
  } | null;
  readonly requirements: readonly string[];
  readonly unlocks: OutlookAnswer;
}

export interface DraftOfferAnswer extends OutlookAnswer {
  readonly iri: string;
  readonly name: string;
  readonly provider: string;
  readonly published: boolean;
  /** In one line: the label that can be reached, and how much is in the way of the profile. */
  readonly summary: string;
  readonly fixes: readonly FixAnswer[];
  /** The highest level whose judged criteria hold, with those of the levels below. */
  readonly reachable: string | null;
  readonly labels: readonly (OutlookAnswer & {
    readonly level: string;
    readonly profile: string;
    readonly notJudged: number;
  })[];
}

export interface ReadinessBody {
  readonly asOf: Moment;
  readonly knownAt: Moment;
  readonly seq: number;
  readonly illustrative: boolean;
  readonly stored: false;
  readonly profile: ProfileAnswer;
  /** Who is taken for the issuer of what names none. */
  readonly assumed: string | null;
  readonly offers: readonly DraftOfferAnswer[];
  readonly toMend: readonly FindingAnswer[];
  readonly ignored: readonly { readonly fact: string; readonly subject: string; readonly pointer: string }[];
}

export function readinessBody(answer: ReadinessAnswer, illustrative: boolean, voice: Voice): ReadinessBody {
  const { when, head, profile, assumed, offers, toMend, ignored } = answer;
  return {
    asOf: moment(when.asOf),
    knownAt: moment(when.knownAt),
    seq: head.seq,
    illustrative,
    stored: false,
    profile: profileAnswer(profile, voice),
    assumed: assumed ?? null,
    offers: offers.map((one) => offerAnswer(one, answer, voice)),
    toMend: toMend.map((finding) => findingAnswer(finding, voice)),
    ignored: ignored.map(({ kind, subject, pointer }) => ({ fact: kind, subject, pointer })),
  };
}

function offerAnswer(offer: DraftOffer, answer: ReadinessAnswer, voice: Voice): DraftOfferAnswer {
  const { iri, names, provider, published, readiness, labels } = offer;
  const words = voice.tender.readiness;
  const reachable = reachableOf(labels);
  const { blockers, unknowns } = readiness;
  const title = voice.text(answer.profile.title);
  const clear = blockers + unknowns === 0;
  const summary = [
    reachable === null ? words.noLabel : words.label(reachable),
    clear ? words.ready(title) : words.counts(title, blockers, unknowns),
  ];
  return {
    iri,
    name: wording(names, voice)?.text ?? iri,
    provider,
    published,
    ...outlookAnswer(readiness),
    summary: (labels.length === 0 ? summary.slice(1) : summary).join(' '),
    fixes: readiness.fixes.map((fix) => fixAnswer(fix, answer, voice)),
    reachable,
    labels,
  };
}

/** A level stands on those below it. */
function reachableOf(labels: DraftOffer['labels']): string | null {
  const open = labels.findIndex(({ blockers, unknowns }) => blockers + unknowns > 0);
  return labels[(open < 0 ? labels.length : open) - 1]?.level ?? null;
}

function fixAnswer(
  { verdict, reason, remedy, evidence, requirements, unlocks }: Fix,
  answer: ReadinessAnswer,
  voice: Voice,
): FixAnswer {
  return {
    verdict,
    why: voice.reason(reason.code, reason.params),
    remedy: remedy === undefined ? null : voice.remedy(remedy.code, remedy.params),
    evidence: evidence === undefined ? null : evidenceAnswer(evidence, answer, voice),
    requirements,
    unlocks: outlookAnswer(unlocks),
  };
}

function evidenceAnswer(
  { wanted, level }: NonNullable<Fix['evidence']>,
  { issuers, when }: ReadinessAnswer,
  voice: Voice,
): NonNullable<FixAnswer['evidence']> {
  const words = voice.tender.questions;
  const { fact, subject, scheme = null, version = null } = wanted;
  const speakers = speakersFor(wanted, level, { issuers }, when);
  const by = [
    ...(speakers.party ? [words.party] : []),
    ...speakers.issuers.map((did) => {
      const name = issuers.get(did)?.name;
      return name === undefined ? did : voice.text(name);
    }),
  ];
  const statement = words.statement(voice.fact(fact), voice.level(level));
  return {
    fact,
    subject,
    scheme,
    version,
    level,
    text: `${statement}, ${words.by} ${by.join(', ')}`,
    party: speakers.party,
  };
}

function outlookAnswer({ eligibility, blockers, unknowns }: Outlook): OutlookAnswer {
  return { eligibility, blockers, unknowns };
}
