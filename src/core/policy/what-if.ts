/** What would be otherwise on one day, for one offer, if something were. */
import type { Iri } from '../did.js';
import { at, constant } from '../time/timeline.js';
import { differing, type VerdictChange } from './changes.js';
import { BriefDayReading, type DayReading } from './day-reading.js';
import { findingOn } from './finding-on.js';
import type { FlagCode } from './reason-codes.js';
import { type Ruling, type Rulings, rulingOf, verdictOver } from './ruling.js';
import type { Contract } from './term.js';
import type { RuleKey } from './verdict.js';

/** A note that a finding would have and has not, while its verdict stays: a certificate that is at risk. */
export interface Note {
  readonly rule: RuleKey;
  readonly flag: FlagCode;
}

/** What is otherwise, without reasons. */
export interface Glance {
  /** Every rule that was judged again, whether it moved or not. */
  readonly judged: ReadonlyMap<RuleKey, Ruling>;
  /** Those whose verdict is another. */
  readonly moved: readonly RuleKey[];
  readonly notes: readonly Note[];
}

export interface Effect extends Pick<Glance, 'notes'> {
  readonly verdicts: readonly VerdictChange[];
}

/** The same day in the real world and in the supposed one. */
export interface Comparison {
  readonly real: DayReading;
  readonly supposed: DayReading;
  /** The same without reasons. */
  readonly briefly: { readonly real: BriefDayReading; readonly supposed: BriefDayReading };
  readonly contract: Contract;
}

export function comparison(real: DayReading, supposed: DayReading, contract: Contract): Comparison {
  const briefly = { real: new BriefDayReading(real), supposed: new BriefDayReading(supposed) };
  return { real, supposed, briefly, contract };
}

/** The same, to look at one offer with (`DayReading.about`). */
export function comparisonAbout(offer: Iri, { real, supposed, briefly, contract }: Comparison): Comparison {
  return {
    real: real.about(offer),
    supposed: supposed.about(offer),
    briefly: { real: briefly.real.about(offer), supposed: briefly.supposed.about(offer) },
    contract,
  };
}

/**
 * @param rules those that may have looked at what is supposed; the others stay as they are.
 * @param rulings of the offer in the real world: they tell what moves, so that its reasons are not found again.
 * @returns undefined when nothing would be otherwise.
 */
export function glanceAt(
  offer: Iri,
  rules: readonly RuleKey[],
  rulings: Rulings,
  { briefly: { real, supposed }, contract }: Comparison,
): Glance | undefined {
  const judged = new Map<RuleKey, Ruling>();
  const moved: RuleKey[] = [];
  const notes: Note[] = [];
  for (const rule of rules) {
    const is = findingOn(supposed, offer, rule);
    const ruled = rulingOf(is);
    judged.set(rule, ruled);
    const ruling = rulings.get(rule);
    const was = ruling === undefined ? rulingOf(findingOn(real, offer, rule)) : at(ruling, real.at);
    if (verdictOver(was, contract) !== verdictOver(ruled, contract)) moved.push(rule);
    else if (is.flags.length > 0) {
      const { flags } = findingOn(real, offer, rule);
      for (const flag of is.flags) if (!flags.includes(flag)) notes.push({ rule, flag });
    }
  }
  return moved.length === 0 && notes.length === 0 ? undefined : { judged, moved, notes };
}

/** The same with every reason: for what is shown. */
export function effectOf({ moved, notes }: Glance, offer: Iri, { real, supposed, contract }: Comparison): Effect {
  const verdicts = moved.flatMap((rule) =>
    differing(rule, findingOn(real, offer, rule), findingOn(supposed, offer, rule), contract),
  );
  return { verdicts, notes };
}

/** The rulings of an offer with the supposed ones in their place: good for the day that was supposed. */
export function supposedRulings(rulings: Rulings, { judged }: Glance): Rulings {
  return {
    get(rule) {
      const supposed = judged.get(rule);
      return supposed === undefined ? rulings.get(rule) : constant(supposed);
    },
  };
}
