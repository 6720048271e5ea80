/** What buyers require, and what operators put in force. */
import type { Did, Iri } from '../../core/did.js';
import type { Digest } from '../../core/digest.js';
import type { Head } from '../../core/journal.js';
import type { RequirementDifference } from '../../core/policy/compare-profiles.js';
import type { Profile, ProfileVerdicts } from '../../core/policy/profile.js';
import type { ProfileShelf } from '../../core/policy/profile-shelf.js';
import type { Outcome } from '../../core/problem.js';
import type { OfferView } from '../../core/search/offer.js';
import type { When } from './finding.js';

/** A buyer's own profile, as it is kept. */
export interface KeptProfile {
  readonly profile: Profile;
  /** false when it was here already: nothing was appended. */
  readonly created: boolean;
  readonly head: Head;
}

/** One offer that comes out differently under two profiles. */
export interface ProfileDifference {
  readonly offer: OfferView;
  readonly before: ProfileVerdicts;
  readonly after: ProfileVerdicts;
}

export interface ProfileComparison {
  readonly before: Profile;
  readonly after: Profile;
  readonly requirements: readonly RequirementDifference[];
  /** A page of the offers whose eligibility differs, by IRI. */
  readonly differing: readonly ProfileDifference[];
  /** How many of them there are over all pages. */
  readonly total: number;
  /** How many follow this page. */
  readonly more: number;
  /** Offers that come out alike. */
  readonly alike: number;
  readonly query: ComparisonQuery;
  readonly head: Head;
}

export interface ComparisonQuery {
  readonly when: When;
  readonly limit: number;
  /** The last offer of the page before. */
  readonly after?: Iri;
}

/** A policy file that an operator has put in force. */
export interface PolicyAdopted {
  readonly what: string;
  readonly version: string;
  /** Of the file's bytes. */
  readonly digest: Digest;
  readonly by: Did;
  /** false when it was in force already: nothing was appended. */
  readonly created: boolean;
  readonly head: Head;
}

export interface ProfilingVerbs {
  /** The newest version of each that has a name, oldest first: where a question names none, the last is asked. */
  profiles(): readonly Profile[];
  /** @param reference `id`, `id@version`, or the hash of any that was ever kept. */
  profile(reference: string): Profile | undefined;
  /** Every version that has a name, and buyers' own. */
  shelf(): Pick<ProfileShelf, 'versions' | 'own'>;
  /** Keeps a buyer's own profile for good, under its hash: see `profiles.ts` for what is refused. */
  keepProfile(bytes: Uint8Array): Promise<Outcome<KeptProfile>>;
  /** Two profiles over the same offers. Problem: `not-found`. */
  compareProfiles(before: string, after: string, query: ComparisonQuery): Promise<Outcome<ProfileComparison>>;
  /** A signed request of the operator: see `adopt.ts` for what is refused and why. */
  adopt(bytes: Uint8Array, mediaType: string): Promise<Outcome<PolicyAdopted>>;
}
