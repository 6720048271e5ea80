import type { ReadingCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const reading: Group<ReadingCode> = {
  'not-utf8': () => ({
    title: 'Le document n’est pas du texte UTF-8.',
    expected: 'Un texte encodé en UTF-8 (RFC 8259 §8.1), sans marque d’ordre des octets.',
    repair: 'Enregistrez le fichier en UTF-8, puis signez-le de nouveau si ses octets changent.',
  }),
  'not-json': () => ({
    title: 'Le document n’est pas du JSON.',
    expected: 'Une seule valeur JSON (RFC 8259), sans rien après.',
    repair: 'Vérifiez que le fichier est complet et qu’aucun texte ne le suit.',
  }),
};
