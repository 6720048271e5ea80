import type { VerifyWords } from '../en/verify-page.js';

export const verify: VerifyWords = {
  files: 'Fichiers',
  filesHint:
    'JSON-LD ou JWT ; une attestation ou une présentation. Plusieurs, ou des lignes JSON, reçoivent un tableau pour réponse.',
  url: 'Ou son adresse',
  urlHint: 'Une adresse https que chacun peut lire ; ce catalogue va la chercher.',
  atHint: 'Jugé à la date de ce jour. Vide : maintenant.',
  part: 'Dans le document',
  whole: 'le document entier',
  header: 'Dans l’en-tête de la signature (JWS) :',
  batch: 'Plusieurs documents vérifiés',
  summary: (total, verified) =>
    verified < 2 ? `${verified} document vérifié sur ${total}.` : `${verified} documents vérifiés sur ${total}.`,
  name: 'Document',
  unread: 'Pas lu',
  more: (count) => `et ${count} de plus`,
  interrupted:
    'Les réponses se sont arrêtées avant le dernier document. Ce qui est montré ici tient ; renvoyez les autres.',
};
