/** An inverted index with prefix look-up: term → the slots it occurs in, each with the most telling field there. */
import { Bitset } from './bitset.js';
import { scoreOf } from './relevance.js';

/** Field indexes fit in two bits; see FIELDS. */
const FIELD_BITS = 2;
const FIELD_MASK = (1 << FIELD_BITS) - 1;

interface Entry {
  readonly term: string;
  /** `slot << FIELD_BITS | field`, ascending. */
  postings: Uint32Array;
  length: number;
}

export interface Matches {
  readonly found: Bitset;
  /** By slot; 0 where not found. */
  readonly scores: Uint16Array;
}

export class TermIndex {
  readonly #entries = new Map<string, Entry>();
  /** By UTF-16 units: any total order serves prefix ranges. */
  #sorted: Entry[] = [];
  /** New since the last look-up; sorted in only when somebody asks. */
  #unsorted: Entry[] = [];

  /** @param slot higher than every slot before. */
  add(slot: number, terms: ReadonlyMap<string, number>): void {
    for (const [term, field] of terms) this.#push(term, (slot << FIELD_BITS) | field);
  }

  /**
   * Slots in which every asked term begins some word, with the sum of the best scores.
   * @param asked at least one term. @param slots how many slots there are.
   */
  match(asked: readonly string[], slots: number): Matches {
    this.#sort();
    const scores = new Uint16Array(slots);
    const best = new Uint8Array(slots);
    for (const [nth, term] of asked.entries()) {
      best.fill(0);
      this.#bestScores(term, best);
      for (let slot = 0; slot < slots; slot++) {
        const score = best[slot] ?? 0;
        const before = scores[slot] ?? 0;
        scores[slot] = score > 0 && (nth === 0 || before > 0) ? before + score : 0;
      }
    }
    const found = new Bitset(slots);
    for (let slot = 0; slot < slots; slot++) if (scores[slot] !== 0) found.add(slot);
    return { found, scores };
  }

  #bestScores(prefix: string, best: Uint8Array): void {
    for (let i = this.#firstNotBefore(prefix); i < this.#sorted.length; i++) {
      const { term, postings, length } = this.#sorted[i] as Entry;
      if (!term.startsWith(prefix)) return;
      const whole = term.length === prefix.length;
      for (let p = 0; p < length; p++) {
        const posting = postings[p] ?? 0;
        const score = scoreOf(posting & FIELD_MASK, whole);
        const slot = posting >>> FIELD_BITS;
        if (score > (best[slot] ?? 0)) best[slot] = score;
      }
    }
  }

  #push(term: string, posting: number): void {
    let entry = this.#entries.get(term);
    if (entry === undefined) {
      entry = { term, postings: new Uint32Array(2), length: 0 };
      this.#entries.set(term, entry);
      this.#unsorted.push(entry);
    }
    if (entry.length === entry.postings.length) {
      const grown = new Uint32Array(Math.ceil(entry.length * 1.5));
      grown.set(entry.postings);
      entry.postings = grown;
    }
    entry.postings[entry.length++] = posting;
  }

  #sort(): void {
    if (this.#unsorted.length === 0) return;
    // Two sorted runs, one after the other: the built-in merge sort takes this in about one pass.
    this.#sorted = this.#sorted.concat(this.#unsorted.sort(byTerm)).sort(byTerm);
    this.#unsorted = [];
  }

  #firstNotBefore(prefix: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle] as Entry).term < prefix) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function byTerm(a: Entry, b: Entry): number {
  return a.term < b.term ? -1 : a.term > b.term ? 1 : 0;
}
