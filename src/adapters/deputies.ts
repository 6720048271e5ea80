/** Threads that help to judge a whole catalogue: started for it, given what is known, and gone when all is judged. */
import { Worker } from 'node:worker_threads';
import type { RuledSlice } from '../core/policy/ruled-slice.js';
import type { Deputies } from '../ports.js';

/** Each holds the facts' values and texts again. */
const MOST_THREADS = 3;

/** A thread beside those of a machine: the one that asks judges too. */
export function deputiesFor(processors: number): number {
  return Math.min(MOST_THREADS, processors - 1);
}

/** MiB for what is young: judging leaves little but garbage, and the more there is room for, the less often it is looked through. */
const YOUNG_MIB = 128;

/** Judging so many takes a second or two; so does telling a thread all that is known. */
const MANY_OFFERS = 5_000;

/**
 * @param onFault told why a thread ended early; the work that it leaves is for whoever asked.
 * @param least offers for which threads are started.
 */
export function deputies(threads: number, onFault: (error: unknown) => void, least = MANY_OFFERS): Deputies {
  return (commission, tell) => {
    if (threads < 1 || commission.offers.length < least) return undefined;
    const workers = Array.from({ length: threads }, () => {
      return new Worker(new URL('./deputy-worker.js', import.meta.url), {
        workerData: commission,
        resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MIB },
      });
    });
    const ends = workers.map(async (worker) => {
      worker.on('message', (slice: RuledSlice) => tell(slice));
      worker.on('error', onFault);
      // What it has told arrives before it.
      await new Promise((resolve) => worker.once('exit', resolve));
    });
    return {
      ended: Promise.all(ends).then(() => undefined),
      stop: () => {
        for (const worker of workers) void worker.terminate();
      },
    };
  };
}
