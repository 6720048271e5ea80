/**
 * Judging in worker threads, with a hard kill time: what the counted limits missed costs one worker, not the service.
 * How many documents may wait is for the callers to bound (the HTTP server's documents in flight).
 */
import { MessageChannel } from 'node:worker_threads';
import { Piscina } from 'piscina';
import { needs } from '../core/verification/needs.js';
import { tooCostly } from '../core/verification/report-of.js';
import type { Judge, JudgeInput, Judgement, Vocabulary } from '../ports.js';
import type { Task } from './judge-worker.js';

export interface JudgePoolOptions {
  readonly threads: number;
  /** From the moment a worker takes the document up; waiting, and starting a worker, are not the document's doing. */
  readonly killAfterMs: number;
  readonly maxHeapMb: number;
}

export const JUDGE_POOL: JudgePoolOptions = { threads: 1, killAfterMs: 5_000, maxHeapMb: 512 };

/** How long a worker that is not the only one waits for work. */
const IDLE_MS = 60_000;

/** @returns a judge whose worst answer is `too-costly`; it throws only for a fault of ours. */
export function judgePool(vocabulary: Vocabulary, options: Partial<JudgePoolOptions> = {}): Judge {
  const { threads, killAfterMs, maxHeapMb } = { ...JUDGE_POOL, ...options };
  const pool = new Piscina<Task, Judgement>({
    filename: new URL('./judge-worker.js', import.meta.url).href,
    minThreads: 1,
    maxThreads: threads,
    // A worker reads shapes and contexts before it judges: it is worth keeping for the next document.
    idleTimeout: IDLE_MS,
    workerData: vocabulary,
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
  });
  return {
    needs: async (bytes, mediaType, gathered) => needs(bytes, mediaType, gathered, vocabulary.anchors),
    judge: (input) => judgeWithin(pool, input, killAfterMs),
    close: () => pool.destroy(),
  };
}

async function judgeWithin(pool: Piscina<Task, Judgement>, input: JudgeInput, limitMs: number): Promise<Judgement> {
  const { port1: atBegin, port2: begun } = new MessageChannel();
  const controller = new AbortController();
  let clock: NodeJS.Timeout | undefined;
  atBegin.once('message', () => {
    clock = setTimeout(() => controller.abort(), limitMs);
  });
  try {
    return await pool.run({ input, begun }, { signal: controller.signal, transferList: [begun] });
  } catch (error) {
    if (isKilled(error)) return tooCostly(input, limitMs);
    throw error;
  } finally {
    clearTimeout(clock);
    atBegin.close();
  }
}

/** Aborted by the clock (piscina then ends the worker), or ended by V8 at its heap limit. */
function isKilled(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY';
}
