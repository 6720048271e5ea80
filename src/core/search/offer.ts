/** What the index knows of one offer: everything an answer shows without calling a rule. */
import { createHash } from 'node:crypto';
import type { Text } from '../claims.js';
import type { Did, Iri } from '../did.js';
import type { Digest } from '../digest.js';
import { type Instant, later } from '../instant.js';
import { verdictSince } from '../policy/changes.js';
import type { LabelView } from '../policy/labels.js';
import type { Rulings, Timelines } from '../policy/ruling.js';
import type { Contract } from '../policy/term.js';
import type { RuleKey } from '../policy/verdict.js';
import { at } from '../time/timeline.js';

/** First 26 base32 characters (RFC 4648, lower case) of SHA-256 of the subject IRI: the offer's id in a path. */
export type OfferId = string & { readonly __offerId: unique symbol };

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';

export function offerId(iri: Iri): OfferId {
  const hash = createHash('sha256').update(iri).digest();
  let bits = 0;
  let value = 0;
  let id = '';
  for (const byte of hash) {
    value = ((value << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && id.length < 26) {
      bits -= 5;
      id += BASE32[(value >> bits) & 31];
    }
  }
  return id as OfferId;
}

/** One period of a certificate: one that was suspended for a while has two. */
export interface CertificateView {
  readonly scheme: string;
  readonly schemeVersion: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly credential: Digest;
  readonly entitled: boolean;
}

export interface LocationPeriod {
  readonly country: string;
  readonly from: Instant;
  readonly until: Instant;
}

export interface OfferView {
  readonly id: OfferId;
  readonly iri: Iri;
  /** An offer whose issuer does not speak for the provider is a third-party statement: shown, never eligible. */
  readonly standing: 'own' | 'third-party';
  readonly issuer: Did;
  readonly provider: { readonly iri: Iri; readonly name: string; readonly country?: string };
  readonly names: readonly Text[];
  readonly descriptions: readonly Text[];
  readonly keywords: readonly string[];
  /** Gaia-X class local names, most specific first. */
  readonly types: readonly string[];
  /** Countries of storage and of resources, on whatever day they were stated; sorted. For one day: `locationsOn`. */
  readonly locations: readonly string[];
  /** The same with the time for which each is stated. Absent: all of them, as long as the offer. */
  readonly locationPeriods?: readonly LocationPeriod[];
  readonly certificates: readonly CertificateView[];
  /** Gaia-X labels granted for it, with what stands against each. For one day: `labelsOn`. */
  readonly labels: readonly LabelView[];
  readonly illustrative: boolean;
  /** The offer's period, from the credential that describes it. */
  readonly from: Instant;
  readonly until: Instant;
  /** Every credential that speaks about the offer, its provider, or what it runs on; newest first. */
  readonly credentials: readonly Digest[];
  /** Journal seq and time of the last entry that changed it. */
  readonly changedSeq: number;
  readonly changedAt: Instant;
  /** What decides, for every rule and day: small, and there. */
  readonly rulings: Rulings;
  /** The same with every reason. Judged when asked for: of one offer, never of all. */
  readonly timelines: Timelines;
}

/** Countries of storage and of resources on one day; sorted. */
export function locationsOn(offer: OfferView, asOf: Instant): readonly string[] {
  if (offer.locationPeriods === undefined) return offer.locations;
  const held = offer.locationPeriods.filter(({ from, until }) => from <= asOf && asOf < until);
  return [...new Set(held.map(({ country }) => country))].sort();
}

/** Certificates that count on one day, as facet values ("HDS 2024"): in force, from an issuer entitled to them. */
export function certificatesOn(offer: OfferView, asOf: Instant): readonly string[] {
  const held = offer.certificates.filter((one) => one.entitled && one.from <= asOf && asOf < one.until);
  return [...new Set(held.map(({ scheme, schemeVersion }) => `${scheme} ${schemeVersion}`.trim()))].sort();
}

/** Levels of the Gaia-X labels that count on one day. */
export function labelsOn(offer: OfferView, asOf: Instant): readonly string[] {
  const held = offer.labels.filter(({ against }) => at(against, asOf).length === 0);
  return [...new Set(held.map(({ level }) => level))].sort();
}

/** Since when a rule's verdict of that day has been the same; before an offer began, nothing was said of it. */
export function ruledSince(offer: OfferView, rule: RuleKey, asOf: Instant, contract: Contract): Instant {
  return later(offer.from, verdictSince(offer.rulings, rule, asOf, contract));
}
