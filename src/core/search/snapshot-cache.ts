import type { Instant } from '../instant.js';
import type { OfferView } from './offer.js';
import type { Stretch } from './stretch.js';

/** Something computed for every slot as of an instant. Slots are only ever added. */
export interface Snapshot {
  readonly stretch: Stretch;
  /** Takes in the next slot; cuts the stretch at every instant that changes the slot. */
  take(slot: number, offer: OfferView): void;
}

interface Kept<S> {
  readonly key: string;
  readonly snapshot: S;
  /** Slots taken in. */
  taken: number;
}

/** Snapshots by key and instant; the least recently used falls out. Slots that came later are taken in on demand. */
export class SnapshotCache<S extends Snapshot> {
  readonly #room: number;
  #kept: Kept<S>[] = [];
  /** Snapshots computed from nothing: the work that a cache is there to avoid. */
  computed = 0;

  constructor(room: number) {
    this.#room = room;
  }

  /** @param offers by slot. @returns a snapshot of that key which holds at `asOf` for every slot. */
  get(key: string, asOf: Instant, offers: readonly OfferView[], make: () => S): S {
    for (const kept of this.#kept) {
      if (kept.key !== key || !kept.snapshot.stretch.covers(asOf)) continue;
      takeRest(kept, offers);
      // A new slot may change between the snapshot's instant and the one asked.
      if (!kept.snapshot.stretch.covers(asOf)) continue;
      this.#kept = [kept, ...this.#kept.filter((other) => other !== kept)];
      return kept.snapshot;
    }
    const fresh = { key, snapshot: make(), taken: 0 };
    takeRest(fresh, offers);
    this.computed += 1;
    this.#kept = [fresh, ...this.#kept].slice(0, this.#room);
    return fresh.snapshot;
  }
}

function takeRest(kept: Kept<Snapshot>, offers: readonly OfferView[]): void {
  for (; kept.taken < offers.length; kept.taken++) {
    kept.snapshot.take(kept.taken, offers[kept.taken] as OfferView);
  }
}
