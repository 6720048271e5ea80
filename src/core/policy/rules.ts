/**
 * THE rule table: every criterion the catalogue can judge by looking at facts. A new rule is one file and one row.
 *
 * have no row, for they look at no fact but at the verdicts of these rows, by the data of a profile:
 * whether a label agrees with the criteria of its level (rules/label-level.ts), and the level of each objective of the
 * Cloud Sovereignty Framework (seal.ts, policies/seal.json).
 */
import type { Iri } from '../did.js';
import type { Reading } from './reading.js';
import { gatedAccess, noAccess } from './rules/access.js';
import { autonomy } from './rules/autonomy.js';
import { cadaLevel } from './rules/cada.js';
import { consistency, freshness } from './rules/consistency.js';
import { control } from './rules/control.js';
import * as disclosed from './rules/disclosed.js';
import { entitlement } from './rules/entitlement.js';
import { hds } from './rules/hds.js';
import { immunity } from './rules/immunity.js';
import { integrity } from './rules/integrity.js';
import { ownership } from './rules/ownership.js';
import { seats } from './rules/seats.js';
import { secNumCloud } from './rules/secnumcloud.js';
import { shown } from './rules/shown.js';
import * as facts from './rules/stated-facts.js';
import { storageInEea } from './rules/storage.js';
import { subprocessors } from './rules/subprocessors.js';
import { certificateTerm } from './rules/term.js';
import { thirdParties } from './rules/third-parties.js';
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
  'R-03': {
    floor: 'attested',
    sources: ['GX-P1.2.5', 'GDPR-44', 'CE-444937', 'HDS-2024'],
    judge: gatedAccess,
  },
  'R-03b': {
    floor: 'certified',
    sources: ['GX-P1.2.5', 'SNC-19.2'],
    judge: noAccess,
  },
  'R-04': { floor: 'attested', sources: ['GX-P5.1.4', 'SNC-19.6'], judge: seats('R-04', 'EEA') },
  'R-04eu': { floor: 'attested', sources: ['GX-P5.1.4', 'SNC-19.6'], judge: seats('R-04eu', 'EU') },
  'R-05': { floor: 'certified', sources: ['SNC-19.6.b'], judge: ownership },
  'R-05b': { floor: 'certified', sources: ['GX-P5.1.5', 'SNC-19.6.b'], judge: control },
  'R-06': { floor: 'certified', sources: ['SNC-19.6', 'GX-P5.1.6', 'CLOUD-ACT', 'FISA-702'], judge: immunity },
  'R-07': { floor: 'attested', sources: ['GDPR-28', 'GX-P2.2.5'], judge: subprocessors },
  'R-08': { floor: 'certified', sources: ['GX-P5.1.6', 'SNC-19.6'], judge: thirdParties('R-08') },
  'R-09': { floor: 'certified', sources: ['CSP-L1111-8', 'HDS-2018', 'HDS-2024'], judge: hds(['2018', '2024']) },
  'R-09v2': { floor: 'certified', sources: ['CSP-L1111-8', 'HDS-2024'], judge: hds(['2024']) },
  'R-10': { floor: 'certified', sources: ['SNC-3.2', 'SREN-31', 'FR-6519-SG'], judge: secNumCloud },
  'R-11': { floor: 'certified', sources: ['GX-P3.1'], judge: shown('ISO27001', ['GX-P3.1']) },
  'R-12': { floor: 'attested', sources: ['GDPR-28', 'CISPE-4.4'], judge: shown('EU-CODE', ['GDPR-28', 'CISPE-4.4']) },
  'R-13': { floor: 'attested', sources: ['CSF-SOV-3', 'EDPB-01-2020'], judge: facts.keyCustody },
  'R-14': { floor: 'attested', sources: ['GX-P1.2.5', 'SNC-19.2'], judge: facts.privilegedStaff },
  'R-15': { floor: 'certified', sources: ['GX-P5.1.7', 'SNC-19.6.d'], judge: autonomy },
  'R-16': { floor: 'declared', sources: ['GX-P1.1.5', 'CE-444937'], judge: facts.governingLaw },
  'R-17': { floor: 'declared', sources: ['GDPR-48', 'GX-P5.1.6'], judge: facts.foreignRequests },
  'R-18': { floor: 'attested', sources: ['GDPR-44', 'HDS-2024'], judge: facts.transferMap },
  'R-19': { floor: 'attested', sources: ['GX-P4.1', 'DATA-ACT'], judge: facts.exit },
  'R-20': { floor: 'declared', sources: ['GX-P1.2.3'], judge: facts.changeNotice },
  'R-21': { floor: 'none', sources: ['VC-2.0'], judge: integrity },
  'R-22': { floor: 'none', sources: ['GX-TRUST'], judge: entitlement },
  'R-23': { floor: 'none', sources: ['SNC-3.2', 'HDS-2024'], judge: consistency },
  'R-24': { floor: 'none', sources: ['SNC-3.2'], judge: freshness },
  'R-27': { floor: 'none', sources: ['COM-2026-502'], judge: cadaLevel },
  'R-28': { floor: 'certified', sources: ['SNC-3.2', 'HDS-2024'], judge: certificateTerm },
  'secure-environments': { floor: 'declared', sources: ['HDH-2026'], judge: facts.secureEnvironments },
  gpu: { floor: 'declared', sources: ['HDH-2026'], judge: facts.gpu },
  encryption: { floor: 'declared', sources: ['CE-444937', 'HDH-2026'], judge: facts.encryptionAtRest },
  pseudonymisation: { floor: 'declared', sources: ['HDH-2026'], judge: facts.pseudonymisation },
  timetable: { floor: 'declared', sources: ['HDH-2026'], judge: facts.timetable },
  'access-logs': { floor: 'attested', sources: ['CSF-SOV-3', 'HDH-2026'], judge: facts.accessLogs },
  'framework-listing': { floor: 'attested', sources: ['HDH-2026'], judge: facts.frameworkListing },
  'governing-law-stated': { floor: 'declared', sources: ['GX-P1.1.5'], judge: disclosed.governingLawStated },
  'locations-stated': { floor: 'declared', sources: ['GX-P1.2.5'], judge: disclosed.locationsStated },
  'flows-stated': { floor: 'declared', sources: ['GX-P2.2.3'], judge: disclosed.flowsStated },
  'subcontractors-stated': { floor: 'declared', sources: ['GX-P2.2.5'], judge: disclosed.subcontractorsStated },
  'exit-stated': { floor: 'declared', sources: ['GX-P4.1'], judge: disclosed.exitStated },
  'held-c5': { floor: 'certified', sources: ['GX-P3.1', 'C5-2020'], judge: shown('C5', ['GX-P3.1', 'C5-2020']) },
  'held-eu-cloud-coc': {
    floor: 'certified',
    sources: ['GDPR-28', 'EU-CLOUD-COC'],
    judge: shown('EU-CLOUD-COC', ['GDPR-28', 'EU-CLOUD-COC']),
  },
  'held-ccm': { floor: 'certified', sources: ['GX-P3.1', 'CSA-CCM'], judge: shown('CCM', ['GX-P3.1', 'CSA-CCM']) },
  'held-swipo': {
    floor: 'certified',
    sources: ['GX-P4.1', 'SWIPO-IAAS'],
    judge: shown('SWIPO', ['GX-P4.1', 'SWIPO-IAAS']),
  },
  'held-tisax': { floor: 'certified', sources: ['GX-P3.1', 'TISAX'], judge: shown('TISAX', ['GX-P3.1', 'TISAX']) },
  'held-cndcp': { floor: 'certified', sources: ['GX-P6.1', 'CNDCP'], judge: shown('CNDCP', ['GX-P6.1', 'CNDCP']) },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
export const RULE_IDS = Object.keys(RULES) as readonly RuleId[];

interface Floored {
  readonly id: RuleId;
  readonly rule: Rule;
  readonly floor: Assurance;
}

const BY_KEY: ReadonlyMap<RuleKey, Floored> = new Map(
  RULE_IDS.flatMap((id) => ASSURANCE.map((floor) => [ruleKey(id, floor), { id, rule: RULES[id], floor }])),
);

/** @returns the rule and the floor of a key such as `R-01@declared`, or undefined when the table has no such rule. */
export function ruleOf(key: RuleKey): Floored | undefined {
  return BY_KEY.get(key);
}

/** The key of a rule at a floor; the rule's own where none is given. */
export function ruleKey(id: RuleId, floor: Assurance = RULES[id].floor): RuleKey {
  return `${id}@${floor}`;
}
