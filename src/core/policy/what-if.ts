/** What would be otherwise on one day, for one offer, if something were. */
import type { Iri } from '../did.js';
import type { Instant } from '../instant.js';
import { at, constant } from '../time/timeline.js';
import { differing, type VerdictChange } from './changes.js';
import { findingOn } from './finding-on.js';
import type { Inquiry } from './inquiry.js';
import type { FlagCode } from './reason-codes.js';
import { type Rulings, rulingOf, verdictOver } from './ruling.js';
import { type Contract, overTerm } from './term.js';
import type { Finding, RuleKey } from './verdict.js';

/** A note that a finding would have and has not, while its verdict stays: a certificate that is at risk. */
export interface Note {
  readonly rule: RuleKey;
  readonly flag: FlagCode;
}

export interface Effect {
  /** Every rule that was judged again, whether it moved or not. */
  readonly judged: ReadonlyMap<RuleKey, Finding>;
  readonly verdicts: readonly VerdictChange[];
  readonly notes: readonly Note[];
}

/** The real world and the supposed one, and the day on which they are held against each other. */
export interface Comparison {
  readonly real: Inquiry;
  readonly supposed: Inquiry;
  readonly asOf: Instant;
  readonly contract: Contract;
}

/**
 * @param rules those that may have looked at what is supposed; the others stay as they are.
 * @param rulings of the offer in the real world: its reasons are found again only where something moves.
 */
export function effectOn(
  offer: Iri,
  rules: readonly RuleKey[],
  rulings: Rulings,
  { real, supposed, asOf, contract }: Comparison,
): Effect {
  const judged = new Map<RuleKey, Finding>();
  const verdicts: VerdictChange[] = [];
  const notes: Note[] = [];
  for (const rule of rules) {
    const is = findingOn(supposed, offer, rule, asOf);
    judged.set(rule, is);
    const ruling = rulings.get(rule);
    const stays = ruling !== undefined && verdictOver(at(ruling, asOf), contract) === overTerm(is, contract).verdict;
    if (stays && is.flags.length === 0) continue;
    const was = findingOn(real, offer, rule, asOf);
    if (!stays) verdicts.push(...differing(rule, was, is, contract));
    else for (const flag of is.flags) if (!was.flags.includes(flag)) notes.push({ rule, flag });
  }
  return { judged, verdicts, notes };
}

/** The rulings of an offer on that one day, with the supposed ones in their place. */
export function rulingsOn(asOf: Instant, rulings: Rulings, effect?: Effect): Rulings {
  return {
    get(rule) {
      const supposed = effect?.judged.get(rule);
      if (supposed !== undefined) return constant(rulingOf(supposed));
      const timeline = rulings.get(rule);
      return timeline === undefined ? undefined : constant(at(timeline, asOf));
    },
  };
}
