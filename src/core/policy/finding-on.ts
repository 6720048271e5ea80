/** A rule's finding on one day alone: what is asked of thousands of offers, or of one in another world. */
import type { Iri } from '../did.js';
import type { Instant } from '../instant.js';
import type { Inquiry } from './inquiry.js';
import { Reading } from './reading.js';
import { ruleOf } from './rules.js';
import type { Finding, RuleKey } from './verdict.js';

export function findingOn(inquiry: Inquiry, offer: Iri, key: RuleKey, asOf: Instant): Finding {
  const found = ruleOf(key);
  if (found === undefined) throw new Error(`no such rule: ${key}`);
  return found.rule.judge(new Reading(inquiry, asOf), offer, found.floor);
}
