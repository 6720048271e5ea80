/** What would be otherwise on one day, for one offer, if something were. */
import type { Iri } from '../did.js';
import { at, constant } from '../time/timeline.js';
import { differing, type VerdictChange } from './changes.js';
import type { DayReading } from './day-reading.js';
import { findingOn } from './finding-on.js';
import type { FlagCode } from './reason-codes.js';
import { type Rulings, rulingOf, verdictOver } from './ruling.js';
import { type Contract, overTerm } from './term.js';
import type { Finding, RuleKey } from './verdict.js';

/** A note that a finding would have and has not, while its verdict stays: a certificate that is at risk. */
export interface Note {
  readonly rule: RuleKey;
  readonly flag: FlagCode;
}

/** What is otherwise, without the reasons for which it was not. */
export interface Glance {
  /** Every rule that was judged again, whether it moved or not. */
  readonly judged: ReadonlyMap<RuleKey, Finding>;
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
  readonly contract: Contract;
}

/** The same, to look at one offer with (`DayReading.about`). */
export function comparisonAbout(offer: Iri, { real, supposed, contract }: Comparison): Comparison {
  return { real: real.about(offer), supposed: supposed.about(offer), contract };
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
  { real, supposed, contract }: Comparison,
): Glance | undefined {
  const judged = new Map<RuleKey, Finding>();
  const moved: RuleKey[] = [];
  const notes: Note[] = [];
  for (const rule of rules) {
    const is = findingOn(supposed, offer, rule);
    judged.set(rule, is);
    const ruling = rulings.get(rule);
    const was =
      ruling === undefined
        ? overTerm(findingOn(real, offer, rule), contract).verdict
        : verdictOver(at(ruling, real.at), contract);
    if (was !== overTerm(is, contract).verdict) moved.push(rule);
    else if (is.flags.length > 0) {
      const { flags } = findingOn(real, offer, rule);
      for (const flag of is.flags) if (!flags.includes(flag)) notes.push({ rule, flag });
    }
  }
  return moved.length === 0 && notes.length === 0 ? undefined : { judged, moved, notes };
}

/** The same with every reason: for what is shown. */
export function effectOf({ judged, moved, notes }: Glance, offer: Iri, { real, contract }: Comparison): Effect {
  const verdicts = moved.flatMap((rule) => {
    const is = judged.get(rule);
    return is === undefined ? [] : differing(rule, findingOn(real, offer, rule), is, contract);
  });
  return { verdicts, notes };
}

/** The rulings of an offer with the supposed ones in their place: good for the day that was supposed. */
export function supposedRulings(rulings: Rulings, { judged }: Glance): Rulings {
  return {
    get(rule) {
      const supposed = judged.get(rule);
      return supposed === undefined ? rulings.get(rule) : constant(rulingOf(supposed));
    },
  };
}
