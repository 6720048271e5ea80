/** Who wants to be told of what. */
import { DAY_MS } from '../instant.js';
import type { Query } from '../search/query.js';

export interface Subscription {
  /** Of the operator's choosing; part of the name of every notice. */
  readonly id: string;
  /** Where notices are sent. */
  readonly url: string;
  /** Signs what is sent: HMAC-SHA256. */
  readonly secret: Uint8Array;
  readonly language: 'en' | 'fr';
  /** Parameters of a search, which name a profile: all its offers, or those that the rest of the search leaves. */
  readonly search: URLSearchParams;
  /** Id or IRI: this offer alone. */
  readonly offer?: string;
}

/** What is known to come is told this long before. */
export const AHEAD_MS = 30 * DAY_MS;

/** A search that somebody watches has no page and no day of its own. */
export const NOT_WATCHED = ['asOf', 'knownAt', 'limit', 'cursor', 'lang'] as const;

/** Under a profile; the facet of results is not asked of the search, but of its moves (`tellsOf`). */
export type WatchedQuery = Omit<Query, 'profile'> & { readonly profile: string };

/** The same search without its facet of results: who leaves "eligible" is still looked at. */
export function watched(query: Query): WatchedQuery | undefined {
  const { profile, facets, ...rest } = query;
  const { eligibility: _, ...others } = facets;
  return profile === undefined ? undefined : { ...rest, facets: others, profile };
}

/** Does the search ask for the result that an offer had, or has? */
export function tellsOf({ facets: { eligibility } }: Query, outcomes: readonly (string | undefined)[]): boolean {
  return eligibility === undefined || outcomes.some((one) => one !== undefined && eligibility.includes(one));
}
