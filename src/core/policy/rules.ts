/** THE rule table: every criterion the catalogue can judge. A new rule is one file and one row. */
import type { Iri } from '../did.js';
import type { Reading } from './reading.js';
import { storageInEea } from './rules/storage.js';
import { ASSURANCE, type Assurance, type Finding, type RuleKey } from './verdict.js';

export interface Rule {
  /** The floor when a profile names none. */
  readonly floor: Assurance;
  /** References behind the rule: ids of policies/references.json. */
  readonly sources: readonly string[];
  /** Pure; everything it learns comes from the reading. */
  readonly judge: (reading: Reading, offer: Iri, floor: Assurance) => Finding;
}

export const RULES = {
  'R-01': { floor: 'certified', sources: ['GX-P5.1.2', 'SNC-19.2', 'HDS-2024', 'FR-2026-209'], judge: storageInEea },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

/** @returns the rule and the floor of a key such as `R-01@declared`, or undefined when the table has no such rule. */
export function ruleOf(
  key: RuleKey,
): { readonly id: RuleId; readonly rule: Rule; readonly floor: Assurance } | undefined {
  const [id, level] = key.split('@');
  const floor = ASSURANCE.find((one) => one === level);
  if (id === undefined || floor === undefined || !Object.hasOwn(RULES, id)) return undefined;
  return { id: id as RuleId, rule: RULES[id as RuleId], floor };
}

/** The key of a rule at a floor; the rule's own where none is given. */
export function ruleKey(id: RuleId, floor: Assurance = RULES[id].floor): RuleKey {
  return `${id}@${floor}`;
}
