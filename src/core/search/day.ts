import type { Instant } from '../instant.js';
import { Bitset } from './bitset.js';
import type { CertificateView, OfferView } from './offer.js';
import type { Snapshot } from './snapshot-cache.js';
import { Stretch } from './stretch.js';

/** What of the catalogue holds on one day: the offers inside their own period, and the certificates in force. */
export class Day implements Snapshot {
  readonly stretch: Stretch;
  readonly offered = new Bitset();
  /** Certificate facet value → slots that hold it that day, signed by who is entitled to. */
  readonly certificates = new Map<string, Bitset>();

  constructor(asOf: Instant) {
    this.stretch = new Stretch(asOf);
  }

  take(slot: number, offer: OfferView): void {
    if (this.#holds(offer)) this.offered.add(slot);
    for (const certificate of offer.certificates) {
      if (!certificate.entitled || !this.#holds(certificate)) continue;
      const value = certificateValue(certificate);
      const slots = this.certificates.get(value) ?? new Bitset();
      slots.add(slot);
      this.certificates.set(value, slots);
    }
  }

  #holds({ from, until }: { readonly from: Instant; readonly until: Instant }): boolean {
    this.stretch.cut(from);
    this.stretch.cut(until);
    return from <= this.stretch.asOf && this.stretch.asOf < until;
  }
}

/** "HDS 2024", "SecNumCloud 3.2": a value of the certificate facet. */
export function certificateValue({ scheme, schemeVersion }: CertificateView): string {
  return `${scheme} ${schemeVersion}`.trim();
}
