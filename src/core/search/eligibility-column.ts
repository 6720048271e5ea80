import type { Eligibility } from '../policy/profile.js';
import type { Timeline } from '../time/timeline.js';
import { ELIGIBILITIES } from './query-url.js';
import type { Stretch } from './stretch.js';

const RANKS: ReadonlyMap<Eligibility, number> = new Map(ELIGIBILITIES.map((value, rank) => [value, rank]));

/**
 * The eligibility of every offer under one profile, on every day: by slot, the instants from which it is another one.
 * Plain numbers, nine bytes a step, so that any day is one pass over them.
 */
export class EligibilityColumn {
  /** By slot: its first step. */
  #first = new Uint32Array(64);
  #from = new Float64Array(256);
  #rank = new Uint8Array(256);
  #slots = 0;
  #steps = 0;

  get slots(): number {
    return this.#slots;
  }

  /** The next slot. */
  add(timeline: Timeline<Eligibility>): void {
    if (this.#slots + 1 >= this.#first.length)
      this.#first = grown(this.#first, new Uint32Array(this.#first.length * 2));
    if (this.#steps + timeline.length > this.#from.length) {
      const room = Math.max(this.#steps + timeline.length, this.#from.length * 2);
      this.#from = grown(this.#from, new Float64Array(room));
      this.#rank = grown(this.#rank, new Uint8Array(room));
    }
    for (const { from, value } of timeline) {
      this.#from[this.#steps] = from;
      this.#rank[this.#steps] = RANKS.get(value) ?? 0;
      this.#steps += 1;
    }
    this.#slots += 1;
    this.#first[this.#slots] = this.#steps;
  }

  /** The place in ELIGIBILITIES of a slot's eligibility at the stretch's instant; cuts the stretch where it changes. */
  rank(slot: number, stretch: Stretch): number {
    const end = this.#first[slot + 1] as number;
    let step = this.#first[slot] as number;
    while (step + 1 < end && (this.#from[step + 1] as number) <= stretch.asOf) step += 1;
    stretch.within(this.#from[step] as number, step + 1 < end ? (this.#from[step + 1] as number) : Infinity);
    return this.#rank[step] as number;
  }
}

function grown<A extends Float64Array | Uint32Array | Uint8Array>(from: A, into: A): A {
  into.set(from);
  return into;
}
