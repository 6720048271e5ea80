/**
 * The offers as one law judges them: verdicts, what is searched, what changes when. When the law becomes another, another
 * of these is made beside it, and takes its place once it is whole: no answer ever mixes the two.
 */
import type { Iri } from '../core/did.js';
import type { Inquiry } from '../core/policy/inquiry.js';
import type { RuleKey } from '../core/policy/verdict.js';
import { Verdicts } from '../core/policy/verdicts.js';
import { Calendar, instantsOf } from '../core/search/calendar.js';
import { JUDGING } from '../core/search/judge-offer.js';
import type { OfferView } from '../core/search/offer.js';
import { OfferIndex } from '../core/search/offer-index.js';

export class JudgedOffers {
  readonly verdicts = new Verdicts();
  readonly index = new OfferIndex(JUDGING);
  readonly calendar = new Calendar();

  /** @param view what the verdicts here say of it, by these rules. */
  put(view: OfferView, rules: readonly RuleKey[]): void {
    this.index.put(view);
    this.calendar.put(view.iri, instantsOf(view, rules));
  }

  remove(offer: Iri): void {
    this.index.remove(offer);
    this.calendar.remove(offer);
    this.verdicts.forget(offer);
  }

  /** Judges what is missing of these offers, as far as they are still there. */
  complete(offers: readonly Iri[], rules: readonly RuleKey[], inquiry: Inquiry): void {
    for (const offer of offers) {
      const view = this.index.get(offer);
      if (view === undefined) continue;
      this.verdicts.again(inquiry.about(offer), offer, rules, new Set());
      this.calendar.put(offer, instantsOf(view, rules));
    }
  }
}
