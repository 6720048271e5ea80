import type { navigation as english } from '../en/navigation.js';

export const navigation: typeof english = {
  search: 'Offres',
  profiles: 'Profils',
  changes: 'Changements',
  whatIf: 'Et si ?',
  law: 'Droit',
  verify: 'Vérifier un document',
  draft: 'Publier une offre',
  readiness: 'Une offre est-elle prête ?',
  dossier: 'Dossier',
  participants: 'Participants',
  journal: 'Journal',
  peers: 'Pairs',
  api: 'Interface pour les programmes',
  accessibility: 'Déclaration d’accessibilité',
  legal: 'Mentions légales',
  contract: 'Interface pour les machines (OpenAPI)',
};
