/**
 * A search as plain data, and what it answers. `query-url.ts` turns it into a URL and back, so that every state of a
 * page is a URL and the command line asks exactly what a browser asks.
 */
import type { Instant } from '../instant.js';
import type { Head } from '../journal.js';
import type { Eligibility, Profile, ProfileResult } from '../policy/profile.js';
import type { OfferView } from './offer.js';

export const FACET_IDS = ['country', 'location', 'type', 'certificate', 'label', 'eligibility'] as const;
export type FacetId = (typeof FACET_IDS)[number];

/** Code points of free text. */
export const LONGEST_TEXT = 200;
export const LARGEST_LIMIT = 100;
export const DEFAULT_LIMIT = 20;

export interface Query {
  /** Every word must begin a word of a name, a keyword, the provider's name or a description. Empty = everything. */
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
  /** Opaque; pins the instant and the journal seq of the first page. */
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
  /** Why the text matched: the field and the words found in it, as written there. */
  readonly matched: readonly {
    readonly field: 'name' | 'description' | 'keyword' | 'provider';
    readonly word: string;
  }[];
}

/** What orders the hits, the first decider first; without a profile there is no `eligibility`. */
export const ORDER = ['eligibility', 'standing', 'relevance', 'name', 'iri'] as const;
export type OrderStep = (typeof ORDER)[number];

export interface SearchAnswer {
  readonly query: Query;
  readonly head: Head;
  /** Head seq when the first page was read; lower than `head.seq`: the catalogue has grown between the pages. */
  readonly firstPageSeq: number;
  /** Function words of the text that were left aside ("de", "the"). */
  readonly ignored: readonly string[];
  readonly order: readonly OrderStep[];
  readonly profile?: Profile;
  readonly total: number;
  /** By eligibility, before the eligibility facet is applied; all zero without a profile. */
  readonly counts: Readonly<Record<Eligibility, number>>;
  readonly hits: readonly Hit[];
  readonly facets: readonly Facet[];
  readonly next?: string;
}
