import { BEGINNING, FOREVER, type Instant } from '../instant.js';

/**
 * The time around an instant in which nothing known changes. What was computed at the instant holds on the whole of
 * it, so a question about another moment of the same day costs a look-up.
 */
export class Stretch {
  readonly asOf: Instant;
  #from = BEGINNING;
  #until = FOREVER;

  constructor(asOf: Instant) {
    this.asOf = asOf;
  }

  get from(): Instant {
    return this.#from;
  }

  get until(): Instant {
    return this.#until;
  }

  /** Something has another value from that instant on. */
  cut(change: Instant): void {
    if (change <= this.asOf) {
      if (change > this.#from) this.#from = change;
    } else if (change < this.#until) this.#until = change;
  }

  /** Something has one value from `from` until `until`, between which the instant lies. */
  within(from: number, until: number): void {
    if (from > this.#from) this.#from = from as Instant;
    if (until < this.#until) this.#until = until as Instant;
  }

  covers(at: Instant): boolean {
    return at >= this.#from && at < this.#until;
  }
}
