/** Names of facts, levels, schemes and roles, as they stand inside sentences. */
import type { FactKind } from '../../core/policy/facts.js';
import type { Assurance } from '../../core/policy/verdict.js';
import type { Words } from '../sentence.js';

export const facts: Words<FactKind> = {
  region: 'the regions of the offer',
  storage: 'where data are stored',
  flows: 'the flows out of the EEA',
  accessPoints: 'from where the offer is supported and administered',
  seats: 'the seat and establishments',
  holdings: 'the owners',
  specialRights: 'vetoes and rights to appoint',
  control: 'control from outside',
  thirdParties: 'third parties and suppliers',
  keyCustody: 'who holds the keys',
  staff: 'the privileged staff',
  autonomy: 'autonomy from suppliers',
  governingLaw: 'the governing law',
  foreignRequests: 'the answer to foreign requests',
  transferMap: 'the transfer map',
  exit: 'the exit terms',
  changeNotice: 'the notice of changes',
  secureEnvironments: 'secure processing environments',
  gpu: 'GPU capacity',
  encryptionAtRest: 'encryption at rest',
  pseudonymisation: 'pseudonymisation',
  timetable: 'the timetable',
  accessLogs: 'access logs for the customer',
  frameworkListing: 'the framework listing',
  renewalCommitted: 'the renewal of certificates',
  hostedOn: 'what the offer runs on',
  textClaim: 'the claim in words',
  certificate: 'the certificates',
  milestone: 'the milestones',
  certificateStatus: 'the status of a certificate',
  listSnapshot: 'the authority’s list',
  registerListing: 'the register of recipients',
};

export const assurance: Words<Assurance> = {
  certified: 'certified',
  attested: 'attested',
  declared: 'declared',
  inferred: 'reported',
  none: 'stated without entitlement',
};

export const schemes: Readonly<Record<string, string>> = {
  SNC: 'SecNumCloud',
  HDS: 'HDS',
  'EU-CODE': 'the EU cloud code of conduct',
  ISO27001: 'ISO/IEC 27001',
  C5: 'BSI C5',
  'EU-CLOUD-COC': 'EU Cloud Code of Conduct',
  CCM: 'CSA Cloud Controls Matrix',
  CNDCP: 'Climate Neutral Data Centre Pact',
};

/** Roles, seats, measures and parts of storage. */
export const parts: Readonly<Record<string, string>> = {
  support: 'support',
  administration: 'administration',
  soc: 'security operations',
  'level-3-support': 'level-3 support',
  hosting: 'hosting',
  backup: 'backup',
  technology: 'technology',
  subprocessor: 'processing',
  seat: 'registered seat',
  centralAdministration: 'central administration',
  mainEstablishment: 'main establishment',
  capital: 'capital',
  votes: 'votes',
  veto: 'veto',
  appointment: 'right to appoint',
  primary: 'primary copy',
  logs: 'logs',
  metadata: 'metadata',
};

/** Legal grounds for a transfer, by their ids in the law register. */
export const instruments: Readonly<Record<string, string>> = {
  adequacy: 'an adequacy decision',
  'US-SH': 'the Safe Harbour decision',
  'US-PS': 'the Privacy Shield',
  'US-DPF': 'the EU–US Data Privacy Framework',
  'SCC-2010': 'the standard contractual clauses of 2010',
  'SCC-2021': 'the standard contractual clauses of 2021',
  BCR: 'binding corporate rules',
  'GB-BRIDGE': 'the EU–UK Trade and Cooperation Agreement',
};

/** What a statement may choose from, as the guided form offers it and as a reason says it. */
export const choices = {
  customer: 'the customer',
  'eu-third-party': 'a third party in the EU',
  provider: 'the provider',
  'non-eu': 'somebody outside the EU',
  'all-services': 'all services',
  complies: 'complies',
} as const;

/** Terms of the vocabulary as values; `kind.term` where a term says something of its own. */
export const terms: Readonly<Record<string, string>> = {
  ...parts,
  ...choices,
  '?': 'not stated',
  yes: 'yes',
  no: 'no',
  none: 'none',
  // As many as are stated.
  '0': 'none',
  'accessPoints.none': 'without consent',
  'consent-logged': 'by consent, and logged',
  'changeNotice.subprocessor': 'supplier',
  owner: 'owner',
  location: 'location',
  parent: 'parent company',
  reaches: 'can reach the data',
  'cannot-reach': 'cannot reach the data',
  employer: 'employer',
  place: 'place of work',
  eu: 'in the EU',
  outside: 'outside the EU',
  'some-services': 'some services only',
  'refuses-and-reports': 'refuses and reports',
  equalsFlows: 'equal to the stated flows',
  formats: 'open formats',
  plan: 'exit plan',
  charge: 'charge for leaving',
  charged: 'yes',
  cutOffStops: 'stops when cut off',
  lastTest: 'last test',
  substitutable: 'can be substituted',
  continuityPlan: 'continuity plan',
  listed: 'listed',
  absent: 'absent',
  complete: 'complete list',
  revoked: 'revoked',
  suspended: 'suspended',
  reinstated: 'reinstated',
};
