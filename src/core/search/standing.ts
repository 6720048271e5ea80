import type { Eligibility } from '../policy/profile.js';
import type { OfferView } from './offer.js';

/** An offer and its result under a profile, on the day of a search. */
export interface Standing {
  readonly offer: OfferView;
  readonly eligibility: Eligibility;
}
