/**
 * Judging in worker threads, with a hard kill time: what the counted limits missed costs one worker, not the service.
 * How many documents may wait is for the callers to bound (the HTTP server's documents in flight).
 */
import type { Need } from '../core/verification/check.js';
import { needs } from '../core/verification/needs.js';
import { tooCostly } from '../core/verification/report-of.js';
import type { Judge, Judgement, Vocabulary } from '../ports.js';
import type { Answer, NeedsQuestion, Question } from './judge-protocol.js';
import { JudgeQueue } from './judge-queue.js';
import { type Asked, JudgeThread } from './judge-thread.js';

export interface JudgePoolOptions {
  /** At most; one is always there. */
  readonly threads: number;
  /** From the moment a worker takes the document up; waiting, and starting a worker, are not the document's doing. */
  readonly killAfterMs: number;
  readonly maxHeapMb: number;
}

export const JUDGE_POOL: JudgePoolOptions = { threads: 1, killAfterMs: 5_000, maxHeapMb: 512 };

/**
 * How many threads a machine is given: one for each processor, and never a single one, so that a document which takes
 * long leaves room for another beside it.
 */
export function threadsFor(processors: number): number {
  return Math.max(2, processors);
}

/** How long a worker that is not the only one waits for work. */
const IDLE_MS = 60_000;

/** How often the time is looked at while something is under way. */
const LOOK_MS = 50;

/** To read this much takes a few milliseconds: more is not read on the thread that serves. */
const READ_HERE_BYTES = 65_536;

export interface JudgePool extends Judge {
  /** Documents that wait for a worker. */
  waiting(): number;
}

/** @returns a judge whose worst answer is `too-costly`; it throws only for a fault of ours. */
export function judgePool(vocabulary: Vocabulary, options: Partial<JudgePoolOptions> = {}): JudgePool {
  const limits = { ...JUDGE_POOL, ...options };
  const threads = new Threads(vocabulary, limits);
  return {
    async needs(bytes, mediaType, gathered, anchors) {
      const input: NeedsQuestion = { bytes, mediaType, gathered, anchors };
      if (sizeOf(bytes, gathered) <= READ_HERE_BYTES) return needs(bytes, mediaType, gathered, anchors);
      const answer = await threads.ask({ asked: 'needs', input }, sizeOf(bytes, gathered));
      // Nothing is fetched for a document that cannot even be read in time; judging it says so.
      return (answer as readonly Need[] | undefined) ?? [];
    },
    async judge(input) {
      const answer = await threads.ask({ asked: 'judge', input }, sizeOf(input.bytes, input.evidence));
      return (answer as Judgement | undefined) ?? tooCostly(input, limits.killAfterMs);
    },
    waiting: () => threads.waiting,
    close: () => threads.close(),
  };
}

function sizeOf(bytes: Uint8Array, gathered: NeedsQuestion['gathered']): number {
  return gathered.reduce((sum, { content }) => sum + (content.ok ? content.bytes.length : 0), bytes.length);
}

class Threads {
  readonly #vocabulary: Vocabulary;
  readonly #limits: JudgePoolOptions;
  readonly #queue = new JudgeQueue<Asked>();
  readonly #threads = new Set<JudgeThread>();
  #clock: NodeJS.Timeout | undefined;
  #idleSince = 0;
  #isClosed = false;

  constructor(vocabulary: Vocabulary, limits: JudgePoolOptions) {
    this.#vocabulary = vocabulary;
    this.#limits = limits;
    this.#start();
  }

  get waiting(): number {
    return this.#queue.length;
  }

  /** @returns undefined when it took too long. */
  ask(question: Question, bytes: number): Promise<Answer | undefined> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) throw new Error('the judge is closed');
      this.#queue.push({ question, bytes, resolve, reject });
      this.#clock ??= setInterval(() => this.#look(), Math.min(LOOK_MS, this.#limits.killAfterMs));
      this.#handOut();
    });
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#clock);
    const error = new Error('the judge was closed');
    for (const { reject } of this.#queue.drain()) reject(error);
    const threads = [...this.#threads];
    this.#threads.clear();
    await Promise.all(threads.map((thread) => thread.close(error)));
  }

  #start(): void {
    const onEnd = (thread: JudgeThread, undone: readonly Asked[], broken?: { readonly error: unknown }) => {
      this.#threads.delete(thread);
      // What cannot even be started is not started again for those that wait.
      if (broken !== undefined) for (const { reject } of this.#queue.drain()) reject(broken.error);
      if (broken !== undefined) return;
      for (const asked of undone) this.#queue.putBack(asked);
      if (this.#threads.size === 0) this.#start();
      this.#handOut();
    };
    const overseer = { onRoom: () => this.#handOut(), onEnd };
    this.#threads.add(new JudgeThread(this.#vocabulary, this.#limits.maxHeapMb, overseer));
  }

  /** Those that do nothing first. Of several threads one is kept free of large documents. */
  #handOut(): void {
    const threads = [...this.#threads].sort((a, b) => Number(b.isIdle) - Number(a.isIdle));
    for (const thread of threads) {
      if (this.#queue.length === 0) return;
      if (!thread.hasRoom()) continue;
      const mostLarge = Math.max(1, this.#limits.threads - 1);
      const large = thread.isIdle && threads.filter(({ isLarge }) => isLarge).length < mostLarge;
      const asked = this.#queue.next(large);
      if (asked !== undefined) thread.give(asked);
    }
    // Those that are being started take one each.
    const beginning = threads.filter(({ isReady }) => !isReady).length;
    if (this.#queue.length > beginning && this.#threads.size < this.#limits.threads) this.#start();
  }

  #look(): void {
    const now = performance.now();
    for (const thread of [...this.#threads]) thread.look(now, this.#limits.killAfterMs);
    const isIdle = this.#queue.length === 0 && [...this.#threads].every((thread) => thread.isIdle);
    if (!isIdle) this.#idleSince = now;
    else if (this.#threads.size === 1 || now - this.#idleSince >= IDLE_MS) this.#rest();
  }

  /** A worker reads shapes and contexts before it judges: one is worth keeping for the next document. */
  #rest(): void {
    clearInterval(this.#clock);
    this.#clock = undefined;
    for (const thread of [...this.#threads].slice(1)) {
      this.#threads.delete(thread);
      void thread.close(new Error('the thread was not needed'));
    }
  }
}
