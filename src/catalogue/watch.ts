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

/**
 * @param mayRun asked before each round: of several nodes one is enough. Absent: always.
 * @param grain milliseconds between the end of one round and the beginning of the next.
 */
export function keepWatch(
  catalogue: Pick<Catalogue, 'reassess'>,
  log: Log,
  meter: Pick<Meter, 'reassessed'>,
  mayRun?: () => Promise<boolean>,
  grain = GRAIN_MS,
): Watch {
  return nowAndThen(grain, async (signal) => {
    try {
      if (mayRun !== undefined && !(await mayRun())) return;
      if (signal.aborted) return;
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

/** After a failure it is asked again after a second, then twice as long each time, up to this. */
const LONGEST_BACKOFF_MS = 5 * 60_000;
const FIRST_BACKOFF_MS = 1_000;
/** Seconds that a peer may wait for news before it answers that there is none. */
const WAIT_SECONDS = 25;
/** Between two answers of a peer that does not wait. */
const BREATH_MS = 250;

/**
 * Follows one peer until it is stopped, here or for good.
 * @param chance from 0 to 1: who lost the same peer at the same time comes back at different times.
 */
export function keepFollowing(
  catalogue: Pick<Catalogue, 'follow' | 'peers'>,
  peer: string,
  log: Log,
  chance: () => number = Math.random,
): Watch {
  const problem = () => {
    const record = catalogue.peers().find(({ url }) => url === peer);
    return record?.stopped?.finding ?? record?.problem?.finding;
  };
  let failures = 0;
  return untilStopped(async (signal) => {
    const round = await catalogue.follow(peer, WAIT_SECONDS, signal).catch((error: unknown) => {
      log.error('follow-failed', error, { peer });
      return { is: 'failed' } as const;
    });
    if (signal.aborted) return;
    if (round.is === 'failed') {
      if (failures === 0) log.warn('peer-out-of-reach', { peer, problem: problem() });
      const backoff = Math.min(FIRST_BACKOFF_MS * 2 ** failures, LONGEST_BACKOFF_MS);
      failures += 1;
      return pause(backoff * (0.5 + chance() / 2), signal);
    }
    if (failures > 0) log.info('peer-reached-again', { peer });
    failures = 0;
    if (round.is === 'waiting') return pause(round.ms, signal);
    if (round.is === 'idle') return pause(BREATH_MS, signal);
    if (round.is === 'more') return;
    log.warn('follow-stopped', { peer, problem: problem() });
    return 'over';
  });
}

/** @param grain milliseconds between the end of one round and the beginning of the next. */
export function nowAndThen(grain: number, round: (signal: AbortSignal) => Promise<void>): Watch {
  return untilStopped(async (signal) => {
    await round(signal);
    await pause(grain, signal);
  });
}

function untilStopped(round: (signal: AbortSignal) => Promise<unknown>): Watch {
  const stopping = new AbortController();
  const stopped = (async () => {
    while (!stopping.signal.aborted) if ((await round(stopping.signal)) === 'over') return;
  })();
  return {
    stop() {
      stopping.abort();
      return stopped;
    },
  };
}
