/**
 * Long work on many offers, a slice at a time, so that the questions of others are answered in between. Other threads may
 * have judged slices by then; what they leave is left to this one.
 */
import type { Iri } from '../core/did.js';
import { OFFERS_A_SLICE, offersOf, type RuledSlice, takeSlice } from '../core/policy/ruled-slice.js';
import type { Deputation } from '../ports.js';

export interface Help {
  /** @param taken in shared memory: how many slices have been taken. */
  begin(taken: Int32Array, tell: (slice: RuledSlice) => void): Deputation | undefined;
  /** Before the work on a slice: what another thread found out about it. */
  take(slice: RuledSlice, offers: readonly Iri[]): void;
}

/** @param work on a slice, with a pause after each. @returns false when nobody needs the rest. */
export async function inSlices(
  offers: readonly Iri[],
  work: (slice: readonly Iri[]) => boolean,
  help?: Help,
): Promise<void> {
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const left = new Set(Array.from({ length: Math.ceil(offers.length / OFFERS_A_SLICE) }, (_, number) => number));
  const told: RuledSlice[] = [];
  const deputation = help?.begin(taken, (slice) => told.push(slice));
  const next = (): number | undefined => {
    const slice = told.shift();
    if (slice === undefined) return takeSlice(taken, offers);
    help?.take(slice, offersOf(slice.number, offers));
    return slice.number;
  };
  const all = async (following: () => number | undefined): Promise<boolean> => {
    for (let number = following(); number !== undefined; number = following()) {
      left.delete(number);
      if (!work(offersOf(number, offers))) return false;
      await new Promise((resolve) => setImmediate(resolve));
    }
    return true;
  };
  try {
    if (!(await all(next))) return;
    await deputation?.ended;
    if (!(await all(next))) return;
    // Taken by a thread that did not come to its end.
    const rest = [...left];
    await all(() => rest.shift());
  } finally {
    deputation?.stop();
  }
}
