/** Long work on many offers, some at a time, so that the questions of others are answered in between. */
import type { Iri } from '../core/did.js';

/** At some tenths of a millisecond each, nobody waits for long. */
const SLICE = 200;

/** Does the work on a slice after another, with a pause after each. */
export async function inSlices(offers: readonly Iri[], work: (slice: readonly Iri[]) => void): Promise<void> {
  for (let first = 0; first < offers.length; first += SLICE) {
    work(offers.slice(first, first + SLICE));
    await new Promise((resolve) => setImmediate(resolve));
  }
}
