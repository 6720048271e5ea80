/** What a node does of itself now and then, until it is stopped: reassess what is due, catch up with other nodes. */
import type { Following, Log, Meter } from '../ports.js';
import type { Catalogue } from './catalogue.js';
import { pause } from './pause.js';

/** How often it is asked what is due. What is due when is decided by the digests, so this is only the grain. */
const GRAIN_MS = 60_000;

export interface Watch {
  /** Resolves when nothing of it runs any more. */
  stop(): Promise<void>;
}

/** @param grain milliseconds between the end of one round and the beginning of the next. */
export function keepWatch(
  catalogue: Pick<Catalogue, 'reassess'>,
  log: Log,
  meter: Pick<Meter, 'reassessed'>,
  grain = GRAIN_MS,
): Watch {
  return nowAndThen(grain, async (signal) => {
    try {
      const counts = await catalogue.reassess(signal);
      if (Object.values(counts).some((count) => count > 0)) log.info('reassessed', { ...counts });
      for (const [outcome, count] of Object.entries(counts)) meter.reassessed(outcome, count);
    } catch (error) {
      // A full disk, say: the next round tries again.
      log.error('reassess-failed', error);
    }
  });
}

export interface FollowingWatch extends Watch {
  following(): Following;
}

/** @param every milliseconds between two looks at the journal. */
export function keepUp(catalogue: Pick<Catalogue, 'catchUp' | 'now'>, log: Log, every: number): FollowingWatch {
  let following: Following = { caughtUp: catalogue.now() };
  const watch = nowAndThen(every, async () => {
    const { failingSince } = following;
    try {
      await catalogue.catchUp();
      following = { caughtUp: catalogue.now() };
      if (failingSince !== undefined) log.info('caught-up-again');
    } catch (error) {
      // Answers go on from what is folded, and `Cartulary-Seq` says how far that is. Once told is enough.
      if (failingSince === undefined) log.error('catch-up-failed', error);
      following = { ...following, failingSince: failingSince ?? catalogue.now() };
    }
  });
  return { ...watch, following: () => following };
}

function nowAndThen(grain: number, round: (signal: AbortSignal) => Promise<void>): Watch {
  const stopping = new AbortController();
  const stopped = (async () => {
    while (!stopping.signal.aborted) {
      await round(stopping.signal);
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
