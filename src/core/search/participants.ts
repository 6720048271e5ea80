/** Who is in the catalogue, page by page. */
import type { Iri } from '../did.js';
import type { Instant } from '../instant.js';
import type { Head } from '../journal.js';
import type { OfferView } from './offer.js';

/** A participant, and what it offers on the day asked. */
export interface Described {
  readonly iri: Iri;
  readonly name?: string;
  readonly country?: string;
  readonly offers: readonly OfferView[];
}

export interface ParticipantsQuery {
  readonly limit: number;
  /** The last IRI of the page before. */
  readonly after?: Iri;
  readonly when: { readonly asOf: Instant; readonly knownAt: Instant };
}

export interface ParticipantsPage {
  readonly participants: readonly Described[];
  /** Over all pages. */
  readonly total: number;
  /** Where the next page begins; absent: this was all. */
  readonly next?: Iri;
  readonly head: Head;
}
