/** Waiting for the next entry: whoever follows is told at once, without looking again and again. */
import type { Head } from '../core/journal.js';
import { pause } from './pause.js';

/** Beyond this many nobody waits: the answer is what is there. */
const MOST_WAITING = 512;

export class Arrivals {
  readonly #waiting = new Set<() => void>();

  constructor(private readonly head: () => Head) {}

  /** Something was folded. */
  tell(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /**
   * @param ms at most so long. @param signal who waits has gone, or the service closes.
   * @returns whether there is more than entry `after`; at once when there is, or when too many wait.
   */
  async after(after: number, ms: number, signal?: AbortSignal): Promise<boolean> {
    if (this.head().seq > after || this.#waiting.size >= MOST_WAITING) return this.head().seq > after;
    const over = new AbortController();
    const end = () => over.abort();
    signal?.addEventListener('abort', end, { once: true });
    if (signal?.aborted) end();
    this.#waiting.add(end);
    await pause(ms, over.signal);
    this.#waiting.delete(end);
    signal?.removeEventListener('abort', end);
    return this.head().seq > after;
  }
}
