/**
 * Judging in worker threads, with a hard kill time: what the counted limits missed costs one worker, not the service.
 * How many documents may wait is for the callers to bound (the HTTP server's documents in flight).
 */
import { Piscina } from 'piscina';
import { judge, needs, tooCostly } from '../core/verification/judge.js';
import type { Judge, JudgeInput, Judgement, Vocabulary } from '../ports.js';

export interface JudgePoolOptions {
  readonly threads: number;
  /** From the moment a worker takes the document up. A worker that has to be started first is included. */
  readonly killAfterMs: number;
  readonly maxHeapMb: number;
}

export const JUDGE_POOL: JudgePoolOptions = { threads: 1, killAfterMs: 5_000, maxHeapMb: 512 };

/** @returns a judge whose worst answer is `too-costly`; it throws only for a fault of ours. */
export function judgePool(vocabulary: Vocabulary, options: Partial<JudgePoolOptions> = {}): Judge {
  const { threads, killAfterMs, maxHeapMb } = { ...JUDGE_POOL, ...options };
  const pool = new Piscina<JudgeInput, Judgement>({
    // The worker is this file too: it calls judgeInWorker.
    filename: import.meta.url,
    name: judgeInWorker.name,
    minThreads: 1,
    maxThreads: threads,
    workerData: vocabulary,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  });
  const turns = new Turns(threads);
  return {
    needs: async (bytes, mediaType) => needs(bytes, mediaType),
    judge: (input) =>
      turns.run(async () => {
        try {
          return await pool.run(input, { signal: AbortSignal.timeout(killAfterMs) });
        } catch (error) {
          if (isKilled(error)) return tooCostly(input, killAfterMs);
          throw error;
        }
      }),
    close: () => pool.destroy(),
  };
}

/** Called by piscina in the worker, whose vocabulary arrived once, when it started. */
export function judgeInWorker(input: JudgeInput): Promise<Judgement> {
  const vocabulary: Vocabulary = Piscina.workerData;
  return judge(input, vocabulary);
}

/** Aborted by the clock (piscina then ends the worker), or ended by V8 at its heap limit. */
function isKilled(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** As many at a time as there are workers, in order: so that the clock of a document runs only while it is judged. */
class Turns {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((begin) => this.#waiting.push(begin));
    try {
      return await task();
    } finally {
      // The place goes to whoever waited longest, without becoming free in between.
      const next = this.#waiting.shift();
      if (next === undefined) this.#free++;
      else next();
    }
  }
}
