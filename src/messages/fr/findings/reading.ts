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
  'json-ld-dropped': ({ reason }) => ({
    title: `Une partie du document n’a pas de sens dans ses contextes et ne serait pas signée (${reason}).`,
    expected: 'Chaque propriété, type et identifiant est défini par les contextes, et chaque identifiant est absolu.',
    repair: 'Corrigez l’orthographe du terme, ajoutez le contexte qui le définit, ou rendez l’identifiant absolu.',
  }),
  'json-ld-invalid': ({ reason }) => ({
    title: `Le document n’est pas du JSON-LD valide (${reason}).`,
    expected: 'Un document que JSON-LD 1.1 sait développer.',
    repair: 'Corrigez la valeur que JSON-LD refuse ; un bac à sable JSON-LD en montre l’endroit.',
  }),
  'context-protected': () => ({
    title: 'Un contexte redéfinit un terme protégé.',
    expected: 'Les termes du contexte des attestations gardent leur sens.',
    repair: 'Retirez la redéfinition, ou donnez un autre nom au terme.',
  }),
  'context-unknown': () => ({
    title: 'Le document cite un contexte inconnu ici.',
    expected: 'Seulement des contextes épinglés par ce catalogue ; aucun contexte n’est jamais téléchargé.',
    repair: 'Utilisez un contexte connu, ou demandez à l’exploitant d’épingler celui-ci.',
  }),
  'graph-too-complex': ({ limit }) => ({
    title: 'Le graphe du document est trop enchevêtré pour être mis en forme canonique.',
    expected: `Au plus ${limit} comparaisons approfondies de nœuds anonymes.`,
    repair: 'Donnez des identifiants aux nœuds, pour qu’on puisse les distinguer sans leurs voisins.',
  }),
  'key-unfit': ({ format, key }) => ({
    title: `Le format ${format} ne peut pas être signé avec une clé du type ${key}.`,
    expected: 'Une clé Ed25519 pour data-integrity ; une clé Ed25519 ou P-256 pour vc+jwt.',
    repair: 'Créez une clé Ed25519, ou choisissez le format vc+jwt.',
  }),
};
