/** When each entry of the journal became known: ascending, so that an instant finds the last entry known by then. */
import { FOREVER, type Instant } from '../core/instant.js';

export class Times {
  readonly #times: Instant[] = [];

  /** How many entries there are, which is the seq of the last. */
  get length(): number {
    return this.#times.length;
  }

  push(at: Instant): void {
    this.#times.push(at);
  }

  /** `at` of an entry; undefined for one that is not there. */
  of(seq: number): Instant | undefined {
    return this.#times[seq - 1];
  }

  /** The seq of the last entry with `at` ≤ the instant; 0 when there is none. */
  seqAt(when: Instant): number {
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#times[middle] ?? FOREVER) <= when) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
