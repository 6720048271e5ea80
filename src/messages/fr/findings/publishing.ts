import type { PublishingCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

export const publishing: Group<PublishingCode> = {
  'issuer-struck-off': () => ({
    title: 'L’exploitant de ce nœud a radié cet émetteur.',
    expected: 'Un émetteur que l’exploitant n’a pas exclu.',
    repair:
      'Demandez-en le motif à l’exploitant (son contact figure dans l’auto-description du nœud) ; les autres nœuds décident pour eux-mêmes.',
  }),
  'issuer-not-listed': () => ({
    title: 'Ce nœud ne publie que des émetteurs inscrits, et celui-ci ne l’est pas.',
    expected: 'Un émetteur inscrit sur la liste de l’exploitant.',
    repair: 'Demandez à l’exploitant d’inscrire votre DID, ou publiez sur un nœud ouvert à tous ceux qui signent.',
  }),
  'issuer-is-demo': () => ({
    title: 'Les identités de démonstration (sous .example) ne peuvent publier hors du mode démonstration.',
    expected: 'Un émetteur dont vous contrôlez le DID, par exemple did:web:votre-societe.eu.',
    repair:
      'Créez votre propre clé avec `cartulary keygen` et signez de nouveau ; les clés de démonstration sont publiques et ne prouvent rien.',
  }),
};
