/** Noms des faits, des niveaux, des schémas et des rôles, tels qu’ils figurent dans les phrases. */
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
  'EU-CODE': 'code de conduite européen du nuage',
  ISO27001: 'ISO/IEC 27001',
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
