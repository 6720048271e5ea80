/** What is still to be asked about a shortlist, and of whom. */
import { questionsFor } from '../core/policy/questions.js';
import { done, type Outcome } from '../core/problem.js';
import type { Shortlist } from '../core/search/shortlist.js';
import type { Reading } from './read.js';
import { listed } from './shortlist.js';
import type { QuestionsAnswer } from './verbs/tendering.js';

/** Problems as `listed`. */
export function questions(shortlist: Shortlist, reading: Reading): Outcome<QuestionsAnswer> {
  const found = listed(shortlist, reading);
  if (!found.ok) return found;
  const { profile, offers, left } = found.value;
  const { asOf, knownAt } = shortlist.query;
  const { law, trust } = reading.present.rulebook;
  const candidates = offers.map(({ offer, result }) => ({
    offer: offer.iri,
    provider: offer.provider.iri,
    standing: offer.standing,
    result,
  }));
  const list = questionsFor(candidates, { law, trust, asOf, knownAt });
  return done({
    list: left === 0 ? list : { ...list, exact: false },
    profile,
    offers: offers.map(({ offer }) => offer),
    left,
    issuers: trust.issuers,
    when: { asOf, knownAt },
    head: reading.present.head,
  });
}
