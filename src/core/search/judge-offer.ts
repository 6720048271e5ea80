import type { Instant } from '../instant.js';
import { eligibilitySteps } from '../policy/eligibility-steps.js';
import { evaluateProfile } from '../policy/evaluate.js';
import type { Eligibility, Profile, ProfileResult } from '../policy/profile.js';
import type { Rulings } from '../policy/ruling.js';
import { map, type Timeline } from '../time/timeline.js';
import type { OfferView } from './offer.js';

/** How a profile is read from what was judged: the two must agree. */
export interface Judging {
  /** The result on one day, with every reason. */
  readonly result: (profile: Profile, timelines: OfferView['timelines'], at: Instant) => ProfileResult;
  /** The eligibility alone, for all days. It never calls a rule: whole catalogues are read this way. */
  readonly eligibility: (profile: Profile, rulings: Rulings) => Timeline<Eligibility>;
}

/** As the rules' own verdicts are read. */
export const JUDGING: Judging = { result: evaluateProfile, eligibility: eligibilitySteps };

/**
 * The result for an offer. A third-party statement is never better than "to clarify": nobody offers it yet
 * (policies/README.md D5).
 */
export function judgeOffer(
  result: Judging['result'],
  profile: Profile,
  offer: Pick<OfferView, 'timelines' | 'standing'>,
  at: Instant,
): ProfileResult {
  const found = result(profile, offer.timelines, at);
  return { ...found, eligibility: capped(found.eligibility, offer) };
}

/** The same for its eligibility on all days. */
export function eligibilityOf(
  eligibility: Judging['eligibility'],
  profile: Profile,
  offer: Pick<OfferView, 'rulings' | 'standing'>,
): Timeline<Eligibility> {
  const steps = eligibility(profile, offer.rulings);
  return offer.standing === 'own' ? steps : map(steps, (one) => capped(one, offer));
}

function capped(eligibility: Eligibility, { standing }: Pick<OfferView, 'standing'>): Eligibility {
  return standing === 'own' || eligibility === 'excluded' ? eligibility : 'to-clarify';
}
