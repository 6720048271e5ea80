import type { Instant } from '../instant.js';
import type { OfferView } from './offer.js';
import type { Stretch } from './stretch.js';

/** Something computed for every slot as of an instant. Slots are only ever added. */
export interface Snapshot {
  readonly stretch: Stretch;
  /** How many slots have been taken in. */
  readonly taken: number;
  /** Takes in the next slot; cuts the stretch at every instant that changes the slot. */
  take(offer: OfferView): void;
}

interface Kept<S> {
  readonly key: string;
  readonly snapshot: S;
}

/** Snapshots by key and instant; the least recently used falls out. Slots that came later are taken in on demand. */
export class SnapshotCache<S extends Snapshot> {
  readonly #room: number;
  #kept: readonly Kept<S>[] = [];
  /** Snapshots made: the work that a cache is there to avoid. */
  made = 0;

  constructor(room: number) {
    this.#room = room;
  }

  /**
   * @param offers by slot.
   * @param make a snapshot as of `asOf`, perhaps from one of the same key on another day.
   * @returns a snapshot of that key which holds at `asOf` for every slot.
   */
  get(key: string, asOf: Instant, offers: readonly OfferView[], make: (other: S | undefined) => S): S {
    const ofKey = this.#kept.filter((kept) => kept.key === key);
    for (const kept of ofKey) {
      if (!kept.snapshot.stretch.covers(asOf)) continue;
      takeRest(kept.snapshot, offers);
      // A new slot may change between the snapshot's instant and the one asked.
      if (!kept.snapshot.stretch.covers(asOf)) continue;
      this.#kept = [kept, ...this.#kept.filter((other) => other !== kept)];
      return kept.snapshot;
    }
    const snapshot = make(ofKey[0]?.snapshot);
    takeRest(snapshot, offers);
    this.made += 1;
    this.#kept = [{ key, snapshot }, ...this.#kept].slice(0, this.#room);
    return snapshot;
  }
}

function takeRest(snapshot: Snapshot, offers: readonly OfferView[]): void {
  while (snapshot.taken < offers.length) snapshot.take(offers[snapshot.taken] as OfferView);
}
