import { BEGINNING, FOREVER } from '../instant.js';
import type { Timeline } from '../time/timeline.js';
import { Bitset } from './bitset.js';
import type { LocationPeriod, OfferView } from './offer.js';
import type { Stretch } from './stretch.js';

/** From when to when slots have something: rows of plain numbers, so that any day is one pass over them. */
export class PeriodColumn {
  #slot = new Uint32Array(16);
  #from = new Float64Array(16);
  #until = new Float64Array(16);
  #rows = 0;

  add(slot: number, from: number, until: number): void {
    if (!(from < until)) return;
    if (this.#rows === this.#slot.length) this.#grow();
    this.#slot[this.#rows] = slot;
    this.#from[this.#rows] = from;
    this.#until[this.#rows] = until;
    this.#rows += 1;
  }

  /** The slots that have it at the stretch's instant; the stretch is narrowed to where they are the same. */
  on(stretch: Stretch, slots: number): Bitset {
    const { asOf } = stretch;
    const found = new Bitset(slots);
    let [since, before] = [BEGINNING as number, FOREVER as number];
    for (let row = 0; row < this.#rows; row++) {
      const from = this.#from[row] as number;
      const until = this.#until[row] as number;
      if (from > asOf) {
        if (from < before) before = from;
      } else if (until > asOf) {
        found.add(this.#slot[row] as number);
        if (from > since) since = from;
        if (until < before) before = until;
      } else if (until > since) since = until;
    }
    stretch.within(since, before);
    return found;
  }

  #grow(): void {
    const room = this.#slot.length * 2;
    const [slot, from, until] = [new Uint32Array(room), new Float64Array(room), new Float64Array(room)];
    slot.set(this.#slot);
    from.set(this.#from);
    until.set(this.#until);
    [this.#slot, this.#from, this.#until] = [slot, from, until];
  }
}

/** What of every offer holds for a time: itself, where its data rest, its certificates and labels. */
export class PeriodColumns {
  readonly offered = new PeriodColumn();
  readonly locations = new Map<string, PeriodColumn>();
  readonly certificates = new Map<string, PeriodColumn>();
  readonly labels = new Map<string, PeriodColumn>();
  slots = 0;

  /** The next slot. */
  add(offer: OfferView): void {
    const slot = this.slots;
    this.offered.add(slot, offer.from, offer.until);
    for (const { country, from, until } of locationPeriodsOf(offer)) {
      columnOf(this.locations, country).add(slot, from, until);
    }
    for (const { scheme, schemeVersion, entitled, from, until } of offer.certificates) {
      if (entitled && `${scheme}${schemeVersion}`.trim() !== '')
        columnOf(this.certificates, `${scheme} ${schemeVersion}`.trim()).add(slot, from, until);
    }
    for (const { level, against } of offer.labels) {
      const column = columnOf(this.labels, level);
      for (const { from, until } of emptyStretches(against)) column.add(slot, from, until);
    }
    this.slots += 1;
  }
}

/** Without periods of their own, places last as long as the offer is asked about. */
function locationPeriodsOf({ locations, locationPeriods }: OfferView): readonly LocationPeriod[] {
  return locationPeriods ?? locations.map((country) => ({ country, from: BEGINNING, until: FOREVER }));
}

/** Where nothing stands against it. */
function emptyStretches(against: Timeline<readonly unknown[]>) {
  return against.flatMap(({ from, value }, i) =>
    value.length === 0 ? [{ from, until: against[i + 1]?.from ?? FOREVER }] : [],
  );
}

function columnOf(columns: Map<string, PeriodColumn>, value: string): PeriodColumn {
  const column = columns.get(value) ?? new PeriodColumn();
  columns.set(value, column);
  return column;
}
