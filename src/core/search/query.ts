/**
 * A search as plain data, and what it answers. `Query ⇄ URL` lives here too, so that every state of a page is a
 * URL and the command line asks exactly what a browser asks.
 */
import type { Instant } from '../instant.js';
import type { Head } from '../journal.js';
import type { Eligibility, Profile, ProfileResult } from '../policy/profile.js';
import type { OfferView } from './offer.js';

export const FACET_IDS = ['country', 'location', 'type', 'certificate', 'label', 'eligibility'] as const;
export type FacetId = (typeof FACET_IDS)[number];

export interface Query {
  /** Free text: every word must match (prefix) a name, a description or a keyword. Empty = everything. */
  readonly text: string;
  /** Within a facet any, across facets all. */
  readonly facets: Readonly<Partial<Record<FacetId, readonly string[]>>>;
  /** Profile id; absent = no eligibility, the eligibility facet is empty. */
  readonly profile?: string;
  readonly goLive?: Instant;
  readonly termEnd?: Instant;
  readonly asOf: Instant;
  readonly knownAt: Instant;
  readonly limit: number;
  /** Opaque; pins the journal seq of the first page. */
  readonly cursor?: string;
}

export interface FacetValue {
  readonly value: string;
  /** Offers that would remain with this value chosen and the other facets as they are. */
  readonly count: number;
  readonly selected: boolean;
}
export interface Facet {
  readonly id: FacetId;
  readonly values: readonly FacetValue[];
}

export interface Hit {
  readonly offer: OfferView;
  /** Present when a profile was asked. */
  readonly result?: ProfileResult;
  /** Why the text matched: the field and the words found in it. */
  readonly matched: readonly {
    readonly field: 'name' | 'description' | 'keyword' | 'provider';
    readonly word: string;
  }[];
}

export interface SearchAnswer {
  readonly query: Query;
  readonly head: Head;
  readonly profile?: Profile;
  readonly total: number;
  readonly counts: Readonly<Record<Eligibility, number>>;
  readonly hits: readonly Hit[];
  readonly facets: readonly Facet[];
  readonly next?: string;
}
