/** A buyer's requirement and what the rules say of it. */

import type { Instant } from '../core/instant.js';
import type { Profile, Requirement, RequirementKind, RequirementResult } from '../core/policy/profile.js';
import { nameOf } from '../core/policy/profile-shelf.js';
import type { RuleKey, Verdict } from '../core/policy/verdict.js';
import type { Voice } from '../messages/voice.js';
import { type Moment, moment } from './moment.js';
import { type RuleAnswer, ruleAnswer, type Telling } from './reason.js';

export interface RequirementAnswer {
  readonly id: string;
  readonly title: string;
  /** M excludes on failure, G must hold by go-live, S is shown and never decides. */
  readonly kind: RequirementKind;
  readonly verdict: Verdict | 'NOT-JUDGED';
  readonly source: string;
  readonly rules: readonly RuleAnswer[];
}

export interface NotJudgedAnswer {
  readonly id: string;
  readonly title: string;
  readonly kind: RequirementKind;
  readonly why: string | null;
}

export interface ProfileAnswer {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly summary: string;
  /** Of the canonical JSON of the profile with its parameters: the same hash, the same question. */
  readonly hash: string;
  /** How exactly this profile is asked by again: `id@version`, or `sha256:` and a hash. */
  readonly reference: string;
  /** Of a buyer's own: the profile that it was made from. */
  readonly derivedFrom: { readonly id: string; readonly version: string; readonly hash: string } | null;
  /** The day of what it is made from. */
  readonly dated: Moment;
  readonly url: string | null;
  readonly parameters: { readonly goLive: string | null; readonly termEnd: string | null };
  /** Requirements that no rule judges yet: no eligibility says anything about them. */
  readonly notJudged: readonly NotJudgedAnswer[];
}

/** @param since when each verdict began. */
export function requirementAnswer(
  result: RequirementResult,
  since: (rule: RuleKey) => Instant,
  telling: Telling,
): RequirementAnswer {
  const { requirement } = result;
  return {
    id: requirement.id,
    title: telling.voice.text(requirement.title),
    kind: requirement.kind,
    verdict: result.verdict,
    source: telling.voice.cited(requirement.source),
    rules: result.findings.map(({ rule, finding }) => ruleAnswer(rule, finding, since(rule), telling)),
  };
}

export function profileAnswer(profile: Profile, voice: Voice): ProfileAnswer {
  return {
    id: profile.id,
    version: profile.version,
    title: voice.text(profile.title),
    summary: voice.text(profile.summary),
    hash: profile.hash,
    reference: referenceOf(profile),
    derivedFrom: profile.derivedFrom ?? null,
    dated: profile.dated === undefined ? null : moment(profile.dated),
    url: profile.url ?? null,
    parameters: { goLive: moment(profile.parameters.goLive), termEnd: moment(profile.parameters.termEnd) },
    notJudged: profile.requirements
      .filter(({ rules }) => rules.length === 0)
      .map((requirement) => notJudgedAnswer(requirement, voice)),
  };
}

/** A buyer's own is found by its hash alone (core/policy/profile-shelf.ts). */
function referenceOf(profile: Profile): string {
  return profile.derivedFrom === undefined ? nameOf(profile) : `sha256:${profile.kept ?? profile.hash}`;
}

function notJudgedAnswer(requirement: Requirement, voice: Voice): NotJudgedAnswer {
  return {
    id: requirement.id,
    title: voice.text(requirement.title),
    kind: requirement.kind,
    why: requirement.notJudged === undefined ? null : voice.text(requirement.notJudged),
  };
}
