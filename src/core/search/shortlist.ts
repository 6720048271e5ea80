/**
 * A shortlist: the offers that a buyer looks at under a profile, named one by one or found by a search. What is asked
 * about it (questions, a dossier) is asked of the whole of it, never of a page.
 */
import { done, type Outcome, refused } from '../problem.js';
import { ParameterReader } from './parameter-reader.js';
import type { Query } from './query.js';
import { parseQuery } from './query-url.js';

/** Offers that one shortlist can name, or be found to have: beyond that it is a market, and no list. */
export const LONGEST_SHORTLIST = 200;

export interface Shortlist {
  /** Its profile is always there; its page size and place mean nothing. */
  readonly query: Query & { readonly profile: string };
  /** Ids or IRIs; empty: those that the query finds. */
  readonly offers: readonly string[];
}

/** Parameters of a search that choose a page of it. */
const OF_A_PAGE = ['limit', 'cursor'] as const;

/**
 * Reads a shortlist from URL parameters: those of a search without its pages, `profile` required, `offer` repeatable.
 * @returns `parameter-invalid` with every finding; a finding's pointer is `/<parameter>`.
 */
export function parseShortlist(
  params: URLSearchParams,
  now: Query['asOf'],
  knownProfiles: readonly string[],
): Outcome<Shortlist> {
  const reader = new ParameterReader(params);
  const offers = [...new Set(reader.all('offer'))];
  for (const name of OF_A_PAGE) if (params.has(name)) reader.report('parameter-unknown', name, name);
  if (offers.length > LONGEST_SHORTLIST) {
    reader.report('offers-too-many', 'offer', '', { count: offers.length, largest: LONGEST_SHORTLIST });
  }
  const rest = new URLSearchParams([...params].filter(([name]) => name !== 'offer'));
  for (const name of OF_A_PAGE) rest.delete(name);
  const query = parseQuery(rest, now, knownProfiles);
  if (!query.ok) return refused('parameter-invalid', [...reader.findings, ...query.problem.findings]);
  const { profile } = query.value;
  if (profile === undefined) reader.report('parameter-missing', 'profile', '');
  if (profile === undefined || reader.findings.length > 0) return refused('parameter-invalid', reader.findings);
  return done({ query: { ...query.value, profile }, offers });
}
