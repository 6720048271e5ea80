/**
 * A timeline is a step function over valid time: a value from BEGINNING on, and a new value at each step.
 * Steps are strictly ascending in `from`, the first is BEGINNING, and neighbours differ: the normal form, in which
 * two timelines are equal exactly when their steps are.
 *
 * The operations keep the normal form under the `same` they are given (default: `Object.is`).
 */
import { BEGINNING, FOREVER, type Instant } from '../instant.js';
import { all, any, type Verdict } from '../policy/verdict.js';

export interface Step<T> {
  readonly from: Instant;
  readonly value: T;
}
export type Timeline<T> = readonly [Step<T>, ...Step<T>[]];
export type Same<T> = (a: T, b: T) => boolean;

/** A stretch `[from, until)` on which two timelines differ. */
export interface Difference<T> {
  readonly from: Instant;
  readonly until: Instant;
  readonly before: T;
  readonly after: T;
}

/** The value on that instant. */
export function at<T>(timeline: Timeline<T>, when: Instant): T {
  return (timeline[indexAt(timeline, when)] as Step<T>).value;
}

/** Which step holds on that instant, by binary search. */
export function indexAt<T>(timeline: Timeline<T>, when: Instant): number {
  let low = 0;
  let high = timeline.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((timeline[middle] as Step<T>).from <= when) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Since when the value of that instant has held without a break. */
export function heldSince<T>(timeline: Timeline<T>, when: Instant, same: Same<T> = Object.is): Instant {
  let index = indexAt(timeline, when);
  const { value } = timeline[index] as Step<T>;
  while (index > 0 && same((timeline[index - 1] as Step<T>).value, value)) index -= 1;
  return (timeline[index] as Step<T>).from;
}

export function constant<T>(value: T): Timeline<T> {
  return [{ from: BEGINNING, value }];
}

/**
 * The normal form of a first value and later steps in any order; of two steps at one instant the last given holds.
 * Steps at BEGINNING replace the first value.
 */
export function normalise<T>(first: T, steps: readonly Step<T>[], same: Same<T> = Object.is): Timeline<T> {
  const ordered = [{ from: BEGINNING, value: first }, ...steps].sort((a, b) => compare(a.from, b.from));
  const kept: [Step<T>, ...Step<T>[]] = [{ from: BEGINNING, value: first }];
  for (const [index, step] of ordered.entries()) {
    if (ordered[index + 1]?.from === step.from) continue;
    const last = kept[kept.length - 1] as Step<T>;
    if (step.from === BEGINNING) kept[0] = step;
    else if (!same(last.value, step.value)) kept.push(step);
  }
  return kept;
}

/** Applies a function to every value. */
export function map<A, B>(timeline: Timeline<A>, f: (value: A) => B, same: Same<B> = Object.is): Timeline<B> {
  const [first, ...rest] = timeline;
  return append(
    { from: BEGINNING, value: f(first.value) },
    rest.map((step) => ({ from: step.from, value: f(step.value) })),
    same,
  );
}

/** Pointwise: `at(combine(ts, f), t) = f(ts.map(at t))`. One pass over the union of the steps. */
export function combine<A, B>(
  timelines: readonly Timeline<A>[],
  f: (values: readonly A[]) => B,
  same: Same<B> = Object.is,
): Timeline<B> {
  const cursors = timelines.map(() => 0);
  const values = () => timelines.map((timeline, i) => (timeline[cursors[i] ?? 0] as Step<A>).value);
  const steps: Step<B>[] = [];
  const first = { from: BEGINNING, value: f(values()) };
  for (;;) {
    let next = FOREVER;
    for (const [i, timeline] of timelines.entries()) {
      const from = timeline[(cursors[i] ?? 0) + 1]?.from;
      if (from !== undefined && from < next) next = from;
    }
    if (next === FOREVER) return append(first, steps, same);
    for (const [i, timeline] of timelines.entries()) {
      const cursor = cursors[i] ?? 0;
      if (timeline[cursor + 1]?.from === next) cursors[i] = cursor + 1;
    }
    steps.push({ from: next, value: f(values()) });
  }
}

/** Pointwise over two timelines of different types. */
export function zip<A, B, C>(
  a: Timeline<A>,
  b: Timeline<B>,
  f: (a: A, b: B) => C,
  same: Same<C> = Object.is,
): Timeline<C> {
  return combine<A | B, C>([a, b], ([x, y]) => f(x as A, y as B), same);
}

/** All of them, by Kleene's order, pointwise (policies/README.md D6). No timelines: N/A throughout. */
export function allOf(timelines: readonly Timeline<Verdict>[]): Timeline<Verdict> {
  return combine(timelines, all);
}

/** Any of them, by Kleene's order, pointwise. */
export function anyOf(timelines: readonly Timeline<Verdict>[]): Timeline<Verdict> {
  return combine(timelines, any);
}

/** Where two timelines differ, in order; empty exactly when they are equal. Adjacent stretches have other values. */
export function diff<T>(before: Timeline<T>, after: Timeline<T>, same: Same<T> = Object.is): readonly Difference<T>[] {
  type Pair = { readonly before: T; readonly after: T };
  const pairs = zip<T, T, Pair>(
    before,
    after,
    (a, b) => ({ before: a, after: b }),
    (a, b) => same(a.before, b.before) && same(a.after, b.after),
  );
  return pairs.flatMap((step, i) =>
    same(step.value.before, step.value.after)
      ? []
      : [{ from: step.from, until: pairs[i + 1]?.from ?? FOREVER, ...step.value }],
  );
}

/** Steps already ascending and after the first: merges equal neighbours. */
function append<T>(first: Step<T>, steps: readonly Step<T>[], same: Same<T>): Timeline<T> {
  const kept: [Step<T>, ...Step<T>[]] = [first];
  for (const step of steps) {
    if (!same((kept[kept.length - 1] as Step<T>).value, step.value)) kept.push(step);
  }
  return kept;
}

/** Not a subtraction: two infinities would give NaN. */
function compare(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
