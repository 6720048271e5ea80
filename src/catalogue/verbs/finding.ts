/** Searching, and looking at offers and those who provide them. */
import type { Iri } from '../../core/did.js';
import type { Instant } from '../../core/instant.js';
import type { Head } from '../../core/journal.js';
import type { Standings } from '../../core/notices/standings.js';
import type { WatchedQuery } from '../../core/notices/subscription.js';
import type { NotaryView } from '../../core/policy/notary.js';
import type { Outcome } from '../../core/problem.js';
import type { Comparison, ComparisonQuestion } from '../../core/search/comparison.js';
import type { OfferView } from '../../core/search/offer.js';
import type { Described, ParticipantsPage, ParticipantsQuery } from '../../core/search/participants.js';
import type { Query, SearchAnswer } from '../../core/search/query.js';
import type { VersionsAnswer } from '../../core/search/version.js';
import type { Chain } from './recording.js';

export interface When {
  readonly asOf: Instant;
  readonly knownAt: Instant;
}

export interface OfferAnswer {
  readonly offer: OfferView;
  readonly head: Head;
  readonly when: When;
}

/** Stated by `issuer`, and vouched for by whoever signed it under its own IRI. */
export interface RegisteredNumber {
  readonly type: string;
  readonly value: string;
  readonly issuer: string;
  readonly notaries: readonly NotaryView[];
}

export interface ParticipantAnswer extends Described {
  readonly registrationNumbers: readonly RegisteredNumber[];
  readonly credentials: Chain;
  readonly head: Head;
}

export interface FindingVerbs {
  search(query: Query): Promise<Outcome<SearchAnswer>>;
  /** Everything that a search under a profile finds, with its result alone. Problem: `not-found`. */
  standings(query: WatchedQuery): Promise<Outcome<Standings>>;
  /** @param offer an offer id of a path, or the subject IRI. */
  offer(offer: string, when: When): Promise<Outcome<OfferAnswer>>;
  /** Every public credential that ever spoke of an offer or its provider. Problem: `not-found`. */
  versions(offer: string, when: When): Promise<Outcome<VersionsAnswer>>;
  /** Offers side by side, of one knowledge. Problem: `not-found`. */
  compare(question: ComparisonQuestion): Promise<Outcome<Comparison>>;
  participant(iri: Iri, when: When): Promise<Outcome<ParticipantAnswer>>;
  /** Everybody who was known then, by IRI. */
  participants(query: ParticipantsQuery): Promise<Outcome<ParticipantsPage>>;
}
