/** Why: the verdict on every requirement, what stands around an offer, and the law. */
import type { Instant } from '../../core/instant.js';
import type { Coverage } from '../../core/policy/coverage.js';
import type { Law, Reference } from '../../core/policy/law.js';
import type { LawRegister } from '../../core/policy/law-register.js';
import type { Profile, ProfileResult } from '../../core/policy/profile.js';
import type { Seal, SealScore } from '../../core/policy/seal.js';
import type { Surroundings } from '../../core/policy/surroundings.js';
import type { LabelLevel } from '../../core/policy/trust.js';
import type { Finding } from '../../core/policy/verdict.js';
import type { Outcome } from '../../core/problem.js';
import type { OfferView } from '../../core/search/offer.js';
import type { OfferAnswer, When } from './finding.js';
import type { Chain } from './recording.js';

export interface Explanation extends OfferAnswer {
  readonly profile: Profile;
  readonly result: ProfileResult;
  /** For a profile that asks for levels of the Cloud Sovereignty Framework. */
  readonly seal?: SealScore;
  /** The highest label that counts on the day, against its criteria (policies/README.md D25). Absent: none counts. */
  readonly held?: HeldLabel;
  /** Who covers which activity of HDS, over the layers. */
  readonly coverage: Coverage;
  /** Stored credentials behind the reasons, with what is needed to show who signed and when it was checked. */
  readonly chain: Chain;
}

export interface HeldLabel {
  readonly level: LabelLevel;
  /** The profile that holds the criteria. */
  readonly profile: Profile;
  readonly finding: Finding;
}

/** Owners, suppliers and layers of an offer on a day. */
export interface GraphAnswer extends OfferAnswer {
  readonly surroundings: Surroundings;
  /** The offers that it runs on, as far as they are in the catalogue. */
  readonly layers: readonly OfferView[];
  /** Percent that may be held from outside the EU: by one, and by all. */
  readonly limits: { readonly single: string; readonly total: string };
  readonly verdicts: readonly { readonly rule: string; readonly finding: Finding }[];
}

export interface ExplainingVerbs {
  explain(
    offer: string,
    profile: string,
    when: When,
    parameters: { readonly goLive?: Instant; readonly termEnd?: Instant },
  ): Promise<Outcome<Explanation>>;
  graph(offer: string, when: When): Promise<Outcome<GraphAnswer>>;
  /** The law in force here; every row says since when it could be known. */
  law(): Law;
  /** The law and the lists as known then. `busy` when too many ask about the past at once. */
  lawRegister(when: When): Promise<Outcome<LawRegister>>;
  /** A legal reference that reasons cite by id. */
  reference(id: string): Reference | undefined;
  /** The Cloud Sovereignty Framework, as its levels are judged here. */
  seal(): Seal;
}
