/**
 * Judging in worker threads, with a hard kill time: what the counted limits missed costs one worker, not the service.
 * How many documents may wait is for the callers to bound (the HTTP server's documents in flight).
 */
import { Piscina } from 'piscina';
import { needs } from '../core/verification/needs.js';
import { tooCostly } from '../core/verification/report-of.js';
import type { Judge, Vocabulary } from '../ports.js';
import type * as Exported from './judge-worker.js';
import type { Question, Task } from './judge-worker.js';

export interface JudgePoolOptions {
  readonly threads: number;
  /** From the moment a worker takes the document up; waiting, and starting a worker, are not the document's doing. */
  readonly killAfterMs: number;
  readonly maxHeapMb: number;
}

export const JUDGE_POOL: JudgePoolOptions = { threads: 1, killAfterMs: 5_000, maxHeapMb: 512 };

/** How long a worker that is not the only one waits for work. */
const IDLE_MS = 60_000;

/** To read this much takes a few milliseconds: more is not read on the thread that serves. */
const READ_HERE_BYTES = 65_536;

export interface JudgePool extends Judge {
  /** Documents that wait for a worker. */
  waiting(): number;
}

/** @returns a judge whose worst answer is `too-costly`; it throws only for a fault of ours. */
export function judgePool(vocabulary: Vocabulary, options: Partial<JudgePoolOptions> = {}): JudgePool {
  const { threads, killAfterMs, maxHeapMb } = { ...JUDGE_POOL, ...options };
  const workers = new Workers(
    new Piscina<Task<unknown>, unknown>({
      filename: new URL('./judge-worker.js', import.meta.url).href,
      minThreads: 1,
      maxThreads: threads,
      // A worker reads shapes and contexts before it judges: it is worth keeping for the next document.
      idleTimeout: IDLE_MS,
      workerData: vocabulary,
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
    }),
    killAfterMs,
  );
  return {
    async needs(bytes, mediaType, gathered, anchors) {
      if (sizeOf({ bytes, gathered }) <= READ_HERE_BYTES) {
        return needs(bytes, mediaType, gathered, anchors);
      }
      const asked: Question = { bytes, mediaType, gathered, anchors };
      // Nothing is fetched for a document that cannot even be read in time; judging it says so.
      return (await workers.ask('needsInWorker', asked)) ?? [];
    },
    async judge(input) {
      return (await workers.ask('judgeInWorker', input)) ?? tooCostly(input, killAfterMs);
    },
    waiting: () => workers.waiting,
    close: () => workers.close(),
  };
}

function sizeOf({ bytes, gathered }: Pick<Question, 'bytes' | 'gathered'>): number {
  return gathered.reduce((sum, { content }) => sum + (content.ok ? content.bytes.length : 0), bytes.length);
}

type Exports = typeof Exported;
type Asked<Name extends keyof Exports> = Parameters<Exports[Name]>[0]['work'];
type Answered<Name extends keyof Exports> = Awaited<ReturnType<Exports[Name]>>;

class Workers {
  readonly #pool: Piscina<Task<unknown>, unknown>;
  readonly #killAfterMs: number;
  /** What to do when a worker takes up the task of this number. */
  readonly #atBegin = new Map<number, () => void>();
  #tasks = 0;

  constructor(pool: Piscina<Task<unknown>, unknown>, killAfterMs: number) {
    this.#pool = pool;
    this.#killAfterMs = killAfterMs;
    pool.on('message', (number: number) => this.#atBegin.get(number)?.());
  }

  /** @returns undefined when it took too long. */
  async ask<Name extends keyof Exports>(name: Name, work: Asked<Name>): Promise<Answered<Name> | undefined> {
    const number = this.#tasks++;
    const controller = new AbortController();
    let clock: NodeJS.Timeout | undefined;
    this.#atBegin.set(number, () => {
      clock = setTimeout(() => controller.abort(), this.#killAfterMs);
    });
    try {
      const answer = await this.#pool.run({ number, work }, { name, signal: controller.signal });
      return answer as Answered<Name>;
    } catch (error) {
      if (isKilled(error)) return undefined;
      throw error;
    } finally {
      clearTimeout(clock);
      this.#atBegin.delete(number);
    }
  }

  get waiting(): number {
    return this.#pool.queueSize;
  }

  close(): Promise<void> {
    return this.#pool.destroy();
  }
}

/** Aborted by the clock (piscina then ends the worker), or ended by V8 at its heap limit. */
function isKilled(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'AbortError' || Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY';
}
