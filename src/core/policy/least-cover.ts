/**
 * The fewest answers that settle every point, when a point may be settled by any of several answers: a minimum hitting
 * set. Exact while it stays cheap, else bounded from both sides and said to be so.
 */
import { compareCodePoints } from '../code-point-order.js';

export interface Cover {
  /** Sorted by code point. */
  readonly chosen: readonly string[];
  /** No smaller choice settles every point. */
  readonly exact: boolean;
  /** Every choice has at least so many. Equal to the size of `chosen` when it is exact. */
  readonly atLeast: number;
}

/** Points that the search looks at in all: a million are some tenths of a second. */
export const COVER_WORK = 1_000_000;

/**
 * @param points for each what would settle it, never empty.
 * @param work what the search may cost, in points looked at; where it runs out, the best choice found stands, with what is known below it.
 */
export function leastCover(points: readonly (readonly string[])[], work = COVER_WORK): Cover {
  const budget = { left: work };
  const covers = componentsOf(minimal(points)).map((component) => coverOf(component, budget));
  return {
    chosen: covers.flatMap(({ chosen }) => chosen).toSorted(compareCodePoints),
    exact: covers.every(({ exact }) => exact),
    atLeast: covers.reduce((sum, { atLeast }) => sum + atLeast, 0),
  };
}

/** Those with the fewest answers first. */
type Points = readonly ReadonlySet<string>[];

/** A point whose answers include all those of another is settled with it. */
function minimal(points: readonly (readonly string[])[]): Points {
  const sorted = points.map((point) => [...new Set(point)].sort(compareCodePoints));
  const unique = new Map(sorted.map((point) => [JSON.stringify(point), new Set(point)]));
  // Of several smallest choices the search finds that of the points it sees first: they stand in an order of their own.
  const bySize = [...unique]
    .toSorted(([a, one], [b, other]) => one.size - other.size || compareCodePoints(a, b))
    .map(([, point]) => point);
  const kept: Set<string>[] = [];
  /** A point that is kept stands under its first answer: whatever it is within has that answer too. */
  const byFirst = new Map<string, Set<string>[]>();
  for (const point of bySize) {
    const within = [...point].some((answer) => byFirst.get(answer)?.some((one) => isWithin(one, point)));
    if (within) continue;
    kept.push(point);
    const [first] = point;
    if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), point]);
  }
  return kept;
}

function isWithin(small: ReadonlySet<string>, large: ReadonlySet<string>): boolean {
  return [...small].every((answer) => large.has(answer));
}

/** Points that share no answer, not even by way of others, are settled apart. */
function componentsOf(points: Points): readonly Points[] {
  const byAnswer = pointsByAnswer(points);
  const places = new Map<ReadonlySet<string>, number>();
  const components: ReadonlySet<string>[][] = [];
  for (const start of points) {
    if (places.has(start)) continue;
    // A set visits what is added while it is walked.
    const answers = new Set(start);
    for (const answer of answers) {
      for (const point of byAnswer.get(answer) ?? []) {
        if (places.has(point)) continue;
        places.set(point, components.length);
        for (const other of point) answers.add(other);
      }
    }
    components.push([]);
  }
  for (const point of points) components[places.get(point) ?? 0]?.push(point);
  return components;
}

function pointsByAnswer(points: Points): ReadonlyMap<string, Points> {
  const byAnswer = new Map<string, ReadonlySet<string>[]>();
  for (const point of points) {
    for (const answer of point) {
      const those = byAnswer.get(answer);
      if (those === undefined) byAnswer.set(answer, [point]);
      else those.push(point);
    }
  }
  return byAnswer;
}

function coverOf(points: Points, budget: { left: number }): Cover {
  let best = greedy(points);
  const floor = disjoint(points);
  let complete = true;
  const search = (open: Points, chosen: readonly string[]): void => {
    if (best.length === floor) return;
    if (open.length === 0) {
      if (chosen.length < best.length) best = chosen;
      return;
    }
    if (chosen.length + disjoint(open) >= best.length) return;
    if (budget.left <= 0) {
      complete = false;
      return;
    }
    budget.left -= open.length;
    // The point with the fewest ways out: one of its answers is in every choice.
    for (const answer of ordered(open[0] ?? new Set(), open)) {
      search(
        open.filter((point) => !point.has(answer)),
        [...chosen, answer],
      );
    }
  };
  search(points, []);
  const exact = complete || best.length === floor;
  return { chosen: best, exact, atLeast: exact ? best.length : floor };
}

/** The answer that settles most of what is left, again and again; of equals the first in the order of their code points. */
function greedy(points: Points): readonly string[] {
  const byAnswer = pointsByAnswer(points);
  const answers = [...byAnswer.keys()].toSorted(compareCodePoints);
  const left = new Map(answers.map((answer) => [answer, byAnswer.get(answer)?.length ?? 0]));
  const settled = new Set<ReadonlySet<string>>();
  const chosen: string[] = [];
  while (settled.size < points.length) {
    const most = answers.reduce((a, b) => ((left.get(b) ?? 0) > (left.get(a) ?? 0) ? b : a));
    chosen.push(most);
    for (const point of byAnswer.get(most) ?? []) {
      if (settled.has(point)) continue;
      settled.add(point);
      for (const answer of point) left.set(answer, (left.get(answer) ?? 0) - 1);
    }
  }
  return chosen;
}

/** Those that settle most first; of equals in the order of their code points, so that one question has one answer. */
function ordered(answers: ReadonlySet<string>, open: Points): readonly string[] {
  const counts = new Map<string, number>();
  for (const point of open) for (const answer of point) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  return [...answers].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compareCodePoints(a, b));
}

/** Points no two of which share an answer need one answer each: no choice is smaller. */
function disjoint(points: Points): number {
  const used = new Set<string>();
  let count = 0;
  for (const point of points) {
    if ([...point].some((answer) => used.has(answer))) continue;
    for (const answer of point) used.add(answer);
    count += 1;
  }
  return count;
}
