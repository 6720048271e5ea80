import type { Instant } from '../instant.js';
import { Bitset } from './bitset.js';
import type { EligibilityColumn } from './eligibility-column.js';
import { ELIGIBILITIES } from './query-url.js';
import type { Snapshot } from './snapshot-cache.js';
import { Stretch } from './stretch.js';

/** The eligibility of every offer on one day, and on the days around it on which nobody's changes. */
export class ProfileColumn implements Snapshot {
  readonly stretch: Stretch;
  /** By eligibility, in the order of ELIGIBILITIES. */
  readonly sets: readonly Bitset[];
  readonly #steps: EligibilityColumn;
  #ranks: Uint8Array;
  #taken = 0;

  constructor(steps: EligibilityColumn, asOf: Instant) {
    this.stretch = new Stretch(asOf);
    this.sets = ELIGIBILITIES.map(() => new Bitset(steps.slots));
    this.#steps = steps;
    this.#ranks = new Uint8Array(steps.slots + 64);
  }

  get taken(): number {
    return this.#taken;
  }

  /** The place of an offer's eligibility in ELIGIBILITIES. */
  rank(slot: number): number {
    return this.#ranks[slot] ?? 0;
  }

  take(): void {
    const slot = this.#taken;
    if (slot === this.#ranks.length) {
      const ranks = new Uint8Array(slot * 2);
      ranks.set(this.#ranks);
      this.#ranks = ranks;
    }
    const rank = this.#steps.rank(slot, this.stretch);
    this.#ranks[slot] = rank;
    this.sets[rank]?.add(slot);
    this.#taken += 1;
  }
}
