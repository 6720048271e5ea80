/** A rule's finding on one day alone: what is asked of thousands of offers, or of one in another world. */
import type { Iri } from '../did.js';
import type { DayReading } from './day-reading.js';
import { ruleOf } from './rules.js';
import type { Finding, RuleKey } from './verdict.js';

/** @param day of an inquiry; one that is asked about many rules or offers answers faster than one for each. */
export function findingOn(day: DayReading, offer: Iri, key: RuleKey): Finding {
  const found = ruleOf(key);
  if (found === undefined) throw new Error(`no such rule: ${key}`);
  // Asked, not called: some rules ask for the findings of others.
  return day.ask(found.rule.judge, offer, found.floor);
}
