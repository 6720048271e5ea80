/**
 * Offers by slot, and everything that is known of them whatever the day: words, names, facet values. Slots are only
 * added; an offer that changes gets a new slot and leaves a dead one, so readers never see a half-changed row.
 */

import type { Digest } from '../digest.js';
import type { Instant } from '../instant.js';
import type { Eligibility, Profile } from '../policy/profile.js';
import { constant } from '../time/timeline.js';
import { Bitset, mark } from './bitset.js';
import { Day } from './day.js';
import { EligibilityColumn } from './eligibility-column.js';
import { eligibilityOf, type Judging } from './judge-offer.js';
import { NameOrder, nameKey } from './name-order.js';
import type { OfferView } from './offer.js';
import { PeriodColumns } from './period-columns.js';
import { ProfileColumn } from './profile-column.js';
import { termsOf } from './relevance.js';
import { SnapshotCache } from './snapshot-cache.js';
import { TermIndex } from './term-index.js';

/** Days, and columns of a profile on a day, kept ready: a handful of dates being compared. Two bytes an offer each. */
const DAYS_KEPT = 8;
const COLUMNS_KEPT = 8;
/** Profiles whose steps are kept, each with its own contract dates. About fifty bytes an offer each. */
const PROFILES_KEPT = 16;

const GONE = constant<Eligibility>('excluded');

export class OfferColumns {
  readonly offers: OfferView[] = [];
  readonly alive = new Bitset();
  readonly thirdParty = new Bitset();
  readonly terms = new TermIndex();
  readonly names = new NameOrder();
  readonly country = new Map<string, Bitset>();
  readonly type = new Map<string, Bitset>();
  readonly #judging: Judging;
  readonly #periods = new PeriodColumns();
  readonly #days = new SnapshotCache<Day>(DAYS_KEPT);
  readonly #steps = new Map<Digest, EligibilityColumn>();
  readonly #columns = new SnapshotCache<ProfileColumn>(COLUMNS_KEPT);

  constructor(judging: Judging) {
    this.#judging = judging;
  }

  /** @returns the slot of the offer. */
  add(offer: OfferView): number {
    const slot = this.offers.length;
    this.offers.push(offer);
    this.alive.add(slot);
    if (offer.standing === 'third-party') this.thirdParty.add(slot);
    this.terms.add(slot, termsOf(offer));
    this.names.add(nameKey(offer));
    mark(this.country, offer.provider.country, slot);
    for (const type of offer.types) mark(this.type, type, slot);
    return slot;
  }

  day(asOf: Instant): Day {
    return this.#days.get('', asOf, this.offers, () => {
      this.#readPeriods(this.offers.length);
      return new Day(asOf, this.#periods);
    });
  }

  profile(profile: Profile, asOf: Instant): ProfileColumn {
    const steps = this.#stepsOf(profile);
    this.#compile(steps, profile, this.offers.length);
    return this.#columns.get(profile.hash, asOf, this.offers, () => new ProfileColumn(steps, asOf));
  }

  /** Reads some further slots for questions that will come. @returns whether all of them are read now. */
  readAhead(profile: Profile, most: number): boolean {
    const steps = this.#stepsOf(profile);
    this.#compile(steps, profile, Math.min(this.offers.length, steps.slots + most));
    this.#readPeriods(Math.min(this.offers.length, this.#periods.slots + most));
    return steps.slots === this.offers.length && this.#periods.slots === this.offers.length;
  }

  #readPeriods(end: number): void {
    while (this.#periods.slots < end) this.#periods.add(this.offers[this.#periods.slots] as OfferView);
  }

  #stepsOf(profile: Profile): EligibilityColumn {
    const steps = this.#steps.get(profile.hash) ?? new EligibilityColumn();
    // The profile asked last stands last; the first one falls out.
    this.#steps.delete(profile.hash);
    this.#steps.set(profile.hash, steps);
    const oldest = this.#steps.keys().next();
    if (this.#steps.size > PROFILES_KEPT && oldest.done !== true) this.#steps.delete(oldest.value);
    return steps;
  }

  /** The profile's steps of every slot before `end`; a slot is read once. */
  #compile(steps: EligibilityColumn, profile: Profile, end: number): void {
    while (steps.slots < end) {
      const { slots } = steps;
      // Who has gone was perhaps never judged by the rules asked now, and is asked about no more.
      const gone = !this.alive.has(slots);
      steps.add(gone ? GONE : eligibilityOf(this.#judging.eligibility, profile, this.offers[slots] as OfferView));
    }
  }

  /** Columns made so far. */
  get columnsMade(): number {
    return this.#columns.made;
  }
}
