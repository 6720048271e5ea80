/** What is otherwise between two days, or would be. */
import type { Instant } from '../../core/instant.js';
import type { Head } from '../../core/journal.js';
import type { ChangeGroup } from '../../core/policy/changes.js';
import type { Supposal } from '../../core/policy/hypothesis.js';
import type { Eligibility, Profile } from '../../core/policy/profile.js';
import type { Outcome } from '../../core/problem.js';
import type { ChangePlace, ChangesQuery } from '../../core/search/changes-query.js';
import type { OfferView } from '../../core/search/offer.js';
import type { WhatIfAnswer } from '../../core/search/supposed.js';

/** What moves for one offer on one instant. */
export interface OfferChange {
  readonly offer: OfferView;
  /** When it takes effect; of what was learned, the day asked. */
  readonly at: Instant;
  /** Undefined: not on offer, or not known. */
  readonly before: Eligibility | undefined;
  readonly after: Eligibility | undefined;
  readonly groups: readonly ChangeGroup[];
}

export interface ChangesAnswer {
  readonly query: ChangesQuery;
  readonly head: Head;
  readonly profile: Profile;
  /** By instant, then by the offer's IRI. */
  readonly changes: readonly OfferChange[];
  /** Where the next page begins; absent: this was all. */
  readonly next?: ChangePlace;
}

export interface ChangingVerbs {
  /** What changes under a profile: between two days, or on one day between two states of knowledge. */
  changes(query: ChangesQuery): Promise<Outcome<ChangesAnswer>>;
  /** What would be otherwise under a profile; nothing is stored. `busy` when too many ask at once, or too much moves. */
  whatIf(question: Supposal): Promise<Outcome<WhatIfAnswer>>;
}
