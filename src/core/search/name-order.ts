/**
 * The slots in the order of their names, so that a search compares integers and never texts. New slots are merged in
 * when somebody asks: one pass, however many came.
 */
import { compareCodePoints } from '../code-point-order.js';
import { fold } from './fold.js';
import type { OfferView } from './offer.js';

/** What orders, in code points: it bounds memory and cursors; the IRI decides between longer equals. */
const ORDERING_LENGTH = 100;

export interface NameKey {
  readonly name: string;
  readonly iri: string;
}

/** The folded first name of an offer, or its IRI when it has none. */
export function nameKey(offer: OfferView): NameKey {
  const folded = fold(offer.names[0]?.value ?? offer.iri);
  const name = folded.length <= ORDERING_LENGTH ? folded : [...folded].slice(0, ORDERING_LENGTH).join('');
  return { name, iri: offer.iri };
}

export class NameOrder {
  /** By slot. */
  readonly #keys: NameKey[] = [];
  #slots = new Uint32Array();
  #ranks = new Uint32Array();

  /** Slots are numbered from 0 in the order of addition. */
  add(key: NameKey): void {
    this.#keys.push(key);
  }

  key(slot: number): NameKey {
    return this.#keys[slot] as NameKey;
  }

  /** By slot: its place in the order. */
  ranks(): Uint32Array {
    this.#merge();
    return this.#ranks;
  }

  slotAt(rank: number): number {
    this.#merge();
    return this.#slots[rank] as number;
  }

  /** How many slots stand at or before that key. */
  countUpTo(key: NameKey): number {
    this.#merge();
    return this.#countUpTo(key);
  }

  #merge(): void {
    const merged = this.#slots.length;
    if (merged === this.#keys.length) return;
    const fresh = Array.from({ length: this.#keys.length - merged }, (_, i) => merged + i);
    fresh.sort((a, b) => compareKeys(this.key(a), this.key(b)));
    const slots = new Uint32Array(this.#keys.length);
    let taken = 0;
    for (const [nth, slot] of fresh.entries()) {
      const before = merged === 0 ? 0 : this.#countUpTo(this.key(slot));
      slots.set(this.#slots.subarray(taken, before), taken + nth);
      slots[before + nth] = slot;
      taken = before;
    }
    slots.set(this.#slots.subarray(taken), taken + fresh.length);
    this.#slots = slots;
    this.#ranks = new Uint32Array(slots.length);
    for (let rank = 0; rank < slots.length; rank++) this.#ranks[slots[rank] as number] = rank;
  }

  #countUpTo(key: NameKey): number {
    let low = 0;
    let high = this.#slots.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareKeys(this.key(this.#slots[middle] as number), key) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function compareKeys(a: NameKey, b: NameKey): number {
  return compareCodePoints(a.name, b.name) || compareCodePoints(a.iri, b.iri);
}
