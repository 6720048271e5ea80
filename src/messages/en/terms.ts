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
