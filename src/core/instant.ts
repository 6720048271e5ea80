/**
 * Instants and half-open intervals.
 *
 * An instant is milliseconds since 1970-01-01T00:00:00Z. Core never asks what time it is: `now` is always an
 * argument. Intervals are `[from, until)`; an open end is FOREVER, an open beginning is BEGINNING.
 */
export type Instant = number & { readonly __instant: unique symbol };

/** Before every date. */
export const BEGINNING = Number.NEGATIVE_INFINITY as Instant;
/** After every date: the `until` of what has no known end. */
export const FOREVER = Number.POSITIVE_INFINITY as Instant;

export const DAY_MS = 86_400_000;

/** RFC 3339 with a mandatory offset, seconds required, fraction up to 9 digits. Anchored: no trailing junk. */
const RFC3339 = /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads `YYYY-MM-DD` (meaning 00:00:00Z of that day) or an RFC 3339 date-time.
 * @returns the instant, or undefined when the text is neither, or names a day or time that does not exist.
 */
export function parseInstant(text: string): Instant | undefined {
  const date = DATE.exec(text);
  const full = date ?? RFC3339.exec(text);
  if (full === null) return undefined;
  const [year, month, day] = [Number(full[1]), Number(full[2]), Number(full[3])];
  const midnight = Date.UTC(year, month - 1, day);
  const calendar = new Date(midnight);
  // Date.UTC rolls 2026-02-30 over to March and reads years below 100 as 19xx: both are refused here.
  if (calendar.getUTCFullYear() !== year || calendar.getUTCMonth() !== month - 1 || calendar.getUTCDate() !== day) {
    return undefined;
  }
  if (date !== null) return midnight as Instant;
  const [hour, minute, second] = [Number(full[4]), Number(full[5]), Number(full[6])];
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const offset = offsetMs(full[8] ?? 'Z');
  if (offset === undefined) return undefined;
  const fraction = Math.trunc(Number(full[7] ?? '0') * 1000);
  return (midnight + ((hour * 60 + minute) * 60 + second) * 1000 + fraction - offset) as Instant;
}

/** @param offset `Z` or `±hh:mm`. @returns milliseconds east of UTC, or undefined when out of range. */
function offsetMs(offset: string): number | undefined {
  if (offset === 'Z' || offset === 'z') return 0;
  const [hours, minutes] = [Number(offset.slice(1, 3)), Number(offset.slice(4, 6))];
  if (hours > 23 || minutes > 59) return undefined;
  return (offset[0] === '-' ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/** For literals in code and tests. @throws when the text is not a date: a bug, not an input. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === undefined) throw new Error(`not an instant: ${text}`);
  return parsed;
}

/** @returns RFC 3339 in UTC with milliseconds. Only for finite instants. */
export function formatInstant(at: Instant): string {
  return new Date(at).toISOString();
}

/** @returns `YYYY-MM-DD` when the instant is a UTC midnight, RFC 3339 otherwise, null for the two infinities. */
export function formatDay(at: Instant): string | null {
  if (!Number.isFinite(at)) return null;
  const text = formatInstant(at);
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}

/** Years 0100–9999: the instants whose RFC 3339 text `parseInstant` reads back. */
const FIRST_WRITABLE = Date.UTC(100, 0, 1);
const LAST_WRITABLE = Date.UTC(10000, 0, 1) - 1;

/** Can this instant be written in a URL and read again? */
export function isWritable(at: Instant): boolean {
  return Number.isInteger(at) && at >= FIRST_WRITABLE && at <= LAST_WRITABLE;
}

export function earlier(a: Instant, b: Instant): Instant {
  return a < b ? a : b;
}

export function later(a: Instant, b: Instant): Instant {
  return a > b ? a : b;
}
