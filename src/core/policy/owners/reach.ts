/**
 * How far the owners of a company reach over all time, and on how many days that changes. Each such day means looking
 * at the owners again, so the work of one day is bounded by the work of all of them.
 */
import type { Iri } from '../../did.js';
import type { Instant } from '../../instant.js';
import type { Reading } from '../reading.js';

export interface Reach {
  /** Days on which a statement about any of the owners begins, ends or lapses; at least 1. */
  readonly days: number;
  /** Where there are too many stakes over all time: the nearest companies, the only ones to be followed. */
  readonly within?: readonly Iri[];
}

/** A question of the inquiry: its answer is the same for every day, and found once. */
export function reachOf(reading: Reading, company: Iri): Reach {
  const union = new Set(reading.law.memberships.filter((row) => row.union === 'EU').map((row) => row.country));
  const days = new Set<Instant>();
  const found = new Set([company]);
  let left = reading.law.limits.ownershipSteps;
  // A set visits what is added while it is walked: nearest first.
  for (const id of found) {
    for (const { fact } of reading.heard('holdings', id)) {
      days.add(fact.from).add(fact.until);
      for (const lapse of fact.lapses ?? []) days.add(lapse.from).add(lapse.until);
      if (left < 0) continue;
      for (const { holder } of fact.value.holding) {
        left -= 1;
        if (left >= 0 && holder.country !== undefined && union.has(holder.country)) found.add(holder.id);
      }
    }
  }
  const reached = { days: Math.max(days.size, 1) };
  return left < 0 ? { ...reached, within: [...found] } : reached;
}
