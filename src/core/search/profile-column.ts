import type { Instant } from '../instant.js';
import type { Profile } from '../policy/profile.js';
import type { RuleKey } from '../policy/verdict.js';
import { Bitset } from './bitset.js';
import { type EvaluateProfile, judgeOffer } from './judge-offer.js';
import type { OfferView } from './offer.js';
import { ELIGIBILITIES } from './query-url.js';
import type { Snapshot } from './snapshot-cache.js';
import { Stretch } from './stretch.js';

/**
 * A profile compiled to one column: the eligibility of every offer on one day, and for each offer the time around that
 * day in which it cannot change. On another day only the offers whose time has run out are judged again.
 */
export class ProfileColumn implements Snapshot {
  readonly stretch: Stretch;
  /** By eligibility, in the order of ELIGIBILITIES. */
  readonly sets: readonly Bitset[] = ELIGIBILITIES.map(() => new Bitset());
  readonly #profile: Profile;
  readonly #evaluate: EvaluateProfile;
  readonly #rules: readonly RuleKey[];
  #taken = 0;
  /** By slot: index in ELIGIBILITIES, and the offer's own stretch. */
  #ranks = new Uint8Array(64);
  #from = new Float64Array(64);
  #until = new Float64Array(64);

  constructor(profile: Profile, asOf: Instant, evaluate: EvaluateProfile) {
    this.#profile = profile;
    this.#evaluate = evaluate;
    this.#rules = [...new Set(profile.requirements.flatMap((requirement) => requirement.rules))];
    this.stretch = new Stretch(asOf);
  }

  get taken(): number {
    return this.#taken;
  }

  /** The same profile on another day. @param offers by slot. */
  on(asOf: Instant, offers: readonly OfferView[]): ProfileColumn {
    const moved = new ProfileColumn(this.#profile, asOf, this.#evaluate);
    for (const [rank, set] of this.sets.entries()) moved.sets[rank]?.unite(set);
    moved.#ranks = this.#ranks.slice();
    moved.#from = this.#from.slice();
    moved.#until = this.#until.slice();
    moved.#taken = this.#taken;
    moved.#renew(offers);
    return moved;
  }

  /** The place of an offer's eligibility in ELIGIBILITIES. */
  rank(slot: number): number {
    return this.#ranks[slot] ?? 0;
  }

  take(offer: OfferView): void {
    if (this.#taken === this.#ranks.length) this.#grow();
    this.#judge(this.#taken, offer);
    this.#taken += 1;
  }

  /** Judges again where the column's day lies outside an offer's stretch. */
  #renew(offers: readonly OfferView[]): void {
    const { asOf } = this.stretch;
    for (let slot = 0; slot < this.#taken; slot++) {
      const from = this.#from[slot] as Instant;
      const until = this.#until[slot] as Instant;
      if (from <= asOf && asOf < until) {
        this.stretch.cut(from);
        this.stretch.cut(until);
      } else {
        this.sets[this.rank(slot)]?.delete(slot);
        this.#judge(slot, offers[slot] as OfferView);
      }
    }
  }

  #judge(slot: number, offer: OfferView): void {
    const { asOf } = this.stretch;
    const rank = ELIGIBILITIES.indexOf(judgeOffer(this.#evaluate, this.#profile, offer, asOf).eligibility);
    this.#ranks[slot] = rank;
    this.sets[rank]?.add(slot);
    const own = new Stretch(asOf);
    own.cut(this.#profile.parameters.goLive);
    own.cut(this.#profile.parameters.termEnd);
    for (const rule of this.#rules) for (const step of offer.timelines.get(rule) ?? []) own.cut(step.from);
    this.#from[slot] = own.from;
    this.#until[slot] = own.until;
    this.stretch.cut(own.from);
    this.stretch.cut(own.until);
  }

  #grow(): void {
    const room = this.#ranks.length * 2;
    const [ranks, from, until] = [new Uint8Array(room), new Float64Array(room), new Float64Array(room)];
    ranks.set(this.#ranks);
    from.set(this.#from);
    until.set(this.#until);
    [this.#ranks, this.#from, this.#until] = [ranks, from, until];
  }
}
