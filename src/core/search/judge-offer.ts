import type { Instant } from '../instant.js';
import type { Profile, ProfileResult } from '../policy/profile.js';
import type { OfferView } from './offer.js';

/**
 * A profile's result on one day, from ready timelines. It never calls a rule, and between two steps of the profile's
 * rules (and its own two dates) its answer stays the same: the index relies on both.
 */
export type EvaluateProfile = (profile: Profile, timelines: OfferView['timelines'], at: Instant) => ProfileResult;

/**
 * The result for an offer. A third-party statement is never better than "to clarify": nobody offers it yet
 * (policies/README.md D5).
 */
export function judgeOffer(evaluate: EvaluateProfile, profile: Profile, offer: OfferView, at: Instant): ProfileResult {
  const result = evaluate(profile, offer.timelines, at);
  const offered = offer.standing === 'own' || result.eligibility === 'excluded';
  return offered ? result : { ...result, eligibility: 'to-clarify' };
}
