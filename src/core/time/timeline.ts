/**
 * A timeline is a step function over valid time: a value from BEGINNING on, and a new value at each step.
 * Steps are strictly ascending in `from`, the first is BEGINNING, and neighbours differ.
 */
import { BEGINNING, type Instant } from '../instant.js';

export interface Step<T> {
  readonly from: Instant;
  readonly value: T;
}
export type Timeline<T> = readonly [Step<T>, ...Step<T>[]];

/** The value on that instant, by binary search. */
export function at<T>(timeline: Timeline<T>, when: Instant): T {
  let low = 0;
  let high = timeline.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((timeline[middle] as Step<T>).from <= when) low = middle;
    else high = middle - 1;
  }
  return (timeline[low] as Step<T>).value;
}

export function constant<T>(value: T): Timeline<T> {
  return [{ from: BEGINNING, value }];
}
