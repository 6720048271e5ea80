/** One entry and the list it names: what does its bit say, and may the list be believed about it now? */
import { DAY_MS, earlier, formatInstant, type Instant } from '../../instant.js';
import { excerpt, type Finding } from '../../problem.js';
import { CLOCK_SKEW_MS } from '../check.js';
import { type Answer, fail, PASS, unknown } from '../subject.js';
import { entriesIn, statusAt } from './bitstring.js';
import type { JudgedList } from './judged-list.js';
import type { StatusEntry } from './status-entry.js';

type Judged = Extract<JudgedList, { kind: 'judged' }>;

/** Bitstring Status List 1.0 §3.2: fewer would tell the list's server whose status is asked for. */
const FEWEST_ENTRIES = 131_072;
/** policies/README.md D8: from this age on, a list tells nothing but revocations. */
const OLDEST_MS = 7 * DAY_MS;

/**
 * @param credential its issuer, and whether the list is its own or of one whom policy names: no others may give statuses.
 * Findings (fail): `status-revoked`, `status-suspended`, `status-index-range`, `status-list-issuer`, `-unverified`,
 * `-type`, `-malformed`, `-encoding`, `-too-large`, `-purpose`, `-too-short`; (unknown): `status-list-unverified` when
 * the list itself is undetermined, `status-list-old`, `status-set-later`; (pass): `status-message`. Their pointer is ''.
 */
export function decide(
  entry: StatusEntry,
  judged: Judged,
  credential: { readonly issuer: string | undefined; readonly allowed: boolean },
  now: Instant,
): Answer {
  const { url, purpose, index, size, flavour } = entry;
  const wrong = (code: Finding['code'], params: Finding['params'] = {}) =>
    fail({ code, pointer: '', params: { url, ...params } });
  // A list that names nobody is not verified, and says so itself.
  if (!credential.allowed) return wrong('status-list-issuer', { expected: credential.issuer ?? '' });
  const { bits, unreachable } = judged;
  // An old list that has lapsed since says nothing against the credential, else whoever cuts its server off would end it.
  if (!bits.ok && unreachable !== undefined) return unknown(unreachable, bits.finding);
  if (!bits.ok) return judged.report.standing === 'undetermined' ? unknown(bits.finding) : fail(bits.finding);
  if (bits.list.flavour !== flavour) return wrong('status-list-type', { expected: flavour.credential });
  if (!bits.list.purposes.includes(purpose)) return wrong('status-list-purpose', { purpose });
  const count = entriesIn(bits.bits, size);
  if (count < FEWEST_ENTRIES) return wrong('status-list-too-short', { count, least: FEWEST_ENTRIES });
  if (index >= count) return wrong('status-index-range', { count });
  const value = statusAt(bits.bits, index, size);
  // A revocation lasts, so that an old list tells it as well as a new one; a suspension may have ended since.
  if (purpose === 'revocation' && value !== 0) return set(entry, judged, now);
  const stale = staleness(url, judged, bits.list.ttl, now);
  if (stale !== undefined) return stale;
  if (purpose === 'message') return message(entry, value);
  return value === 0 ? PASS : set(entry, judged, now);
}

/** What was seen only after the instant asked works from there, and never backwards (policies/README.md D2). */
function set({ purpose, url }: StatusEntry, judged: Judged, now: Instant): Answer {
  const observed = formatInstant(judged.fetchedAt);
  if (judged.fetchedAt > now + CLOCK_SKEW_MS) {
    return unknown({ code: 'status-set-later', pointer: '', params: { url, purpose, observed } });
  }
  const code = purpose === 'revocation' ? 'status-revoked' : 'status-suspended';
  return fail({ code, pointer: '', params: { url, observed } });
}

/**
 * §2.2: a list is not to be used longer than its `ttl` after it was fetched. One that cannot be fetched now is of an
 * unknown day, however young: its age is told, and it is no pass. Undefined: young enough.
 */
function staleness(url: string, { fetchedAt, unreachable }: Judged, ttl: number | undefined, now: Instant) {
  const ends = (fetchedAt + OLDEST_MS) as Instant;
  const until = ttl === undefined ? ends : earlier(ends, (fetchedAt + ttl + 1) as Instant);
  if (now < until && unreachable === undefined) return undefined;
  const params = {
    url,
    fetched: formatInstant(fetchedAt),
    hours: Math.floor((now - fetchedAt) / 3_600_000),
  };
  const old: Finding = { code: 'status-list-old', pointer: '', params };
  return unreachable === undefined ? unknown(old) : unknown(unreachable, old);
}

/** What the issuer wants known; it says nothing against the credential. */
function message({ url, messages }: StatusEntry, value: number): Answer {
  const text = messages.get(value) ?? (value === 0 ? 'unset' : 'set');
  const finding: Finding = { code: 'status-message', pointer: '', found: excerpt(text), params: { url, value } };
  return { outcome: 'pass', findings: [finding] };
}
