/**
 * The verdicts of every offer, with what each rule looked at to give them: when a fact arrives, only the rules that it
 * can change are judged again.
 */
import type { Iri } from '../core/did.js';
import type { Inquiry } from '../core/policy/inquiry.js';
import { type OfferTimelines, timelinesFor } from '../core/policy/timelines.js';
import type { RuleKey } from '../core/policy/verdict.js';
import type { DependencyKey } from '../core/policy/world.js';

export class Judged {
  readonly #offers = new Map<Iri, OfferTimelines>();
  /** Only grows: an offer that no longer looks at something is judged once too often, never too rarely. */
  readonly #dependents = new Map<DependencyKey, Set<Iri>>();

  dependents(key: DependencyKey): Iterable<Iri> {
    return this.#dependents.get(key) ?? [];
  }

  /** From now on the offer depends on these. */
  watch(offer: Iri, looked: Iterable<DependencyKey>): void {
    for (const key of looked) {
      const offers = this.#dependents.get(key);
      if (offers === undefined) this.#dependents.set(key, new Set([offer]));
      else offers.add(offer);
    }
  }

  /** @param changed what arrived since anything was judged last; the other rules keep their verdicts. */
  again(
    inquiry: Inquiry,
    offer: Iri,
    keys: readonly RuleKey[],
    changed: ReadonlySet<DependencyKey>,
  ): OfferTimelines['timelines'] {
    const former = this.#offers.get(offer);
    const stale = keys.filter((key) => former?.dependencies.get(key)?.some((one) => changed.has(one)) ?? true);
    const fresh = timelinesFor(inquiry, offer, stale);
    const timelines = new Map([...(former?.timelines ?? []), ...fresh.timelines]);
    const dependencies = new Map([...(former?.dependencies ?? []), ...fresh.dependencies]);
    this.#offers.set(offer, { timelines, dependencies });
    for (const looked of fresh.dependencies.values()) this.watch(offer, looked);
    return timelines;
  }

  forget(offer: Iri): void {
    this.#offers.delete(offer);
  }
}
