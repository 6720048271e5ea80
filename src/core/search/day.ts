import type { Instant } from '../instant.js';
import { type Bitset, mark } from './bitset.js';
import { certificatesOn, labelsOn, locationsOn, type OfferView } from './offer.js';
import type { PeriodColumn, PeriodColumns } from './period-columns.js';
import type { Snapshot } from './snapshot-cache.js';
import { Stretch } from './stretch.js';

/** What of the catalogue holds on one day: offers in their own period, where data rest, certificates, labels. */
export class Day implements Snapshot {
  readonly stretch: Stretch;
  taken: number;
  readonly offered: Bitset;
  /** Country → slots that keep data or have resources there that day. */
  readonly locations: Map<string, Bitset>;
  /** Certificate facet value → slots that hold it that day, signed by who is entitled to. */
  readonly certificates: Map<string, Bitset>;
  /** Label level → slots that hold a label of that level which counts that day. */
  readonly labels: Map<string, Bitset>;

  /** @param periods of the slots that there are; later ones are taken in one by one. */
  constructor(asOf: Instant, periods: PeriodColumns) {
    const { slots } = periods;
    const stretch = new Stretch(asOf);
    const on = (columns: ReadonlyMap<string, PeriodColumn>) =>
      new Map([...columns].map(([value, column]): [string, Bitset] => [value, column.on(stretch, slots)]));
    this.stretch = stretch;
    this.taken = slots;
    this.offered = periods.offered.on(stretch, slots);
    this.locations = on(periods.locations);
    this.certificates = on(periods.certificates);
    this.labels = on(periods.labels);
  }

  take(offer: OfferView): void {
    const { stretch, taken: slot } = this;
    for (const { from, until } of [offer, ...(offer.locationPeriods ?? []), ...offer.certificates]) {
      stretch.cut(from);
      stretch.cut(until);
    }
    for (const { against } of offer.labels) for (const step of against) stretch.cut(step.from);
    if (offer.from <= stretch.asOf && stretch.asOf < offer.until) this.offered.add(slot);
    for (const country of locationsOn(offer, stretch.asOf)) mark(this.locations, country, slot);
    for (const certificate of certificatesOn(offer, stretch.asOf)) mark(this.certificates, certificate, slot);
    for (const level of labelsOn(offer, stretch.asOf)) mark(this.labels, level, slot);
    this.taken += 1;
  }
}
