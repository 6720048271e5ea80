/** One credential in the history of an offer. */
import type { Digest } from '../digest.js';
import type { Instant } from '../instant.js';
import type { Head } from '../journal.js';
import type { State } from '../life-cycle.js';
import type { OfferView } from './offer.js';

export interface Version {
  readonly credential: Digest;
  readonly recorded: Instant;
  readonly types: readonly string[];
  /** What it has come to, and since when. */
  readonly life: { readonly state: State; readonly since: Instant };
  /** Undefined where what it said is no longer kept. */
  readonly issuer: string | undefined;
  readonly validFrom: Instant | undefined;
  readonly validUntil: Instant | undefined;
}

export interface VersionsAnswer {
  readonly offer: OfferView;
  readonly when: { readonly asOf: Instant; readonly knownAt: Instant };
  readonly head: Head;
  /** Newest first. */
  readonly versions: readonly Version[];
  /** Older ones that the answer has no room for. */
  readonly omitted: number;
}
