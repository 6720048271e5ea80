/** One worker thread and what it was given to do. It can be ended at any moment, whatever it is doing. */
import { Worker } from 'node:worker_threads';
import type { Vocabulary } from '../ports.js';
import { type Answer, type Done, type Question, READY, type Task, type WorkerStart } from './judge-protocol.js';
import { isSmall, type Waiting } from './judge-queue.js';

export interface Asked extends Waiting {
  readonly question: Question;
  /** @param answer undefined when it took too long. */
  readonly resolve: (answer: Answer | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** Who is told what becomes of a thread. */
export interface Overseer {
  /** It is ready, or has answered. */
  readonly onRoom: () => void;
  /**
   * It is gone. @param undone what it had been given and had not begun. @param broken why, when it never was ready: a
   * fault of ours.
   */
  readonly onEnd: (thread: JudgeThread, undone: readonly Asked[], broken?: { readonly error: unknown }) => void;
}

/** The one under way, and the next behind it, so that the thread need not wait for this one between two. */
const MOST_GIVEN = 2;
const LAST_NUMBER = 2 ** 30;

export class JudgeThread {
  readonly #worker: Worker;
  readonly #underWay = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  readonly #given = new Map<number, Asked>();
  readonly #overseer: Overseer;
  #isReady = false;
  #number = 0;
  /** The task that was under way when somebody looked, and since when that has been seen; ms. */
  #seen = { number: 0, since: 0 };

  constructor(vocabulary: Vocabulary, maxHeapMb: number, overseer: Overseer) {
    const start: WorkerStart = { vocabulary, underWay: this.#underWay };
    this.#overseer = overseer;
    this.#worker = new Worker(new URL('./judge-worker.js', import.meta.url), {
      workerData: start,
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
    });
    this.#worker.on('message', (message: Done | typeof READY) => this.#told(message));
    this.#worker.on('error', (error) => this.#failed(error));
  }

  /** Has it read what it judges by? */
  get isReady(): boolean {
    return this.#isReady;
  }

  get isIdle(): boolean {
    return this.#given.size === 0;
  }

  get isLarge(): boolean {
    return [...this.#given.values()].some((asked) => !isSmall(asked));
  }

  /** @returns whether it can be given one more; of the large ones, each alone. */
  hasRoom(): boolean {
    return this.#isReady && (this.isIdle || (this.#given.size < MOST_GIVEN && !this.isLarge));
  }

  give(asked: Asked): void {
    this.#number = (this.#number % LAST_NUMBER) + 1;
    this.#given.set(this.#number, asked);
    const task: Task = { number: this.#number, question: asked.question };
    this.#worker.postMessage(task);
  }

  /** Ends it when the task under way has been so for too long; that one is answered with nothing. */
  look(now: number, killAfterMs: number): void {
    const number = Atomics.load(this.#underWay, 0);
    if (number !== this.#seen.number) this.#seen = { number, since: now };
    else if (number !== 0 && now - this.#seen.since >= killAfterMs) {
      this.#end(number, (asked) => asked.resolve(undefined));
    }
  }

  /** Whatever it was given is refused with the error. */
  async close(error: Error): Promise<void> {
    this.#isReady = false;
    for (const { reject } of this.#given.values()) reject(error);
    this.#given.clear();
    this.#worker.removeAllListeners();
    await this.#worker.terminate();
  }

  #told(message: Done | typeof READY): void {
    if (message === READY) this.#isReady = true;
    else {
      const asked = this.#given.get(message.number);
      this.#given.delete(message.number);
      if ('error' in message) asked?.reject(message.error);
      else asked?.resolve(message.answer);
    }
    this.#overseer.onRoom();
  }

  /** Ended by V8 at its heap limit, which is the document's doing; or by a fault of ours. */
  #failed(error: unknown): void {
    const tooLarge = error instanceof Error && Reflect.get(error, 'code') === 'ERR_WORKER_OUT_OF_MEMORY';
    const broken = this.#isReady ? undefined : { error };
    const answer = (asked: Asked) => (tooLarge ? asked.resolve(undefined) : asked.reject(error));
    this.#end(Atomics.load(this.#underWay, 0), answer, broken);
  }

  #end(underWay: number, answer: (asked: Asked) => void, broken?: { readonly error: unknown }): void {
    const guilty = this.#given.get(underWay);
    this.#given.delete(underWay);
    const undone = [...this.#given.values()];
    this.#given.clear();
    this.#isReady = false;
    this.#worker.removeAllListeners();
    void this.#worker.terminate();
    if (guilty !== undefined) answer(guilty);
    this.#overseer.onEnd(this, undone, broken);
  }
}
