/** The standing watch: reassesses what is due, now and then, until it is stopped. */
import type { Log } from '../ports.js';
import type { Catalogue } from './catalogue.js';

/** How often it is asked what is due. What is due when is decided by the digests, so this is only the grain. */
const GRAIN_MS = 60_000;

export interface Watch {
  /** Resolves when nothing of it runs any more. */
  stop(): Promise<void>;
}

/** @param grain milliseconds between the end of one round and the beginning of the next. */
export function keepWatch(catalogue: Pick<Catalogue, 'reassess'>, log: Log, grain = GRAIN_MS): Watch {
  const stopping = new AbortController();
  const stopped = (async () => {
    while (!stopping.signal.aborted) {
      await round(catalogue, log, stopping.signal);
      await pause(grain, stopping.signal);
    }
  })();
  return {
    stop() {
      stopping.abort();
      return stopped;
    },
  };
}

/** A failure (a full disk) is told, and the next round tries again. */
async function round(catalogue: Pick<Catalogue, 'reassess'>, log: Log, signal: AbortSignal): Promise<void> {
  try {
    const counts = await catalogue.reassess(signal);
    if (Object.values(counts).some((count) => count > 0)) log.info('reassessed', { ...counts });
  } catch (error) {
    log.error('reassess-failed', error);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
