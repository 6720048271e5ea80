/**
 * Judging a whole catalogue in several threads. Whoever takes part takes the next slice of the offers, judges it in the world as
 * it was at the beginning, and tells what came out as plain data: mostly numbers, so that telling costs little.
 */
import type { Iri } from '../did.js';
import type { Instant } from '../instant.js';
import { type Aspect, Aspects } from './aspects.js';
import { Inquiry } from './inquiry.js';
import type { Law } from './law.js';
import type { Looked, Looks } from './looked.js';
import { RulingPool, type SequenceId, type Sequences } from './ruling-pool.js';
import { ruled } from './timelines.js';
import type { TrustList } from './trust.js';
import type { RuleKey } from './verdict.js';
import { viewOf, type WorldSoFar } from './world.js';

/** Offers that share an inquiry: what one found out about its provider, the next need not. More would only cost memory. */
export const OFFERS_A_SLICE = 200;

/** What is to be judged, by what: plain data. */
export interface Commission {
  readonly world: WorldSoFar;
  readonly law: Law;
  readonly trust: TrustList;
  readonly knownAt: Instant;
  readonly rules: readonly RuleKey[];
  readonly offers: readonly Iri[];
  /** In shared memory: how many slices have been taken. */
  readonly taken: Int32Array;
}

/** What rules say of one offer, and what they looked at; in the order of the rules. */
export interface RuledOffer {
  readonly sequences: readonly SequenceId[];
  readonly aspects: readonly Aspects[];
  /** The offer among them. */
  readonly subjects: Iterable<string>;
}

/** The same of the offers of a slice, one after the other. */
export interface RuledSlice {
  /** Which one. */
  readonly number: number;
  /** By offer and rule: a sequence of steps. */
  readonly steps: Uint32Array;
  readonly sequences: Sequences;
  /** By offer and rule: a set of aspects. */
  readonly looks: Uint32Array;
  readonly aspects: readonly (readonly Aspect[])[];
  /** By offer: its first subject looked at; and one more. */
  readonly first: Uint32Array;
  readonly looked: Uint32Array;
  readonly subjects: readonly string[];
}

/** @param pool receives the steps. */
export function ruleOn(inquiry: Inquiry, offer: Iri, rules: readonly RuleKey[], pool: RulingPool): RuledOffer {
  const seen = new Set<Looks | Looked>();
  const subjects = new Set([offer]);
  const sequences: SequenceId[] = [];
  const aspects: Aspects[] = [];
  for (const rule of rules) {
    const { timeline, looked } = ruled(inquiry, offer, rule);
    sequences.push(pool.intern(timeline));
    aspects.push(looked.aspects);
    looked.visit((looks) => {
      for (const subject of looks.subjects) subjects.add(subject);
    }, seen);
  }
  return { sequences, aspects, subjects };
}

/** The number of the next slice that nobody has taken, or undefined when all are taken. */
export function takeSlice(taken: Int32Array, offers: readonly Iri[]): number | undefined {
  const number = Atomics.add(taken, 0, 1);
  return number * OFFERS_A_SLICE < offers.length ? number : undefined;
}

export function offersOf<T>(number: number, offers: readonly T[]): readonly T[] {
  return offers.slice(number * OFFERS_A_SLICE, (number + 1) * OFFERS_A_SLICE);
}

/** Takes and judges slices until all are taken. */
export function* ruledSlices(commission: Commission): Generator<RuledSlice> {
  const { law, trust, knownAt, rules, offers, taken } = commission;
  const world = viewOf(commission.world);
  for (;;) {
    const number = takeSlice(taken, offers);
    if (number === undefined) return;
    yield ruledSlice(number, offersOf(number, offers), rules, new Inquiry(world, law, trust, knownAt));
  }
}

function ruledSlice(number: number, offers: readonly Iri[], rules: readonly RuleKey[], inquiry: Inquiry): RuledSlice {
  const pool = new RulingPool();
  const aspects = new Numbered<Aspects>();
  const subjects = new Numbered<string>();
  const steps = new Uint32Array(offers.length * rules.length);
  const looks = new Uint32Array(offers.length * rules.length);
  const first = [0];
  const looked: number[] = [];
  for (const [nth, offer] of offers.entries()) {
    const one = ruleOn(inquiry.about(offer), offer, rules, pool);
    steps.set(one.sequences, nth * rules.length);
    looks.set(
      one.aspects.map((set) => aspects.number(set)),
      nth * rules.length,
    );
    for (const subject of one.subjects) looked.push(subjects.number(subject));
    first.push(looked.length);
  }
  return {
    number,
    steps,
    sequences: pool.sequences,
    looks,
    aspects: aspects.all.map(({ members }) => [...members]),
    first: Uint32Array.from(first),
    looked: Uint32Array.from(looked),
    subjects: subjects.all,
  };
}

/** What a slice says of each of its offers. @param pool receives the steps. */
export function* ruledOffers(slice: RuledSlice, rules: number, pool: RulingPool): Generator<RuledOffer> {
  const names = pool.internAll(slice.sequences);
  const aspects = slice.aspects.map((members) => Aspects.of(members));
  for (let nth = 0; nth + 1 < slice.first.length; nth++) {
    const place = (values: Uint32Array) => Array.from(values.subarray(nth * rules, (nth + 1) * rules));
    yield {
      sequences: place(slice.steps).map((step) => names[step] as SequenceId),
      aspects: place(slice.looks).map((set) => aspects[set] as Aspects),
      subjects: Array.from(
        slice.looked.subarray(slice.first[nth], slice.first[nth + 1]),
        (subject) => slice.subjects[subject] as string,
      ),
    };
  }
}

/** Things by number, each once. */
class Numbered<T> {
  readonly #numbers = new Map<T, number>();

  number(one: T): number {
    const known = this.#numbers.get(one);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(one, number);
    return number;
  }

  get all(): readonly T[] {
    return [...this.#numbers.keys()];
  }
}
