import type { Instant } from '../instant.js';
import { Bitset, mark } from './bitset.js';
import { type CertificateView, locationsOn, type OfferView } from './offer.js';
import type { Snapshot } from './snapshot-cache.js';
import { Stretch } from './stretch.js';

/** What of the catalogue holds on one day: offers inside their own period, where data rest, certificates in force. */
export class Day implements Snapshot {
  readonly stretch: Stretch;
  taken = 0;
  readonly offered = new Bitset();
  /** Country → slots that keep data or have resources there that day. */
  readonly locations = new Map<string, Bitset>();
  /** Certificate facet value → slots that hold it that day, signed by who is entitled to. */
  readonly certificates = new Map<string, Bitset>();

  constructor(asOf: Instant) {
    this.stretch = new Stretch(asOf);
  }

  take(offer: OfferView): void {
    const slot = this.taken++;
    if (this.#holds(offer)) this.offered.add(slot);
    for (const { from, until } of offer.locationPeriods ?? []) this.#cut(from, until);
    for (const country of locationsOn(offer, this.stretch.asOf)) mark(this.locations, country, slot);
    for (const certificate of offer.certificates) {
      if (certificate.entitled && this.#holds(certificate))
        mark(this.certificates, certificateValue(certificate), slot);
    }
  }

  #holds({ from, until }: { readonly from: Instant; readonly until: Instant }): boolean {
    this.#cut(from, until);
    return from <= this.stretch.asOf && this.stretch.asOf < until;
  }

  #cut(from: Instant, until: Instant): void {
    this.stretch.cut(from);
    this.stretch.cut(until);
  }
}

/** "HDS 2024", "SecNumCloud 3.2": a value of the certificate facet. */
export function certificateValue({ scheme, schemeVersion }: CertificateView): string {
  return `${scheme} ${schemeVersion}`.trim();
}
