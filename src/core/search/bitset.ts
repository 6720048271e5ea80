/** A growing set of slots (small non-negative integers), one bit each. Bits past the end read as absent. */
export class Bitset {
  #words: Uint32Array;

  /** @param slots room to begin with. */
  constructor(slots = 0) {
    this.#words = new Uint32Array((slots + 31) >>> 5);
  }

  add(slot: number): void {
    const word = slot >>> 5;
    if (word >= this.#words.length) {
      const grown = new Uint32Array(Math.max(word + 1, this.#words.length * 2));
      grown.set(this.#words);
      this.#words = grown;
    }
    this.#words[word] = (this.#words[word] ?? 0) | (1 << (slot & 31));
  }

  delete(slot: number): void {
    const word = slot >>> 5;
    if (word < this.#words.length) this.#words[word] = (this.#words[word] ?? 0) & ~(1 << (slot & 31));
  }

  has(slot: number): boolean {
    return (((this.#words[slot >>> 5] ?? 0) >>> (slot & 31)) & 1) === 1;
  }

  copy(): Bitset {
    const copy = new Bitset();
    copy.#words = this.#words.slice();
    return copy;
  }

  /** Keeps only what the other has too. @returns itself. */
  intersect(other: Bitset): this {
    const mine = this.#words;
    const theirs = other.#words;
    for (let i = 0; i < mine.length; i++) mine[i] = (mine[i] ?? 0) & (theirs[i] ?? 0);
    return this;
  }

  /** Adds what the other has. @returns itself. */
  unite(other: Bitset): this {
    const theirs = other.#words;
    if (theirs.length > this.#words.length) {
      const grown = new Uint32Array(theirs.length);
      grown.set(this.#words);
      this.#words = grown;
    }
    const mine = this.#words;
    for (let i = 0; i < theirs.length; i++) mine[i] = (mine[i] ?? 0) | (theirs[i] ?? 0);
    return this;
  }

  count(): number {
    let total = 0;
    for (const word of this.#words) total += ones(word);
    return total;
  }

  /** How many both have: no set is built. */
  countShared(other: Bitset): number {
    const mine = this.#words;
    const theirs = other.#words;
    const length = Math.min(mine.length, theirs.length);
    let total = 0;
    for (let i = 0; i < length; i++) {
      const word = (mine[i] ?? 0) & (theirs[i] ?? 0);
      if (word !== 0) total += ones(word);
    }
    return total;
  }

  /** Visits every slot in rising order. */
  forEach(visit: (slot: number) => void): void {
    for (let i = 0; i < this.#words.length; i++) {
      let word = this.#words[i] ?? 0;
      while (word !== 0) {
        visit(i * 32 + (31 - Math.clz32(word & -word)));
        word &= word - 1;
      }
    }
  }
}

/** Enters a slot under a value; nothing for a value that is not stated. */
export function mark(values: Map<string, Bitset>, value: string | undefined, slot: number): void {
  if (value === undefined || value === '') return;
  const slots = values.get(value) ?? new Bitset();
  slots.add(slot);
  values.set(value, slots);
}

/** Bits set in 32 (Warren, Hacker's Delight, §5-1). */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
