/** Waiting until this node has folded an entry that another one acknowledged. */
import type { Head } from '../core/journal.js';
import { pause } from './pause.js';

/** How long one question waits at most; who asked is told then when to come back. Milliseconds. */
const PATIENCE_MS = 2_000;
const LOOK_MS = 50;

/** Questions that may wait at a time; further ones are told at once. */
const MAX_WAITING = 256;

interface Node {
  head(): Head;
  catchUp(): Promise<void>;
}

export class Reach {
  #waiting = 0;

  constructor(private readonly node: Node) {}

  /** @returns whether the entry is folded; false when it is not in time, or too many wait. */
  async until(seq: number): Promise<boolean> {
    const { node } = this;
    if (node.head().seq >= seq) return true;
    if (this.#waiting >= MAX_WAITING) return false;
    this.#waiting += 1;
    try {
      for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
        // A journal that is out of reach is told by the watch; for who asks, the entry is not there yet.
        await node.catchUp().catch(() => undefined);
        if (node.head().seq >= seq) return true;
        await pause(LOOK_MS);
      }
      return false;
    } finally {
      this.#waiting -= 1;
    }
  }
}
