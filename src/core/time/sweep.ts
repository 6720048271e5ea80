/**
 * Windowed reads. A judge answers for one instant, and says in which window around it the answer holds because
 * everything it read holds there. Hopping from window end to window end gives the whole timeline: no breakpoint can
 * be forgotten, since only a read can narrow the window, and each piece is judged once.
 */
import { BEGINNING, FOREVER, type Instant } from '../instant.js';
import type { Same, Step, Timeline } from './timeline.js';

/** `[from, until)`: always, until it is narrowed by what is read. */
export class Window {
  from: Instant = BEGINNING;
  until: Instant = FOREVER;

  /**
   * To the largest part that holds the instant and no boundary inside: at a boundary `b` something read begins or ends,
   * so `b` belongs to what comes after it.
   */
  narrow(at: Instant, boundary: Instant): void {
    if (boundary > at) {
      if (boundary < this.until) this.until = boundary;
    } else if (boundary > this.from) this.from = boundary;
  }
}

export interface Judged<T> {
  readonly value: T;
  readonly window: Readonly<Pick<Window, 'from' | 'until'>>;
}

/**
 * @param judge must be a function of the instant that is constant on the window it returns.
 * @throws when a window does not reach beyond its instant: the judge has a bug, and the sweep would never end.
 */
export function sweep<T>(judge: (at: Instant) => Judged<T>, same: Same<T> = Object.is): Timeline<T> {
  let judged = judge(BEGINNING);
  const steps: [Step<T>, ...Step<T>[]] = [{ from: BEGINNING, value: judged.value }];
  while (judged.window.until !== FOREVER) {
    const from = judged.window.until;
    judged = judge(from);
    if (judged.window.until <= from) throw new Error(`the window of an answer ends before it begins: ${from}`);
    if (!same((steps[steps.length - 1] as Step<T>).value, judged.value)) steps.push({ from, value: judged.value });
  }
  return steps;
}
