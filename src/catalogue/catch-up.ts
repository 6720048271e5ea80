/**
 * Catching up with what other nodes appended to the same journal. What one of them erased is removed here too: this
 * node's facts store remembers it, and a publication that lost the race may have laid its bytes down again.
 */
import type { FactsStore, Journal } from '../ports.js';
import { finishErasures } from './erase.js';
import type { Past } from './past.js';
import type { Present } from './present.js';
import type { Remember } from './remembered.js';

interface Stores {
  readonly journal: Journal;
  readonly facts: FactsStore;
}

/** Folds what is there beyond the present's head. Runs in the lane: nothing is appended here meanwhile. */
export async function catchUp(present: Present, past: Past, remember: Remember, stores: Stores): Promise<void> {
  const kinds = await present.catchUp(stores.journal, remember);
  if (kinds.has('erased')) await finishErasures(present, stores);
  // A past may tell what is erased, and is known by how many rows of law were recorded.
  if (kinds.has('erased') || kinds.has('adopted')) past.forget();
}
