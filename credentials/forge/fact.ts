/** What somebody states in the demo, as typed values: the compiler checks the world against the vocabulary. */
import type { FactKind, FactValues } from '../../src/core/policy/facts.js';
import type { Signatory } from './actors.js';

/** A civil date, meaning 00:00:00Z of that day. */
export type Day = `${number}-${number}-${number}`;

/** Since this day every archetype is in business. */
export const OPENING: Day = '2018-06-01';

/** One statement. `until` only where its end was known when it was made: an open one holds until the next. */
export interface Told<K extends FactKind> {
  readonly value: FactValues[K];
  readonly by: Signatory;
  readonly from: Day;
  readonly until?: Day;
  /** The day it was published, when that is not the day it takes effect. */
  readonly published?: Day;
}

/** Fact kind → what was said about it, in order of time. An absent kind is not stated at all. */
export type Facts = { readonly [K in FactKind]?: readonly Told<K>[] };

/** A statement since the opening day, still true. */
export function told<K extends FactKind>(by: Signatory, value: FactValues[K], from: Day = OPENING): Told<K> {
  return { by, value, from };
}
