/**
 * What has changed, as a question: between two days with one knowledge, or on one day between two states of knowledge.
 * Read strictly from URL parameters, and written back so that a next page has an address.
 */
import { formatDay, type Instant } from '../instant.js';
import { done, type Outcome, refused } from '../problem.js';
import { questionMark } from './cursor.js';
import { ParameterReader } from './parameter-reader.js';
import { DEFAULT_LIMIT, LARGEST_LIMIT } from './query.js';

/** What moves in `(from, to]`: how a view of the day `to` differs from one of the day `from`, and when. */
export interface BetweenDays {
  readonly look: 'days';
  readonly from: Instant;
  readonly to: Instant;
  readonly knownAt: Instant;
}

/** What became known in `(knownFrom, knownTo]` about one day. */
export interface BetweenKnowledge {
  readonly look: 'knowledge';
  readonly asOf: Instant;
  readonly knownFrom: Instant;
  readonly knownTo: Instant;
}

/** The last change of a page. */
export interface ChangePlace {
  readonly at: Instant;
  readonly offer: string;
}

export interface ChangesQuery {
  readonly profile?: string;
  readonly goLive?: Instant;
  readonly termEnd?: Instant;
  /** Id or IRI: only its changes. */
  readonly offer?: string;
  readonly span: BetweenDays | BetweenKnowledge;
  readonly limit: number;
  readonly after?: ChangePlace;
}

const OF_DAYS = ['from', 'to', 'knownAt'] as const;
const OF_KNOWLEDGE = ['asOf', 'knownFrom', 'knownTo'] as const;

export const CHANGES_PARAMETERS: readonly string[] = [
  'profile',
  'goLive',
  'termEnd',
  'offer',
  ...OF_DAYS,
  ...OF_KNOWLEDGE,
  'limit',
  'cursor',
  'lang',
];

/** A feed is of days. */
export const CHANGES_FEED_PARAMETERS = CHANGES_PARAMETERS.filter(
  (name) => !(OF_KNOWLEDGE as readonly string[]).includes(name),
);

/**
 * @param now what absent instants mean: without `from` and `to`, the year that begins now is asked; `from` alone asks the
 *   year after it and `to` alone the year before it; without `knownTo`, all that is known now.
 */
export function parseChanges(
  params: URLSearchParams,
  now: Instant,
  knownProfiles: readonly string[],
): Outcome<ChangesQuery> {
  const reader = new ParameterReader(params);
  reader.allowOnly(CHANGES_PARAMETERS);
  const profile = reader.profile('profile', knownProfiles);
  const [goLive, termEnd, offer] = [reader.date('goLive'), reader.date('termEnd'), reader.single('offer')];
  const span = spanOf(reader, now);
  const query: ChangesQuery = {
    ...(profile === undefined ? {} : { profile }),
    ...(goLive === undefined ? {} : { goLive }),
    ...(termEnd === undefined ? {} : { termEnd }),
    ...(offer === undefined ? {} : { offer }),
    span,
    limit: reader.limit('limit', DEFAULT_LIMIT, LARGEST_LIMIT),
  };
  const after = placeOf(reader, query);
  if (reader.findings.length > 0) return refused('parameter-invalid', reader.findings);
  return done(after === undefined ? query : { ...query, after });
}

/** The address of the page that follows a place. Every instant is named, so that it goes on meaning the same. */
export function nextParams(query: ChangesQuery, after: ChangePlace): URLSearchParams {
  const params = new URLSearchParams(pairsOf(query));
  if (query.limit !== DEFAULT_LIMIT) params.set('limit', String(query.limit));
  params.set('cursor', writePlace(after, query));
  return params;
}

function spanOf(reader: ParameterReader, now: Instant): ChangesQuery['span'] {
  const [learnt, dated] = [OF_KNOWLEDGE, OF_DAYS].map((names) => names.filter((name) => reader.all(name).length > 0));
  if (learnt !== undefined && learnt.length > 0) {
    for (const name of dated ?? []) reader.report('looks-mixed', name, reader.all(name).join(', '));
    const [knownFrom, knownTo] = [reader.date('knownFrom'), reader.date('knownTo') ?? now];
    if (reader.all('knownFrom').length === 0) reader.report('known-from-missing', 'knownFrom', '');
    if (knownFrom !== undefined) inOrder(reader, 'knownTo', knownFrom, knownTo);
    return { look: 'knowledge', asOf: reader.date('asOf') ?? now, knownFrom: knownFrom ?? now, knownTo };
  }
  const [from, to] = [reader.date('from'), reader.date('to')];
  const start = from ?? (to === undefined ? now : yearsFrom(to, -1));
  const end = to ?? yearsFrom(start, 1);
  inOrder(reader, 'to', start, end);
  return { look: 'days', from: start, to: end, knownAt: reader.date('knownAt') ?? now };
}

function inOrder(reader: ParameterReader, name: string, first: Instant, last: Instant): void {
  if (last < first) reader.report('dates-reversed', name, formatDay(last) ?? '', { first: formatDay(first) ?? '' });
}

/** The same day of another year; 29 February becomes 1 March. */
function yearsFrom(instant: Instant, years: number): Instant {
  const date = new Date(instant);
  return date.setUTCFullYear(date.getUTCFullYear() + years) as Instant;
}

function pairsOf({ profile, goLive, termEnd, offer, span }: ChangesQuery): [string, string][] {
  const { look: _, ...instants } = span;
  const dates = { goLive, termEnd, ...instants };
  const pairs = Object.entries(dates).flatMap(([name, at]): [string, string][] => {
    const text = at === undefined ? null : formatDay(at);
    return text === null ? [] : [[name, text]];
  });
  if (profile !== undefined) pairs.push(['profile', profile]);
  if (offer !== undefined) pairs.push(['offer', offer]);
  return pairs.sort(([a], [b]) => (a < b ? -1 : 1));
}

function markOf(query: ChangesQuery): string {
  return questionMark(new URLSearchParams(pairsOf(query)).toString());
}

/** An IRI holds nothing that JSON would have to escape. */
function writePlace({ at, offer }: ChangePlace, query: ChangesQuery): string {
  return Buffer.from(JSON.stringify([1, at, offer, markOf(query)]), 'utf8').toString('base64url');
}

function placeOf(reader: ParameterReader, query: ChangesQuery): ChangePlace | undefined {
  const text = reader.single('cursor');
  if (text === undefined || reader.findings.length > 0) return undefined;
  const match = /^\[1,(-?\d{1,16}),"([^"\\\p{Cc}]*)","([0-9a-f]{16})"\]$/u.exec(
    Buffer.from(text, 'base64url').toString('utf8'),
  );
  if (match === null) return reader.report('cursor-invalid', 'cursor', text);
  const place = { at: Number(match[1]) as Instant, offer: match[2] ?? '' };
  if (match[3] !== markOf(query)) return reader.report('cursor-of-another-question', 'cursor', text);
  return writePlace(place, query) === text ? place : reader.report('cursor-invalid', 'cursor', text);
}
