/** A comparison: which offers are held against each other, under what, on which day. */
import type { Instant } from '../instant.js';
import type { Head } from '../journal.js';
import type { Profile, ProfileResult } from '../policy/profile.js';
import type { OfferView } from './offer.js';

interface When {
  readonly asOf: Instant;
  readonly knownAt: Instant;
}

export interface ComparisonQuestion {
  /** Ids or IRIs. */
  readonly offers: readonly string[];
  /** Absent: by their facts alone. */
  readonly profile?: string;
  readonly parameters: { readonly goLive?: Instant; readonly termEnd?: Instant };
  readonly when: When;
}

export interface Comparison {
  /** Each once, in the order asked. */
  readonly offers: readonly { readonly offer: OfferView; readonly result?: ProfileResult }[];
  readonly profile?: Profile;
  readonly when: When;
  readonly head: Head;
}
