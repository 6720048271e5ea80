/**
 * Query ⇄ URL parameters. The canonical form is sorted and leaves defaults out, so one question has one address; reading
 * is strict and reports everything that is wrong at once.
 */

import { compareCodePoints } from '../code-point-order.js';
import { formatDay, type Instant } from '../instant.js';
import type { Eligibility } from '../policy/profile.js';
import { done, type Outcome, refused } from '../problem.js';
import { type Cursor, parseCursor, questionMark } from './cursor.js';
import { ParameterReader } from './parameter-reader.js';
import { DEFAULT_LIMIT, FACET_IDS, type FacetId, LARGEST_LIMIT, LONGEST_TEXT, type Query } from './query.js';

const SINGLE = ['q', 'profile', 'goLive', 'termEnd', 'asOf', 'knownAt', 'limit', 'cursor'] as const;

/** Parameters that mean nothing without a profile. */
const OF_A_PROFILE = ['goLive', 'termEnd', 'eligibility'] as const;

/** Says how an answer is presented, not what is asked: read elsewhere, left alone here. */
const PRESENTATION = ['lang'] as const;

/** Every parameter that a search understands. */
export const SEARCH_PARAMETERS: readonly string[] = [...SINGLE, ...FACET_IDS, ...PRESENTATION];

/** Best first: the order of the answer's groups. */
export const ELIGIBILITIES = [
  'eligible',
  'eligible-with-conditions',
  'to-clarify',
  'excluded',
] as const satisfies readonly Eligibility[];

/**
 * Reads a search from URL parameters.
 *
 * @param now what `asOf` and `knownAt` mean when absent (on later pages `asOf` is the first page's, from the cursor).
 * @param knownProfiles ids that `profile` may name.
 * @returns the canonical query, or `parameter-invalid` with every finding; a finding's pointer is `/<parameter>`.
 * Facet values that no offer has are kept: they select nothing and are shown with count 0.
 */
export function parseQuery(params: URLSearchParams, now: Instant, knownProfiles: readonly string[]): Outcome<Query> {
  const reader = new ParameterReader(params);
  reader.allowOnly(SEARCH_PARAMETERS);
  const profile = reader.profile('profile', knownProfiles);
  if (reader.all('profile').length === 0) {
    for (const name of OF_A_PROFILE) {
      const values = reader.all(name);
      if (values.length > 0) reader.report('profile-missing', name, values.join(', '));
    }
  }
  const cursorText = reader.single('cursor');
  const cursor = cursorText === undefined ? undefined : parseCursor(cursorText);
  if (cursorText !== undefined && cursor === undefined) reader.report('cursor-invalid', 'cursor', cursorText);

  const goLive = reader.date('goLive');
  const termEnd = reader.date('termEnd');
  const query: Query = {
    text: readText(reader),
    facets: readFacets(reader),
    ...(profile === undefined ? {} : { profile }),
    ...(goLive === undefined ? {} : { goLive }),
    ...(termEnd === undefined ? {} : { termEnd }),
    asOf: reader.date('asOf') ?? cursor?.asOf ?? now,
    knownAt: reader.date('knownAt') ?? now,
    limit: reader.limit('limit', DEFAULT_LIMIT, LARGEST_LIMIT),
    ...(cursorText === undefined ? {} : { cursor: cursorText }),
  };
  // Only a query that is right in itself can be compared with the one that the cursor continues.
  if (cursor !== undefined && reader.findings.length === 0 && !continues(cursor, query)) {
    reader.report('cursor-of-another-question', 'cursor', cursorText ?? '');
  }
  return reader.findings.length === 0 ? done(query) : refused('parameter-invalid', reader.findings);
}

function readText(reader: ParameterReader): string {
  const text = (reader.single('q') ?? '').replace(/\s+/gu, ' ').trim();
  const length = [...text].length;
  if (length > LONGEST_TEXT) reader.report('text-too-long', 'q', text, { length, longest: LONGEST_TEXT });
  return text;
}

function readFacets(reader: ParameterReader): Query['facets'] {
  const facets: Partial<Record<FacetId, readonly string[]>> = {};
  for (const facet of FACET_IDS) {
    const values = canonicalValues(reader.all(facet));
    if (values.length > 0) facets[facet] = values;
  }
  for (const value of facets.eligibility ?? []) {
    if ((ELIGIBILITIES as readonly string[]).includes(value)) continue;
    reader.report('facet-value-unknown', 'eligibility', value, { allowed: ELIGIBILITIES.join(', ') });
  }
  return facets;
}

/**
 * The canonical parameters of a query: sorted by name and value, defaults left out.
 * `parseQuery(toParams(query, now), now, …)` gives an equal query.
 *
 * @param now the instant that an absent `asOf` or `knownAt` stands for: the same as when the query was read.
 */
export function toParams(query: Query, now: Instant): URLSearchParams {
  const params = new URLSearchParams(questionPairs(query));
  const pinned = query.cursor === undefined ? undefined : parseCursor(query.cursor)?.asOf;
  if (query.asOf !== (pinned ?? now)) params.append('asOf', formatDay(query.asOf) ?? '');
  if (query.knownAt !== now) params.append('knownAt', formatDay(query.knownAt) ?? '');
  if (query.limit !== DEFAULT_LIMIT) params.append('limit', String(query.limit));
  if (query.cursor !== undefined) params.append('cursor', query.cursor);
  params.sort();
  return params;
}

/** The same question with one facet value switched on or off, from its first page: what a link of a page leads to. */
export function toggle(query: Query, facet: FacetId, value: string): Query {
  const chosen = query.facets[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  const facets = { ...query.facets };
  if (values.length === 0) delete facets[facet];
  else facets[facet] = canonicalValues(values);
  return { ...firstPage(query), facets };
}

/** The same question from its first page. */
export function firstPage(query: Query): Query {
  const { cursor: _, ...rest } = query;
  return rest;
}

/** What makes two pages parts of one list: everything asked but the instants, the page size and the place in it. */
export function questionOf(query: Query): string {
  return questionMark(new URLSearchParams(questionPairs(query)).toString());
}

/** Does the cursor belong to this question, at this instant? */
export function continues(cursor: Cursor, query: Query): boolean {
  return cursor.asOf === query.asOf && cursor.question === questionOf(query);
}

function questionPairs(query: Query): [string, string][] {
  const pairs: [string, string][] = FACET_IDS.flatMap((facet) =>
    (query.facets[facet] ?? []).map((value): [string, string] => [facet, value]),
  );
  if (query.text !== '') pairs.push(['q', query.text]);
  if (query.profile !== undefined) pairs.push(['profile', query.profile]);
  if (query.goLive !== undefined) pairs.push(['goLive', formatDay(query.goLive) ?? '']);
  if (query.termEnd !== undefined) pairs.push(['termEnd', formatDay(query.termEnd) ?? '']);
  return pairs;
}

function canonicalValues(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort(compareCodePoints);
}
