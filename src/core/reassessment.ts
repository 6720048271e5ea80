/** When a stored credential is judged again, and whether what was found is news. Pure: the loop is the catalogue's. */
import type { Digest } from './digest.js';
import type { Instant } from './instant.js';
import { happeningOf } from './life-cycle.js';
import { type Report, RULES_VERSION } from './verification/check.js';

export interface Watched {
  readonly contentDigest: Digest;
  /** When it was last judged, whatever came of it. */
  readonly looked: Instant;
  /** The version of the rules it was last judged by. */
  readonly rules: string;
  /** When the trust list or the trust anchors last became others: whose lists and certificates count for whom. */
  readonly trusted: Instant;
}

/**
 * Each credential has a moment of its own in every period, drawn from its digest: the work spreads evenly, and every
 * node and every restart draws the same. One that missed its moment is due at once, as is all that was judged by other
 * rules or under other lists of whom to trust.
 * @param every period in milliseconds.
 */
export function isDue({ contentDigest, looked, rules, trusted }: Watched, now: Instant, every: number): boolean {
  if (rules !== RULES_VERSION || looked < trusted) return true;
  const moment = (Number.parseInt(contentDigest.slice(0, 8), 16) / 0x1_0000_0000) * every;
  const last = Math.floor((now - moment) / every) * every + moment;
  return looked < last;
}

/** Those that are due, the longest unseen first. */
export function dueForReassessment(watched: Iterable<Watched>, now: Instant, every: number): readonly Watched[] {
  return [...watched].filter((one) => isDue(one, now, every)).sort((a, b) => a.looked - b.looked);
}

/**
 * Does the journal learn anything from judging again? From other evidence, from another outcome, from other rules.
 * That evidence was out of reach is no news: what was judged last stands, and grows older.
 * @param last, next reports on one credential alone.
 */
export function isNews(last: Report, next: Report): boolean {
  const seen = new Set(last.evidence.map(keyOf));
  if (next.evidence.some((one) => !seen.has(keyOf(one)))) return true;
  const happening = outcomeOf(next);
  if (happening === 'undetermined') return false;
  return happening !== outcomeOf(last) || next.rules !== last.rules;
}

function outcomeOf({ documents: [document] }: Report) {
  return document === undefined ? 'undetermined' : happeningOf(document);
}

function keyOf({ url, digest }: Report['evidence'][number]): string {
  return `${digest} ${url}`;
}
