/** The instants on which something about an offer may change, over all offers: what changes in a year is then a look-up. */
import type { Iri } from '../did.js';
import type { Instant } from '../instant.js';
import { turningPoints } from '../policy/changes.js';
import type { Ruling } from '../policy/ruling.js';
import type { RuleKey } from '../policy/verdict.js';
import { constant, type Timeline } from '../time/timeline.js';
import type { OfferView } from './offer.js';

const NOTHING_TURNS: Timeline<Ruling> = constant({ verdict: 'N/A', inProgress: false });
/** Of all offers, the part that may have changed since the rows were made; then they are made again. */
const LATE_TOLERATED = 1 / 8;

/**
 * Rows of plain numbers, made when somebody asks: an offer has some thirty instants, and sets of them, kept for every
 * instant, weigh ten times as much and take longer than the judging they accompany. What changes afterwards lies beside.
 */
export class Calendar {
  readonly #instantsOf = new Map<Iri, Float64Array>();
  #rows: Rows | undefined;
  /** Offers that were put or removed since, and those of them that are there by instant. */
  readonly #late = new Set<Iri>();
  readonly #lateOn = new Map<Instant, Set<Iri>>();

  /** @param instants finite ones; those of the offer before are forgotten. */
  put(offer: Iri, instants: Iterable<Instant>): void {
    this.remove(offer);
    const own = eachOnce(Float64Array.from(instants));
    this.#instantsOf.set(offer, own);
    if (this.#rows === undefined) return;
    for (const instant of own as Iterable<number> as Iterable<Instant>) {
      const offers = this.#lateOn.get(instant);
      if (offers === undefined) this.#lateOn.set(instant, new Set([offer]));
      else offers.add(offer);
    }
  }

  remove(offer: Iri): void {
    const known = this.#instantsOf.get(offer);
    this.#instantsOf.delete(offer);
    if (this.#rows === undefined) return;
    if (this.#late.has(offer)) for (const instant of known ?? []) this.#lateOn.get(instant as Instant)?.delete(offer);
    this.#late.add(offer);
  }

  /** The instants in `(after, until]`, ascending; on some of them nobody may be left. */
  between(after: Instant, until: Instant): readonly Instant[] {
    const late = [...this.#lateOn.keys()];
    const all = new Set([...this.#ready().instants, ...late].filter((one) => one > after && one <= until));
    return [...all].sort((a, b) => a - b);
  }

  /** Those of one offer. */
  of(offer: Iri, after: Instant, until: Instant): readonly Instant[] {
    const own: Iterable<number> = this.#instantsOf.get(offer) ?? [];
    return [...(own as Iterable<Instant>)].filter((one) => one > after && one <= until);
  }

  /** In the order of code units, so that a page begins where the former one ended. */
  on(instant: Instant): Iterable<Iri> {
    const { places, first, offers, names } = this.#ready();
    const place = places.get(instant);
    const rows = place === undefined ? EMPTY : offers.subarray(first[place], first[place + 1]);
    return this.#merged(rows, names, this.#lateOn.get(instant) ?? []);
  }

  /** Every offer, in the same order. */
  everybody(): Iterable<Iri> {
    const { names } = this.#ready();
    const late = [...this.#late].filter((offer) => this.#instantsOf.has(offer));
    return this.#merged(names.keys(), names, late);
  }

  *#merged(rows: Iterable<number>, names: readonly Iri[], beside: Iterable<Iri>): Generator<Iri> {
    const late = [...beside].sort();
    let next = 0;
    for (const row of rows) {
      const offer = names[row] as Iri;
      if (this.#late.has(offer)) continue;
      for (; next < late.length && (late[next] as Iri) < offer; next++) yield late[next] as Iri;
      yield offer;
    }
    yield* late.slice(next);
  }

  #ready(): Rows {
    if (this.#rows === undefined || this.#late.size > this.#instantsOf.size * LATE_TOLERATED) {
      this.#rows = rowsOf(this.#instantsOf);
      this.#late.clear();
      this.#lateOn.clear();
    }
    return this.#rows;
  }
}

function eachOnce(instants: Float64Array): Float64Array {
  return instants.sort().filter((one, i) => i === 0 || one !== instants[i - 1]);
}

const EMPTY = new Uint32Array(0);

interface Rows {
  /** Sorted by code units: an offer is its position. */
  readonly names: readonly Iri[];
  /** Each once, in no order. */
  readonly instants: readonly Instant[];
  readonly places: ReadonlyMap<Instant, number>;
  /** By instant: its first offer; and one more, where the next would begin. */
  readonly first: Uint32Array;
  /** Ascending for each instant. */
  readonly offers: Uint32Array;
}

/** A counting sort: offers are taken in their order, so those of an instant come to stand in it. */
function rowsOf(instantsOf: ReadonlyMap<Iri, Float64Array>): Rows {
  const names = [...instantsOf.keys()].sort();
  const places = new Map<Instant, number>();
  const counts: number[] = [];
  for (const own of instantsOf.values()) {
    for (const instant of own as Iterable<number> as Iterable<Instant>) {
      const place = places.get(instant) ?? places.size;
      places.set(instant, place);
      counts[place] = (counts[place] ?? 0) + 1;
    }
  }
  const first = new Uint32Array(counts.length + 1);
  for (const [place, count] of counts.entries()) first[place + 1] = (first[place] as number) + count;
  const offers = new Uint32Array(first[counts.length] as number);
  const next = first.slice();
  for (const [offer, name] of names.entries()) {
    for (const instant of (instantsOf.get(name) ?? []) as Iterable<number> as Iterable<Instant>) {
      const place = places.get(instant) as number;
      const row = next[place] as number;
      offers[row] = offer;
      next[place] = row + 1;
    }
  }
  return { names, instants: [...places.keys()], places, first, offers };
}

/** When something about an offer may change: its verdicts, and whether it is on offer at all. */
export function instantsOf({ rulings, from, until }: OfferView, rules: readonly RuleKey[]): readonly Instant[] {
  const instants = [from, until];
  for (const rule of rules) instants.push(...turningPoints(rulings.get(rule) ?? NOTHING_TURNS));
  return instants.filter(Number.isFinite);
}
