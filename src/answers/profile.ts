/** A profile in full, two of them side by side, and what a profile says beyond eligibility: gaps and levels. */
import type { Catalogue } from '../catalogue/catalogue.js';
import type { KeptProfile, ProfileComparison, ProfileDifference } from '../catalogue/verbs/profiling.js';
import type { Eligibility, Profile, ProfileResult, ProfileVerdicts, Requirement } from '../core/policy/profile.js';
import type { Interval, SealScore } from '../core/policy/seal.js';
import { type Gaps, gapsOf } from '../core/policy/standards.js';
import type { RuleKey, Verdict } from '../core/policy/verdict.js';
import type { Voice } from '../messages/voice.js';
import { type Question, withQuestion } from './address.js';
import { type Moment, moment } from './moment.js';
import { type OfferSummary, offerSummary } from './offer.js';
import { type ProfileAnswer, profileAnswer } from './requirement.js';

export interface RequirementForm {
  readonly id: string;
  readonly title: string;
  readonly kind: Requirement['kind'];
  readonly rules: readonly RuleKey[];
  /** `any`: one of the rules is enough. */
  readonly combine: 'all' | 'any';
  /** Why no rule judges it. */
  readonly notJudgedWhy: string | null;
  readonly proof: 'declaration' | 'certification' | null;
  /** Schemes whose certificate proves it. */
  readonly standards: readonly string[];
  /** Level of the Cloud Sovereignty Framework that is asked for at least. */
  readonly minimum: number | null;
  readonly source: string;
}

export interface FullProfileAnswer extends ProfileAnswer {
  readonly requirements: readonly RequirementForm[];
}

export function fullProfileAnswer(profile: Profile, voice: Voice): FullProfileAnswer {
  return {
    ...profileAnswer(profile, voice),
    requirements: profile.requirements.map((requirement) => requirementForm(requirement, voice)),
  };
}

function requirementForm(requirement: Requirement, voice: Voice): RequirementForm {
  const { id, title, kind, rules, combine, notJudged, proof, standards, minimum, source } = requirement;
  return {
    id,
    title: voice.text(title),
    kind,
    rules,
    combine: combine ?? 'all',
    notJudgedWhy: notJudged === undefined ? null : voice.text(notJudged),
    proof: proof ?? null,
    standards: standards ?? [],
    minimum: minimum ?? null,
    source: voice.cited(source),
  };
}

/** Where one profile is read. */
export function profileAddress(reference: string): string {
  return `/profiles/${encodeURIComponent(reference)}`;
}

export interface ProfilesAnswer {
  readonly seq: number;
  /** The newest version of each that has a name, oldest first. */
  readonly profiles: readonly FullProfileAnswer[];
  /** Every version that has a name. */
  readonly versions: readonly string[];
  /** Buyers' own, each found by its hash. */
  readonly own: readonly ProfileAnswer[];
}

export function profilesAnswer(
  catalogue: Pick<Catalogue, 'head' | 'profiles' | 'shelf'>,
  voice: Voice,
): ProfilesAnswer {
  const { versions, own } = catalogue.shelf();
  return {
    seq: catalogue.head().seq,
    profiles: catalogue.profiles().map((profile) => fullProfileAnswer(profile, voice)),
    versions: versions.map((profile) => profileAnswer(profile, voice).reference),
    own: own.map((profile) => profileAnswer(profile, voice)),
  };
}

export interface OneProfileAnswer {
  readonly seq: number;
  readonly profile: FullProfileAnswer;
}

export interface KeptProfileAnswer {
  readonly created: boolean;
  readonly url: string;
  readonly profile: FullProfileAnswer;
  readonly seq: number;
}

export function keptProfileAnswer({ created, profile, head }: KeptProfile, voice: Voice): KeptProfileAnswer {
  const full = fullProfileAnswer(profile, voice);
  return { created, url: profileAddress(full.reference), profile: full, seq: head.seq };
}

type Outcome = Verdict | 'NOT-JUDGED' | null;

export interface ComparisonAnswer {
  readonly asOf: Moment;
  readonly knownAt: Moment;
  readonly seq: number;
  readonly illustrative: boolean;
  readonly before: ProfileAnswer;
  readonly after: ProfileAnswer;
  readonly requirements: readonly {
    readonly id: string;
    readonly before: RequirementForm | null;
    readonly after: RequirementForm | null;
    /** Members that differ, where both ask it. */
    readonly members: readonly string[];
  }[];
  readonly offers: readonly {
    readonly offer: OfferSummary;
    readonly before: Eligibility;
    readonly after: Eligibility;
    /** Requirements whose outcome differs; null where a profile does not ask it. */
    readonly requirements: readonly { readonly id: string; readonly before: Outcome; readonly after: Outcome }[];
  }[];
  /** Offers that differ, over all pages. */
  readonly differing: number;
  /** Of those, how many follow this page. */
  readonly more: number;
  readonly alike: number;
  /** The same question the other way round. */
  readonly swapped: string;
  /** Of a further page. */
  readonly first: string | null;
  readonly next: string | null;
}

type Parameter = readonly [name: string, value: string];

/** Offers of one answer. */
export const DEFAULT_DIFFERING = 50;
export const LARGEST_DIFFERING = 200;

type Moved = ComparisonAnswer['offers'][number]['requirements'];

/** Those that decide against the offer under one profile and not under the other: what one asks alone may be satisfied. */
export function decidingAmong(requirements: Moved): Moved {
  const isMet = (outcome: Outcome) => outcome === null || outcome === 'PASS';
  return requirements.filter(({ before, after }) => !isMet(before) || !isMet(after));
}

/** @param asked the dates that the question names. */
export function comparisonAnswer(
  comparison: ProfileComparison,
  { illustrative, asked = {} }: { readonly illustrative: boolean; readonly asked?: Question },
  voice: Voice,
): ComparisonAnswer {
  const { before, after, requirements, differing, total, more, alike, query, head } = comparison;
  const { when } = query;
  const form = (requirement: Requirement | undefined) =>
    requirement === undefined ? null : requirementForm(requirement, voice);
  const [one, other] = [profileAnswer(before, voice), profileAnswer(after, voice)];
  const size: readonly Parameter[] = query.limit === DEFAULT_DIFFERING ? [] : [['limit', String(query.limit)]];
  const address = ({ reference }: ProfileAnswer, than: ProfileAnswer, ...page: readonly Parameter[]) =>
    withQuestion(`${profileAddress(reference)}/compare`, asked, [['with', than.reference], ...size, ...page]);
  const last = differing.at(-1)?.offer.iri;
  return {
    asOf: moment(when.asOf),
    knownAt: moment(when.knownAt),
    seq: head.seq,
    illustrative,
    before: one,
    after: other,
    requirements: requirements.map(({ id, members, ...sides }) => ({
      id,
      before: form(sides.before),
      after: form(sides.after),
      members,
    })),
    offers: differing.map((difference) => ({
      offer: offerSummary(difference.offer, voice, {}),
      before: difference.before.eligibility,
      after: difference.after.eligibility,
      requirements: outcomes(difference),
    })),
    differing: total,
    more,
    alike,
    swapped: address(other, one),
    first: query.after === undefined ? null : address(one, other),
    next: more === 0 || last === undefined ? null : address(one, other, ['after', last]),
  };
}

function outcomes({ before, after }: ProfileDifference) {
  const of = ({ results }: ProfileVerdicts) =>
    new Map(results.map(({ requirement, verdict }): [string, Outcome] => [requirement.id, verdict]));
  const [was, is] = [of(before), of(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((id) => ({ id, before: was.get(id) ?? null, after: is.get(id) ?? null }))
    .filter((one) => one.before !== one.after);
}

/** Which certificate closes which gap; null for a profile that wants no certificates. */
export function gapsAnswer(result: ProfileResult): Gaps | null {
  return gapsOf(result) ?? null;
}

export interface SealAnswer {
  /** Percent, from the worst case to the best. */
  readonly score: Interval;
  readonly objectives: readonly {
    readonly id: string;
    readonly title: string;
    readonly weight: number;
    readonly worst: number;
    readonly best: number;
    /** What keeps the two apart: rules that are not decided, or what no rule judges. */
    readonly between: readonly {
      readonly seal: number;
      readonly rules: readonly string[];
      readonly open: string | null;
    }[];
  }[];
}

export function sealAnswer({ score, objectives }: SealScore, voice: Voice): SealAnswer {
  return {
    score,
    objectives: objectives.map(({ objective, worst, best, between }) => ({
      id: objective.id,
      title: voice.text(objective.title),
      weight: objective.weight,
      worst,
      best,
      between: between.map(({ seal, rules, open }) => ({
        seal,
        rules,
        open: open === undefined ? null : voice.text(open),
      })),
    })),
  };
}
