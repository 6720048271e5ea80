import type { JsonObject } from '../credential/json.js';
import type { FindingCode } from '../finding-codes.js';
import { formatInstant, type Instant } from '../instant.js';
import { excerpt, type Finding } from '../problem.js';
import { CLOCK_SKEW_MS } from './check.js';

/** 9999-12-31T23:59:59.999Z: the last instant that RFC 3339 can write. */
const LAST_MS = 253_402_300_799_999;

/**
 * The dates among the JWT claims of a payload (RFC 7519 §4.1.4 to §4.1.6). By VC-JOSE-COSE §3.1.3 they tell how long the
 * signature holds, beside the credential's own period. What is beyond the year 9999 in seconds was written in
 * milliseconds, as some Gaia-X services do.
 * Findings: `proof-date`, `proof-expired`, `proof-from-future`, `not-yet-valid`.
 */
export function claimDates(payload: JsonObject, pointer: string, now: Instant): readonly Finding[] {
  const dated = (['iat', 'nbf', 'exp'] as const).flatMap((claim) => {
    const value = payload[claim];
    return value === undefined ? [] : [{ claim, value, at: numericDate(value), pointer: `${pointer}/${claim}` }];
  });
  return dated.flatMap(({ claim, value, at, pointer }): readonly Finding[] => {
    if (at === undefined) return [{ code: 'proof-date', pointer, found: excerpt(value) }];
    const passed = claim === 'exp' ? now >= at + CLOCK_SKEW_MS : now >= at - CLOCK_SKEW_MS;
    if (passed !== (claim === 'exp')) return [];
    const date = formatInstant(at);
    return [{ code: WRONG[claim], pointer, params: { from: date, until: date } }];
  });
}

const WRONG = {
  iat: 'proof-from-future',
  nbf: 'not-yet-valid',
  exp: 'proof-expired',
} as const satisfies Readonly<Record<string, FindingCode>>;

function numericDate(value: unknown): Instant | undefined {
  if (typeof value !== 'number' || value < 0 || value > LAST_MS) return undefined;
  return Math.floor(value * 1000 > LAST_MS ? value : value * 1000) as Instant;
}
