import type { Ui } from '../en/ui.js';

export const ui: Ui = {
  productName: 'Cartulary',
  tagline: 'Des offres de cloud, et la raison de chaque verdict',
  skipToContent: 'Aller au contenu',
  mainNavigation: 'Principale',
  search: 'Offres',
  verify: 'Vérifier un document',
  api: 'Interface pour les machines',
  otherLanguage: { code: 'en', label: 'English' },
  demoBanner: 'Données de démonstration : entreprises, certificats et autorités présentés ici sont fictifs.',
  accessibilityStatus: 'Accessibilité : non conforme (aucun audit n’a encore été réalisé)',
  problem: {
    findings: 'Ce qui a été constaté',
    found: 'Trouvé',
    expected: 'Attendu',
    repair: 'Comment corriger',
    where: 'Où',
    wholeDocument: 'l’ensemble du document ou de la requête',
    back: 'Retour aux offres',
    code: 'Code',
  },
};
