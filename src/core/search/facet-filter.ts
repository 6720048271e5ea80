/**
 * Faceted narrowing: within a facet any chosen value, across facets all. A facet's counts are taken with the *other*
 * facets applied, so that each number says what choosing that value as well would bring.
 */

import { compareCodePoints } from '../code-point-order.js';
import { Bitset } from './bitset.js';
import { FACET_IDS, type Facet, type FacetId, type FacetValue, type Query } from './query.js';
import { ELIGIBILITIES } from './query-url.js';

export type FacetSets = Readonly<Record<FacetId, ReadonlyMap<string, Bitset>>>;

export class FacetFilter {
  readonly #sets: FacetSets;
  readonly #chosen: Query['facets'];
  /** Per narrowed facet: the slots with any chosen value. */
  readonly #unions = new Map<FacetId, Bitset>();
  readonly #base: Bitset;
  /** What every facet lets through. */
  readonly remaining: Bitset;

  /** @param base what is left by everything but the facets. */
  constructor(sets: FacetSets, chosen: Query['facets'], base: Bitset) {
    this.#sets = sets;
    this.#chosen = chosen;
    this.#base = base;
    for (const facet of FACET_IDS) {
      const values = chosen[facet] ?? [];
      if (values.length === 0) continue;
      const union = new Bitset();
      for (const value of values) union.unite(sets[facet].get(value) ?? new Bitset());
      this.#unions.set(facet, union);
    }
    this.remaining = this.#without(undefined);
  }

  /** Every facet with its counts. Chosen values stay at count 0; so do all four eligibilities under a profile. */
  facets(): readonly Facet[] {
    return FACET_IDS.map((id) => ({ id, values: this.#values(id) }));
  }

  #values(id: FacetId): readonly FacetValue[] {
    const others = this.#unions.has(id) ? this.#without(id) : this.remaining;
    const chosen = this.#chosen[id] ?? [];
    const values: FacetValue[] = [];
    for (const [value, slots] of this.#sets[id]) {
      const count = others.countShared(slots);
      const selected = chosen.includes(value);
      if (count > 0 || selected || id === 'eligibility') values.push({ value, count, selected });
    }
    for (const value of chosen) if (!this.#sets[id].has(value)) values.push({ value, count: 0, selected: true });
    return values.sort(id === 'eligibility' ? bestFirst : mostFirst);
  }

  /** The base narrowed by every facet but one. */
  #without(except: FacetId | undefined): Bitset {
    const narrowed = this.#base.copy();
    for (const [facet, union] of this.#unions) if (facet !== except) narrowed.intersect(union);
    return narrowed;
  }
}

function mostFirst(a: FacetValue, b: FacetValue): number {
  return b.count - a.count || compareCodePoints(a.value, b.value);
}

function bestFirst(a: FacetValue, b: FacetValue): number {
  const order: readonly string[] = ELIGIBILITIES;
  return order.indexOf(a.value) - order.indexOf(b.value);
}
