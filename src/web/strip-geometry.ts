/** Where on the strip of years a verdict or a day stands: numbers only, so that it can be tested without a picture. */
import type { TimelineAnswer } from '../answers/explanation.js';
import type { Moment } from '../answers/moment.js';
import type { Verdict } from '../core/policy/verdict.js';

/** The years shown: from the first of the law that the rules know, to the end of contracts signed now. */
export const FIRST_YEAR = 2015;
export const LAST_YEAR = 2031;

/** Units of the picture. */
export const YEAR = 60;
export const WIDTH = (LAST_YEAR + 1 - FIRST_YEAR) * YEAR;

const START = Date.UTC(FIRST_YEAR, 0);
const END = Date.UTC(LAST_YEAR + 1, 0);

/** A stretch of one verdict. */
export interface Span {
  readonly verdict: Verdict;
  readonly x: number;
  readonly width: number;
}

/** @returns the place of a day, to a tenth of a unit; days before or after the years shown stand at their edge. */
export function place(at: Moment, open: 'start' | 'end'): number {
  const time = at === null ? (open === 'start' ? START : END) : Date.parse(at);
  const inside = Math.min(Math.max(time, START), END);
  return Math.round(((inside - START) / (END - START)) * WIDTH * 10) / 10;
}

export function isShown(at: Moment): boolean {
  return at !== null && Date.parse(at) >= START && Date.parse(at) < END;
}

/** Steps that differ in their reason alone are one stretch; what lies outside the years shown is left out. */
export function spansOf(steps: TimelineAnswer['steps']): readonly Span[] {
  const spans: Span[] = [];
  for (const { from, until, verdict } of steps) {
    const x = place(from, 'start');
    const width = Math.round((place(until, 'end') - x) * 10) / 10;
    if (width <= 0) continue;
    const last = spans.at(-1);
    if (last?.verdict === verdict)
      spans[spans.length - 1] = { ...last, width: Math.round((x + width - last.x) * 10) / 10 };
    else spans.push({ verdict, x, width });
  }
  return spans;
}
