/** Offers side by side: the same day, the same knowledge, the same requirements. */
import { evaluateProfile } from '../core/policy/evaluate.js';
import { done, type Outcome, refused } from '../core/problem.js';
import type { Comparison, ComparisonQuestion } from '../core/search/comparison.js';
import { judgeOffer } from '../core/search/judge-offer.js';
import { type Reading, withContract } from './read.js';

/** @returns `not-found` for an offer or a profile that is not here. Each offer once, in the order asked. */
export function compareOffers(question: ComparisonQuestion, { present, shelf }: Reading): Outcome<Comparison> {
  const { when } = question;
  const views = question.offers.map((key) => present.index.get(key));
  const missing = question.offers.find((_, place) => views[place] === undefined);
  if (missing !== undefined) return refused('not-found', [], { offer: missing });
  const offers = [...new Set(views.flatMap((view) => view ?? []))];
  const { head } = present;
  if (question.profile === undefined) return done({ offers: offers.map((offer) => ({ offer })), head, when });
  const named = shelf.find(question.profile);
  if (named === undefined) return refused('not-found', [], { profile: question.profile });
  const profile = withContract(named, question.parameters);
  if (!profile.ok) return profile;
  const judged = offers.map((offer) => ({
    offer,
    result: judgeOffer(evaluateProfile, profile.value, offer, when.asOf),
  }));
  return done({ profile: profile.value, offers: judged, head, when });
}
