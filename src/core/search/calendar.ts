/** The instants on which something about an offer may change, over all offers: what changes in a year is then a look-up. */
import type { Iri } from '../did.js';
import type { Instant } from '../instant.js';
import { turningPoints } from '../policy/changes.js';
import type { Ruling } from '../policy/ruling.js';
import type { RuleKey } from '../policy/verdict.js';
import { constant, type Timeline } from '../time/timeline.js';
import type { OfferView } from './offer.js';

const NOBODY: readonly Iri[] = [];
const NOTHING_TURNS: Timeline<Ruling> = constant({ verdict: 'N/A', inProgress: false });

export class Calendar {
  readonly #offersOn = new Map<Instant, Set<Iri>>();
  /** As plain numbers: there are some thirty an offer. */
  readonly #instantsOf = new Map<Iri, Float64Array>();
  /** Ascending; made again when an instant comes or goes. */
  #instants: readonly Instant[] | undefined;

  /** @param instants finite ones; those of the offer before are forgotten. */
  put(offer: Iri, instants: Iterable<Instant>): void {
    this.remove(offer);
    const own = new Set(instants);
    this.#instantsOf.set(offer, Float64Array.from(own));
    for (const instant of own) {
      const offers = this.#offersOn.get(instant);
      if (offers === undefined) {
        this.#offersOn.set(instant, new Set([offer]));
        this.#instants = undefined;
      } else offers.add(offer);
    }
  }

  remove(offer: Iri): void {
    for (const number of this.#instantsOf.get(offer) ?? []) {
      const instant = number as Instant;
      const offers = this.#offersOn.get(instant);
      offers?.delete(offer);
      if (offers?.size !== 0) continue;
      this.#offersOn.delete(instant);
      this.#instants = undefined;
    }
    this.#instantsOf.delete(offer);
  }

  /** The instants in `(after, until]`, ascending. */
  between(after: Instant, until: Instant): readonly Instant[] {
    this.#instants ??= [...this.#offersOn.keys()].sort((a, b) => a - b);
    return this.#instants.filter((instant) => instant > after && instant <= until);
  }

  /** In the order of code units, so that a page begins where the former one ended. */
  on(instant: Instant): readonly Iri[] {
    const offers = this.#offersOn.get(instant);
    return offers === undefined ? NOBODY : [...offers].sort();
  }
}

/** When something about an offer may change: its verdicts, and whether it is on offer at all. */
export function instantsOf({ rulings, from, until }: OfferView, rules: readonly RuleKey[]): readonly Instant[] {
  const turning = rules.flatMap((rule) => turningPoints(rulings.get(rule) ?? NOTHING_TURNS));
  return [...turning, from, until].filter(Number.isFinite);
}
