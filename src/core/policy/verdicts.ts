/**
 * The verdicts on every offer, for all rules and days, and who looked at what to give them: when a fact arrives, only
 * the offers and rules that it can reach are judged again.
 *
 * Kept are rulings, a few bytes each. Reasons are found again when somebody asks why, and remembered for the offers
 * asked last.
 */
import type { Iri } from '../did.js';
import type { Timeline } from '../time/timeline.js';
import { type Aspect, Aspects, aspectOf } from './aspects.js';
import type { Inquiry } from './inquiry.js';
import { type RuledOffer, type RuledSlice, ruledOffers, ruleOn } from './ruled-slice.js';
import type { Rulings, Timelines } from './ruling.js';
import { RulingPool, type SequenceId } from './ruling-pool.js';
import { timelinesFor } from './timelines.js';
import type { Finding, RuleKey } from './verdict.js';
import { type DependencyKey, subjectOf } from './world.js';

/** Offers whose reasons are remembered: a few pages of hits. */
const REMEMBERED = 256;

const NOBODY: readonly Iri[] = [];

/** Something that rules looked at (a company, a country's law), and the offers for which they did. */
interface LookedAt {
  readonly subject: string;
  readonly offers: Iri[];
}

interface Kept {
  /** By position of the rule. Replaced, never changed: views of the offer hold on to theirs. */
  sequences: readonly (SequenceId | undefined)[];
  /** By position of the rule: what it looked at to judge this offer, on any day. */
  aspects: readonly (Aspects | undefined)[];
  /** Only grows: an offer that no longer looks at something is judged once too often, never too rarely. */
  looked: readonly LookedAt[];
}

export class Verdicts {
  readonly #pool = new RulingPool();
  /** In order of arrival; with the position of each. */
  readonly #rules: RuleKey[] = [];
  readonly #places = new Map<RuleKey, number>();
  readonly #offers = new Map<Iri, Kept>();
  readonly #looked = new Map<Iri, LookedAt>();
  /** By position of the rule: what it has looked at for any offer. */
  readonly #aspects: Aspects[] = [];
  readonly #reasons = new Map<Iri, Map<RuleKey, Timeline<Finding>>>();
  /** Offers times rules judged so far, without those judged for their reasons: the work that looking up avoids. */
  judgements = 0;

  /** Offers that looked at the subject of the key, for whatever rule; every offer looks at itself. */
  dependents(key: DependencyKey): readonly Iri[] {
    return this.dependentsOn(subjectOf(key));
  }

  /** The same for a subject. */
  dependentsOn(subject: string): readonly Iri[] {
    const others = this.#looked.get(subject)?.offers ?? NOBODY;
    return this.#offers.has(subject) ? [subject, ...others] : others;
  }

  /** Rules that have looked, for any offer, at what one of these keys names. */
  rulesLookingAt(keys: Iterable<DependencyKey>): readonly RuleKey[] {
    return this.rulesLookingAtAny(new Set(Array.from(keys, aspectOf)));
  }

  /** The same for aspects. */
  rulesLookingAtAny(changed: ReadonlySet<Aspect>): readonly RuleKey[] {
    const aspects = [...changed];
    return this.#rules.filter((_, place) => aspects.some((aspect) => this.#aspects[place]?.has(aspect)));
  }

  /** Has a rule looked at one of these for this very offer? Not known before it has judged it: then it may have. */
  mayLook(offer: Iri, rule: RuleKey, aspects: Iterable<Aspect>): boolean {
    const looked = this.#offers.get(offer)?.aspects[this.#place(rule)];
    if (looked === undefined) return true;
    for (const aspect of aspects) if (looked.has(aspect)) return true;
    return false;
  }

  /** What an offer looked at beside itself. */
  lookedAt(offer: Iri): readonly { readonly subject: string }[] {
    return this.#offers.get(offer)?.looked ?? [];
  }

  /** From now on the offer depends on these. */
  watch(offer: Iri, looked: Iterable<DependencyKey>): void {
    this.#watch(offer, Array.from(looked, subjectOf));
  }

  #watch(offer: Iri, subjects: Iterable<string>): void {
    const kept = this.#keptOf(offer);
    const known = new Set(kept.looked);
    const fresh: LookedAt[] = [];
    for (const subject of subjects) {
      if (subject === offer) continue;
      const entry = this.#lookedAt(subject);
      if (known.has(entry)) continue;
      known.add(entry);
      fresh.push(entry);
      entry.offers.push(offer);
    }
    // A copy that has room for no more.
    if (fresh.length > 0) kept.looked = kept.looked.concat(fresh);
  }

  #lookedAt(subject: string): LookedAt {
    let entry = this.#looked.get(subject);
    if (entry === undefined) {
      entry = { subject, offers: [] };
      this.#looked.set(subject, entry);
    }
    return entry;
  }

  /**
   * Judges an offer: by the rules that have not judged it yet, and by those that are stale; the others keep their verdicts.
   * @param stale rules that look at something that has changed (`rulesLookingAt`).
   */
  again(inquiry: Inquiry, offer: Iri, rules: readonly RuleKey[], stale: ReadonlySet<RuleKey>): void {
    this.#reasons.delete(offer);
    const known = this.#offers.get(offer)?.sequences;
    const asked = rules.filter((rule) => stale.has(rule) || known?.[this.#place(rule)] === undefined);
    if (asked.length === 0) return;
    this.judgements += asked.length;
    this.#keep(offer, asked, ruleOn(inquiry, offer, asked, this.#pool));
  }

  /**
   * What another thread found out about offers that were not judged here yet. One for which something was looked at that is
   * no longer as it was then stays unjudged.
   * @param isChanged whether something about a subject is not as that thread saw it.
   */
  take(
    slice: RuledSlice,
    offers: readonly Iri[],
    rules: readonly RuleKey[],
    isChanged: (subject: string) => boolean,
  ): void {
    let nth = 0;
    for (const ruled of ruledOffers(slice, rules.length, this.#pool)) {
      const offer = offers[nth++] as Iri;
      if (this.#offers.has(offer) || [...ruled.subjects].some(isChanged)) continue;
      this.judgements += rules.length;
      this.#keep(offer, rules, ruled);
    }
  }

  #keep(offer: Iri, rules: readonly RuleKey[], ruled: RuledOffer): void {
    const kept = this.#keptOf(offer);
    const places = rules.map((rule) => this.#place(rule));
    const sequences = this.#byRule(kept.sequences);
    const aspects = this.#byRule(kept.aspects);
    for (const [nth, place] of places.entries()) {
      const looked = ruled.aspects[nth] as Aspects;
      sequences[place] = ruled.sequences[nth];
      aspects[place] = looked;
      this.#aspects[place] = (this.#aspects[place] ?? Aspects.NONE).with(looked);
    }
    kept.sequences = sequences;
    kept.aspects = aspects;
    this.#watch(offer, ruled.subjects);
  }

  /** A copy with room for every rule and no more: arrays that grow keep half of their room empty, for every offer. */
  #byRule<T>(values: readonly (T | undefined)[]): (T | undefined)[] {
    return Array.from(this.#rules, (_, place) => values[place]);
  }

  forget(offer: Iri): void {
    for (const entry of this.#offers.get(offer)?.looked ?? []) entry.offers.splice(entry.offers.indexOf(offer), 1);
    this.#offers.delete(offer);
    this.#reasons.delete(offer);
  }

  /** When anything has changed: a reason may show what no verdict looked at. */
  forgetReasons(): void {
    this.#reasons.clear();
  }

  /** Forgets a rule that is no longer kept up. */
  drop(rule: RuleKey): void {
    const place = this.#place(rule);
    for (const kept of this.#offers.values()) {
      kept.sequences = kept.sequences.map((sequence, at) => (at === place ? undefined : sequence));
    }
  }

  /** As they are now: judging the offer again does not change them. A rule that is judged later is found as well. */
  rulings(offer: Iri): Rulings {
    const sequences = this.#offers.get(offer)?.sequences ?? [];
    return {
      get: (rule) => {
        const place = this.#place(rule);
        const sequence = sequences[place] ?? this.#offers.get(offer)?.sequences[place];
        return sequence === undefined ? undefined : this.#pool.timeline(sequence);
      },
    };
  }

  /**
   * Every reason, for the rules that are asked.
   * @param open an inquiry into the state of the world that the offer was judged in last.
   */
  timelines(offer: Iri, open: () => Inquiry): Timelines {
    return {
      get: (rule) => {
        if (this.#offers.get(offer)?.sequences[this.#place(rule)] === undefined) return undefined;
        const known = this.#remembered(offer);
        let timeline = known.get(rule);
        if (timeline === undefined) {
          timeline = timelinesFor(open(), offer, [rule]).timelines.get(rule);
          if (timeline !== undefined) known.set(rule, timeline);
        }
        return timeline;
      },
    };
  }

  /** What is remembered of an offer, which is now the one asked last. */
  #remembered(offer: Iri): Map<RuleKey, Timeline<Finding>> {
    const known = this.#reasons.get(offer) ?? new Map<RuleKey, Timeline<Finding>>();
    this.#reasons.delete(offer);
    this.#reasons.set(offer, known);
    const oldest = this.#reasons.keys().next();
    if (this.#reasons.size > REMEMBERED && oldest.done !== true) this.#reasons.delete(oldest.value);
    return known;
  }

  #keptOf(offer: Iri): Kept {
    let kept = this.#offers.get(offer);
    if (kept === undefined) {
      kept = { sequences: [], aspects: [], looked: [] };
      this.#offers.set(offer, kept);
    }
    return kept;
  }

  #place(rule: RuleKey): number {
    const known = this.#places.get(rule);
    if (known !== undefined) return known;
    const place = this.#rules.push(rule) - 1;
    this.#places.set(rule, place);
    return place;
  }
}
