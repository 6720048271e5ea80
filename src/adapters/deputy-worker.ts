/** The worker's side of `deputies`. */
import { parentPort, workerData } from 'node:worker_threads';
import { type RuledSlice, ruledSlices } from '../core/policy/ruled-slice.js';

/** What is made anew for each slice changes hands; the rest is copied. */
function handedOver({ steps, looks, first, looked, sequences }: RuledSlice): ArrayBuffer[] {
  const arrays = [steps, looks, first, looked, sequences.first, sequences.from, sequences.ruling];
  return arrays.map(({ buffer }) => buffer as ArrayBuffer);
}

// On the main thread there is nobody to help.
if (parentPort !== null) {
  for (const slice of ruledSlices(workerData)) parentPort.postMessage(slice, handedOver(slice));
}
