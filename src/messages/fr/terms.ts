/** Noms des faits, des niveaux, des référentiels et des rôles, tels qu’ils figurent dans les phrases. */
import type { assurance as assuranceEn, facts as factsEn } from '../en/terms.js';

export const facts: typeof factsEn = {
  region: 'les régions de l’offre',
  storage: 'le lieu de stockage des données',
  flows: 'les flux hors de l’EEE',
  accessPoints: 'les lieux de support et d’administration',
  seats: 'le siège et les établissements',
  holdings: 'les actionnaires',
  specialRights: 'les droits de veto et de nomination',
  control: 'le contrôle extérieur',
  thirdParties: 'les tiers et fournisseurs',
  keyCustody: 'la détention des clés',
  staff: 'le personnel à privilèges',
  autonomy: 'l’autonomie vis-à-vis des fournisseurs',
  governingLaw: 'le droit applicable',
  foreignRequests: 'la réponse aux demandes étrangères',
  transferMap: 'la carte des transferts',
  exit: 'les conditions de sortie',
  changeNotice: 'l’information sur les changements',
  secureEnvironments: 'les environnements sécurisés de traitement',
  gpu: 'la capacité GPU',
  encryptionAtRest: 'le chiffrement au repos',
  pseudonymisation: 'la pseudonymisation',
  timetable: 'le calendrier',
  accessLogs: 'les journaux d’accès pour le client',
  frameworkListing: 'le référencement dans un accord-cadre',
  renewalCommitted: 'le renouvellement des certificats',
  hostedOn: 'ce sur quoi l’offre repose',
  textClaim: 'l’allégation en toutes lettres',
  certificate: 'les certificats',
  milestone: 'les jalons',
  certificateStatus: 'le statut d’un certificat',
  listSnapshot: 'la liste de l’autorité',
  registerListing: 'le registre des destinataires',
};

export const assurance: typeof assuranceEn = {
  certified: 'certifié',
  attested: 'attesté',
  declared: 'déclaré',
  inferred: 'rapporté',
  none: 'affirmé sans habilitation',
};

export const schemes: Readonly<Record<string, string>> = {
  SNC: 'SecNumCloud',
  HDS: 'HDS',
  'EU-CODE': 'code de conduite européen de l’informatique en nuage',
  ISO27001: 'ISO/IEC 27001',
  C5: 'BSI C5',
  'EU-CLOUD-COC': 'EU Cloud Code of Conduct',
  CCM: 'CSA Cloud Controls Matrix',
  CNDCP: 'Climate Neutral Data Centre Pact',
};

/** Rôles, sièges, mesures et parties du stockage. */
export const parts: Readonly<Record<string, string>> = {
  support: 'support',
  administration: 'administration',
  soc: 'supervision de sécurité',
  'level-3-support': 'support de niveau 3',
  hosting: 'hébergement',
  backup: 'sauvegarde',
  technology: 'technologie',
  subprocessor: 'traitement',
  seat: 'siège statutaire',
  centralAdministration: 'administration centrale',
  mainEstablishment: 'établissement principal',
  capital: 'capital',
  votes: 'droits de vote',
  veto: 'droit de veto',
  appointment: 'droit de nomination',
  primary: 'copie principale',
  logs: 'journaux',
  metadata: 'métadonnées',
};

/** Fondements d’un transfert, par leur identifiant au registre du droit. */
export const instruments: Readonly<Record<string, string>> = {
  adequacy: 'une décision d’adéquation',
  'US-SH': 'la décision « Safe Harbour »',
  'US-PS': 'le bouclier de protection des données',
  'US-DPF': 'le cadre de protection des données UE–États-Unis',
  'SCC-2010': 'les clauses contractuelles types de 2010',
  'SCC-2021': 'les clauses contractuelles types de 2021',
  BCR: 'des règles d’entreprise contraignantes',
  'GB-BRIDGE': 'l’accord de commerce et de coopération UE–Royaume-Uni',
};

/** Ce qu’une déclaration peut choisir, tel que le formulaire guidé le propose et qu’une raison le dit. */
export const choices = {
  customer: 'le client',
  'eu-third-party': 'un tiers dans l’UE',
  provider: 'le fournisseur',
  'non-eu': 'quelqu’un hors de l’UE',
  'all-services': 'tous les services',
  complies: 'obtempère',
} as const;

/** Termes du vocabulaire comme valeurs ; `sorte.terme` là où un terme dit quelque chose de particulier. */
export const terms: Readonly<Record<string, string>> = {
  ...parts,
  ...choices,
  '?': 'non indiqué',
  yes: 'oui',
  no: 'non',
  none: 'aucun',
  // Autant qu’il en est énoncé.
  '0': 'aucun',
  'accessPoints.none': 'sans accord',
  'exit.none': 'aucuns',
  'consent-logged': 'sur accord, et journalisé',
  'changeNotice.subprocessor': 'sous-traitant',
  owner: 'actionnaire',
  location: 'lieu',
  parent: 'société mère',
  reaches: 'peut atteindre les données',
  'cannot-reach': 'ne peut pas atteindre les données',
  employer: 'employeur',
  place: 'lieu de travail',
  eu: 'dans l’UE',
  outside: 'hors de l’UE',
  'some-services': 'certains services seulement',
  'refuses-and-reports': 'refuse et signale',
  equalsFlows: 'égale aux flux indiqués',
  formats: 'formats ouverts',
  plan: 'plan de sortie',
  charge: 'frais de sortie',
  charged: 'oui',
  cutOffStops: 's’arrête en cas de coupure',
  lastTest: 'dernier test',
  substitutable: 'substituable',
  continuityPlan: 'plan de continuité',
  listed: 'inscrite',
  absent: 'absente',
  complete: 'liste complète',
  revoked: 'révoqué',
  suspended: 'suspendu',
  reinstated: 'rétabli',
};
