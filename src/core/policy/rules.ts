/** THE rule table: every criterion the catalogue can judge. A new rule is one file and one row. */
import type { Iri } from '../did.js';
import type { Reading } from './reading.js';
import { control } from './rules/control.js';
import { hds } from './rules/hds.js';
import { immunity } from './rules/immunity.js';
import { ownership } from './rules/ownership.js';
import { secNumCloud } from './rules/secnumcloud.js';
import { storageInEea } from './rules/storage.js';
import { transfers } from './rules/transfers.js';
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
  'R-02': { floor: 'declared', sources: ['GDPR-44', 'GDPR-45', 'GDPR-46'], judge: transfers },
  'R-05': { floor: 'certified', sources: ['SNC-19.6.b'], judge: ownership },
  'R-05b': { floor: 'certified', sources: ['GX-P5.1.5', 'SNC-19.6.b'], judge: control },
  'R-06': { floor: 'certified', sources: ['SNC-19.6', 'GX-P5.1.3', 'CLOUD-ACT', 'FISA-702'], judge: immunity },
  'R-09': { floor: 'certified', sources: ['CSP-L1111-8', 'HDS-2018', 'HDS-2024'], judge: hds(['2018', '2024']) },
  'R-09v2': { floor: 'certified', sources: ['CSP-L1111-8', 'HDS-2024'], judge: hds(['2024']) },
  'R-10': { floor: 'certified', sources: ['SNC-3.2', 'SREN-31', 'FR-6519-SG'], judge: secNumCloud },
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
