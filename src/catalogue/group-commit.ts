/**
 * Group commit: publications that wait for the journal go into it together, in one append with one acknowledgement. Each
 * has its own place in the lane; whoever's turn it is takes along those behind it that do not depend on each other.
 */
import type { Appending, Draft } from './append.js';
import { append, NOTHING } from './append.js';
import { joint } from './joint.js';
import type { Lane } from './lane.js';

/** Publications in one append, and bytes of their documents: an append is one document of a database, and one fold. */
const MOST = 64;
const MOST_BYTES = 1 << 20;

export interface Entrant {
  /** See `keysOf`. */
  readonly keys: readonly string[];
  /** Of its document. */
  readonly size: number;
  /** Looks at the present; asked again after each conflict. */
  readonly decide: () => Draft;
}

interface Waiting extends Entrant {
  outcome?: { readonly ok: true } | { readonly ok: false; readonly error: unknown };
}

export class GroupCommit {
  readonly #waiting: Waiting[] = [];

  constructor(
    private readonly lane: Lane,
    private readonly appending: Appending,
  ) {}

  /** Resolves when it is durable and folded, or nothing was to be done. @returns 'busy' when too many wait. */
  async commit(entrant: Entrant): Promise<'done' | 'busy'> {
    if (this.lane.full) return 'busy';
    const waiting: Waiting = { ...entrant };
    this.#waiting.push(waiting);
    await this.lane.run(async () => {
      if (waiting.outcome === undefined) await this.#take();
    });
    if (waiting.outcome?.ok === false) throw waiting.outcome.error;
    return 'done';
  }

  /** The first that waits, and what may go with it. */
  async #take(): Promise<void> {
    const group = this.#waiting.splice(0, together(this.#waiting));
    try {
      await append(this.appending, () => joint(group.map(decided)));
      for (const one of group) one.outcome ??= { ok: true };
    } catch (error) {
      for (const one of group) one.outcome ??= { ok: false, error };
    }
  }
}

/** A fault in one is no fault of the others. */
function decided(one: Waiting): Draft {
  if (one.outcome !== undefined) return NOTHING;
  try {
    return one.decide();
  } catch (error) {
    one.outcome = { ok: false, error };
    return NOTHING;
  }
}

/** @returns how many, from the first, can be decided on one present: at least one. */
function together(waiting: readonly Waiting[]): number {
  const met = new Set<string>();
  let bytes = 0;
  for (const [index, { keys, size }] of waiting.entries()) {
    bytes += size;
    const isOver = index >= MOST || bytes > MOST_BYTES || keys.some((key) => met.has(key));
    if (index > 0 && isOver) return index;
    for (const key of keys) met.add(key);
  }
  return waiting.length;
}
