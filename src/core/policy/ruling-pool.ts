/**
 * Rulings for every day, of very many offers, in a few bytes each. Most offers share their steps with others (what
 * decides is mostly the law, and when one of a few certificates ends), so each sequence of steps is kept once, in
 * plain arrays of numbers, and named by a number.
 */
import { BEGINNING, type Instant } from '../instant.js';
import type { Step, Timeline } from '../time/timeline.js';
import type { Ruling } from './ruling.js';
import type { Verdict } from './verdict.js';

/** Names a sequence of steps; alike sequences have the same name. */
export type SequenceId = number;

/** All sequences of a pool, in the order of their names, as plain data for another thread. */
export interface Sequences {
  /** By sequence: its first step; and one more, where the next would begin. */
  readonly first: Uint32Array;
  /** By step. */
  readonly from: Float64Array;
  readonly ruling: Uint32Array;
  readonly rulings: readonly Ruling[];
}

export class RulingPool {
  readonly #rulings: Ruling[] = [];
  /** Of those whose verdict depends on a contract. */
  readonly #numbers = new Map<string, number>();
  readonly #settled = new Map<Verdict, number>();
  readonly #inProgress = new Map<Verdict, number>();
  /** By step: when it begins, and the number of its ruling. A sequence's steps stand together. */
  #from = new Float64Array(1024);
  #ruling = new Uint32Array(1024);
  /** By sequence: its first step; and one more, where the next will begin. */
  readonly #first = [0];
  /** A hash table with open addressing: name of a sequence + 1, or 0. */
  #table = new Int32Array(1024);

  /** How many different sequences there are. */
  get size(): number {
    return this.#first.length - 1;
  }

  intern(timeline: Timeline<Ruling>): SequenceId {
    const begin = this.#first[this.size] as number;
    this.#reserve(begin + timeline.length);
    for (let i = 0; i < timeline.length; i++) {
      const { from, value } = timeline[i] as Step<Ruling>;
      this.#from[begin + i] = from;
      this.#ruling[begin + i] = this.#numberOf(value);
    }
    return this.#named(begin, timeline.length);
  }

  get sequences(): Sequences {
    const steps = this.#first[this.size] as number;
    return {
      first: Uint32Array.from(this.#first),
      from: this.#from.slice(0, steps),
      ruling: this.#ruling.slice(0, steps),
      rulings: this.#rulings,
    };
  }

  /** @returns what sequences of another pool are called here, by what they are called there. */
  internAll({ first, from, ruling, rulings }: Sequences): readonly SequenceId[] {
    const numbers = rulings.map((one) => this.#numberOf(one));
    const names: SequenceId[] = [];
    for (let id = 0; id + 1 < first.length; id++) {
      const [there, end] = [first[id] as number, first[id + 1] as number];
      const begin = this.#first[this.size] as number;
      this.#reserve(begin + end - there);
      for (let at = there; at < end; at++) {
        this.#from[begin + at - there] = from[at] as number;
        this.#ruling[begin + at - there] = numbers[ruling[at] as number] as number;
      }
      names.push(this.#named(begin, end - there));
    }
    return names;
  }

  /** The name of the steps that were laid down last: the one they have, or a new one. */
  #named(begin: number, length: number): SequenceId {
    const mask = this.#table.length - 1;
    for (let at = this.#hash(begin, length) & mask; ; at = (at + 1) & mask) {
      const known = (this.#table[at] as number) - 1;
      if (known === -1) {
        this.#table[at] = this.#first.push(begin + length) - 1;
        if (this.size * 2 > this.#table.length) this.#rehash();
        return this.size - 1;
      }
      if (this.#isAt(known, begin, length)) return known;
    }
  }

  #hash(begin: number, length: number): number {
    let hash = length;
    for (let at = begin; at < begin + length; at++) {
      const from = this.#from[at] as number;
      hash = mix(mix(hash, from === BEGINNING ? 0 : Math.floor(from / 1_000)), this.#ruling[at] as number);
    }
    return hash;
  }

  timeline(id: SequenceId): Timeline<Ruling> {
    const begin = this.#first[id] as number;
    const end = this.#first[id + 1] as number;
    const steps: [Step<Ruling>, ...Step<Ruling>[]] = [this.#step(begin)];
    for (let at = begin + 1; at < end; at++) steps.push(this.#step(at));
    return steps;
  }

  #step(at: number): Step<Ruling> {
    return { from: this.#from[at] as Instant, value: this.#rulings[this.#ruling[at] as number] as Ruling };
  }

  #isAt(id: SequenceId, begin: number, length: number): boolean {
    const other = this.#first[id] as number;
    if ((this.#first[id + 1] as number) - other !== length) return false;
    for (let i = 0; i < length; i++) {
      if (this.#from[other + i] !== this.#from[begin + i] || this.#ruling[other + i] !== this.#ruling[begin + i]) {
        return false;
      }
    }
    return true;
  }

  #numberOf(ruling: Ruling): number {
    const { verdict, inProgress, term } = ruling;
    if (term === undefined) return this.#plain(ruling);
    const name = `${verdict} ${inProgress} ${term.renewed} ${term.ends.join()}`;
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.#rulings.push(ruling) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }

  /** Nearly all of them. */
  #plain(ruling: Ruling): number {
    const numbers = ruling.inProgress ? this.#inProgress : this.#settled;
    let number = numbers.get(ruling.verdict);
    if (number === undefined) {
      number = this.#rulings.push(ruling) - 1;
      numbers.set(ruling.verdict, number);
    }
    return number;
  }

  #reserve(steps: number): void {
    if (steps <= this.#from.length) return;
    const room = Math.max(steps, this.#from.length * 2);
    const [from, ruling] = [new Float64Array(room), new Uint32Array(room)];
    from.set(this.#from);
    ruling.set(this.#ruling);
    [this.#from, this.#ruling] = [from, ruling];
  }

  #rehash(): void {
    this.#table = new Int32Array(this.#table.length * 4);
    const mask = this.#table.length - 1;
    for (let id = 0; id < this.size; id++) {
      const [begin, end] = [this.#first[id] as number, this.#first[id + 1] as number];
      let at = this.#hash(begin, end - begin) & mask;
      while (this.#table[at] !== 0) at = (at + 1) & mask;
      this.#table[at] = id + 1;
    }
  }
}

/** One round of a 32-bit multiplicative hash (the constants of MurmurHash3). */
function mix(hash: number, value: number): number {
  const scrambled = Math.imul(value, 0xcc9e2d51);
  const mixed = hash ^ Math.imul((scrambled << 15) | (scrambled >>> 17), 0x1b873593);
  return (Math.imul((mixed << 13) | (mixed >>> 19), 5) + 0xe6546b64) | 0;
}
