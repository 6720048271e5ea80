/**
 * A profile is a buyer's requirements as versioned data: each maps to rules of the rule table, with a kind and
 * a floor. A requirement whose rule is not in the table is listed "not judged", in every answer.
 */
import type { Digest } from '../digest.js';
import type { Instant } from '../instant.js';
import type { Finding, RuleKey, Verdict } from './verdict.js';

/** M excludes on failure; G must hold by go-live (D9); S is shown and scored, never decides. */
export type RequirementKind = 'M' | 'G' | 'S';

export interface Requirement {
  readonly id: string;
  readonly title: { readonly en: string; readonly fr: string };
  readonly kind: RequirementKind;
  /** All of these (D6), or with `combine` any. Empty: no rule judges it. */
  readonly rules: readonly RuleKey[];
  /** One of the rules is enough: certificates of several schemes for one criterion. */
  readonly combine?: 'any';
  /** Why no rule judges it, when `rules` is empty. */
  readonly notJudged?: { readonly en: string; readonly fr: string };
  /** Gaia-X: is the provider's word enough, or must somebody have certified it? */
  readonly proof?: 'declaration' | 'certification';
  /** Schemes whose certificate proves it: their ids in the law (`SNC`, `C5`). */
  readonly standards?: readonly string[];
  /** Cloud Sovereignty Framework: the level (SEAL 1 to 4) of the objective of this id that is asked for at least. */
  readonly minimum?: number;
  readonly source: string;
}

/** The profile that another one was made from. */
export interface Derivation {
  readonly id: string;
  readonly version: string;
  readonly hash: Digest;
}

export interface Profile {
  readonly id: string;
  readonly version: string;
  /** The day of what it is made from; like `url` it changes no verdict and is no part of the hash. */
  readonly dated?: Instant;
  readonly url?: string;
  readonly derivedFrom?: Derivation;
  readonly title: { readonly en: string; readonly fr: string };
  readonly summary: { readonly en: string; readonly fr: string };
  /** Part of the hash; settable per question. */
  readonly parameters: { readonly goLive: Instant; readonly termEnd: Instant };
  readonly requirements: readonly Requirement[];
  /** SHA-256 of the canonical JSON of the profile with its parameters: in every answer. */
  readonly hash: Digest;
  /** The hash under which it is kept, when it is asked with other parameters than its own. */
  readonly kept?: Digest;
}

/** to-clarify: nothing fails, something mandatory is unknown. Not-judged requirements are counted beside it. */
export type Eligibility = 'eligible' | 'eligible-with-conditions' | 'to-clarify' | 'excluded';

export interface RequirementResult {
  readonly requirement: Requirement;
  readonly verdict: Verdict | 'NOT-JUDGED';
  readonly findings: readonly { readonly rule: RuleKey; readonly finding: Finding }[];
}

/** What comes out, without why. */
export interface ProfileVerdicts {
  readonly eligibility: Eligibility;
  readonly results: readonly Pick<RequirementResult, 'requirement' | 'verdict'>[];
}

export interface ProfileResult extends ProfileVerdicts {
  readonly results: readonly RequirementResult[];
  /** Ids of M and G requirements that no rule judges: the eligibility says nothing about them. */
  readonly notJudged: readonly string[];
}
