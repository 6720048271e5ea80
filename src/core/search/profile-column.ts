import type { Instant } from '../instant.js';
import type { Profile } from '../policy/profile.js';
import type { RuleKey } from '../policy/verdict.js';
import { Bitset } from './bitset.js';
import { type EvaluateProfile, judgeOffer } from './judge-offer.js';
import type { OfferView } from './offer.js';
import { ELIGIBILITIES } from './query-url.js';
import type { Snapshot } from './snapshot-cache.js';
import { Stretch } from './stretch.js';

/** A profile compiled to one column: the eligibility of every offer on one day. */
export class ProfileColumn implements Snapshot {
  readonly stretch: Stretch;
  /** By eligibility, in the order of ELIGIBILITIES. */
  readonly sets: readonly Bitset[] = ELIGIBILITIES.map(() => new Bitset());
  readonly #rules: readonly RuleKey[];
  readonly #profile: Profile;
  readonly #evaluate: EvaluateProfile;
  /** By slot: index in ELIGIBILITIES. */
  #ranks = new Uint8Array(64);

  constructor(profile: Profile, asOf: Instant, evaluate: EvaluateProfile) {
    this.#profile = profile;
    this.#evaluate = evaluate;
    this.#rules = [...new Set(profile.requirements.flatMap((requirement) => requirement.rules))];
    this.stretch = new Stretch(asOf);
    this.stretch.cut(profile.parameters.goLive);
    this.stretch.cut(profile.parameters.termEnd);
  }

  rank(slot: number): number {
    return this.#ranks[slot] ?? 0;
  }

  take(slot: number, offer: OfferView): void {
    const { eligibility } = judgeOffer(this.#evaluate, this.#profile, offer, this.stretch.asOf);
    const rank = ELIGIBILITIES.indexOf(eligibility);
    if (slot >= this.#ranks.length) {
      const grown = new Uint8Array(slot * 2);
      grown.set(this.#ranks);
      this.#ranks = grown;
    }
    this.#ranks[slot] = rank;
    this.sets[rank]?.add(slot);
    for (const rule of this.#rules) for (const step of offer.timelines.get(rule) ?? []) this.stretch.cut(step.from);
  }
}
