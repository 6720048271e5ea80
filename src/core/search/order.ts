/**
 * The order of hits, as one integer per hit: under a profile eligible offers first, then those with conditions, to
 * clarify, excluded; in each group own offers before third-party statements; then relevance; then the folded name by
 * code point; then the IRI. Nothing else can move an offer: there is no paid or learnt rank.
 */
import { ORDER, type OrderStep, type Query } from './query.js';

/** Groups: 2 × index in ELIGIBILITIES, + 1 for a third-party statement. */
export function groupOf(eligibility: number, thirdParty: boolean): number {
  return 2 * eligibility + (thirdParty ? 1 : 0);
}

/** Above any score: 8 a word, 100 words in the longest text. */
const SCORES = 4096;
const RANKS = 2 ** 32;

/** Smaller is earlier; exact, since 8 groups × 2¹² scores × 2³² ranks fit in the 53 bits of a number. */
export function orderKey(group: number, score: number, rank: number): number {
  return (group * SCORES + (SCORES - 1 - Math.min(score, SCORES - 1))) * RANKS + rank;
}

export function rankOf(key: number): number {
  return key % RANKS;
}

/** Which steps decide for a query: what a page prints as "ordered by". */
export function orderOf(query: Query): readonly OrderStep[] {
  return ORDER.filter(
    (step) => (step !== 'eligibility' || query.profile !== undefined) && (step !== 'relevance' || query.text !== ''),
  );
}

/** Keeps the smallest keys it is offered, up to its room: a page out of many hits, without sorting them all. */
export class SmallestKeys {
  readonly #room: number;
  /** A binary heap, largest first, once it is full; before that, any order. */
  readonly #heap: number[] = [];
  /** Keys offered so far. */
  offered = 0;

  constructor(room: number) {
    this.#room = room;
  }

  offer(key: number): void {
    this.offered += 1;
    if (this.#heap.length < this.#room) {
      this.#heap.push(key);
      if (this.#heap.length === this.#room) this.#heap.sort((a, b) => b - a);
    } else if (key < (this.#heap[0] as number)) this.#replaceLargest(key);
  }

  /** In rising order. */
  sorted(): readonly number[] {
    return this.#heap.toSorted((a, b) => a - b);
  }

  #replaceLargest(key: number): void {
    const heap = this.#heap;
    let hole = 0;
    for (let child = 1; child < heap.length; child = 2 * hole + 1) {
      if (child + 1 < heap.length && (heap[child + 1] as number) > (heap[child] as number)) child += 1;
      if ((heap[child] as number) <= key) break;
      heap[hole] = heap[child] as number;
      hole = child;
    }
    heap[hole] = key;
  }
}
