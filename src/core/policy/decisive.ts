/**
 * Of several events on one instant, those without which the verdict would not have moved: each is supposed not to have
 * happened, and the rule asked again. Where none decides alone they all do, together.
 */
import type { Iri } from '../did.js';
import { BEGINNING, FOREVER, type Instant } from '../instant.js';
import type { Cause } from './causes.js';
import { DayReading } from './day-reading.js';
import type { Effort } from './effort.js';
import type { Fact } from './facts.js';
import { findingOn } from './finding-on.js';
import type { Inquiry } from './inquiry.js';
import { type LawRow, lawRowName } from './law.js';
import { type Difference, under } from './suppose.js';
import { type Contract, overTerm } from './term.js';
import type { RuleKey, Verdict } from './verdict.js';
import { dependencyOf } from './world.js';

export interface Moved {
  readonly offer: Iri;
  readonly rule: RuleKey;
  /** Before it moved. */
  readonly verdict: Verdict;
  readonly at: Instant;
  readonly contract: Contract;
}

/** Things looked at again, at most, to find out which of several events decide. */
const MOST_LOOKED = 10_000;

export interface Decisive {
  readonly causes: readonly Cause[];
  /** false: too much happened at once for each to be tried; all are given. */
  readonly weighed: boolean;
}

/** @param looked how much the rule looks at: what each trial costs. */
export function decisive(
  causes: readonly Cause[],
  moved: Moved,
  inquiry: Inquiry,
  looked: number,
  effort: Effort,
): Decisive {
  if (causes.length < 2) return { causes, weighed: true };
  if (causes.length * looked > MOST_LOOKED) return { causes, weighed: false };
  effort.spend(causes.length * looked);
  const deciding = causes.filter((cause) => {
    const without = differenceWithout(cause, moved.at, inquiry);
    if (without === undefined) return false;
    const day = new DayReading(under(without, inquiry), moved.at);
    const found = findingOn(day, moved.offer, moved.rule);
    return overTerm(found, moved.contract).verdict === moved.verdict;
  });
  return { causes: deciding.length > 0 ? deciding : causes, weighed: true };
}

/** The world in which it did not happen; undefined where that cannot be supposed of a single statement. */
function differenceWithout({ law, fact }: Cause, at: Instant, inquiry: Inquiry): Difference | undefined {
  if (law !== undefined) return lawWithout(law.row, at, inquiry);
  if (fact === undefined) return undefined;
  const isIt = ({ credential, pointer }: Fact) => credential === fact.credential && pointer === fact.pointer;
  const removed = { keys: [dependencyOf(fact)], isGone: isIt };
  if (fact.from === at) return { removed };
  return fact.until === at ? { removed, added: [{ ...fact, until: FOREVER }] } : undefined;
}

function lawWithout(name: string, at: Instant, { law }: Inquiry): Difference {
  const postponed = <R extends LawRow>(row: R): R => {
    if (lawRowName(row) !== name) return row;
    if (row.from === at) return { ...row, from: FOREVER };
    return { ...row, terms: [...row.terms, { recorded: BEGINNING, until: FOREVER }] };
  };
  const { instruments, memberships, schemes } = law;
  return {
    law: {
      ...law,
      instruments: instruments.map(postponed),
      memberships: memberships.map(postponed),
      schemes: schemes.map(postponed),
    },
  };
}
