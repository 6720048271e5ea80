/** A supposed world over all offers: what would be otherwise, and for which. */
import type { Iri } from '../did.js';
import type { Head } from '../journal.js';
import type { Supposal } from '../policy/hypothesis.js';
import type { Eligibility, Profile } from '../policy/profile.js';
import type { Effect } from '../policy/what-if.js';
import type { OfferView } from './offer.js';

/** What would be otherwise for one offer. */
export interface OfferEffect {
  readonly offer: OfferView;
  readonly before: Eligibility;
  readonly after: Eligibility;
  readonly effect: Effect;
  /** What it runs on, nearest first. */
  readonly layers: readonly Iri[];
}

export interface WhatIfAnswer {
  readonly question: Supposal;
  readonly head: Head;
  readonly profile: Profile;
  /** Offers that were judged again: those that had looked at what is supposed. */
  readonly judged: number;
  /** Offers for which anything would be otherwise, over all pages. */
  readonly total: number;
  /** How many offers would go from one outcome to another, the frequent first. */
  readonly outcomes: readonly { readonly before: Eligibility; readonly after: Eligibility; readonly offers: number }[];
  /** By IRI. */
  readonly effects: readonly OfferEffect[];
  readonly next?: Iri;
}
