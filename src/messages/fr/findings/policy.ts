import type { PolicyCode } from '../../../core/policy-codes.js';
import type { Group } from '../../sentence.js';

const meant = (suggestion: unknown, otherwise: string): string =>
  suggestion === undefined ? otherwise : `Vouliez-vous dire « ${suggestion} » ?`;

const DEMO =
  'Une racine dont le sujet nomme l’organisation de la démonstration est du genre « demo », et aucune autre ne l’est.';

export const policy: Group<PolicyCode> = {
  'policy-file-missing': () => ({
    title: 'Le fichier de politique manque.',
    expected: 'Tous les fichiers avec lesquels le dossier des politiques est livré.',
    repair: 'Remettez-le depuis le paquet.',
  }),
  'policy-file-unreadable': () => ({
    title: 'Le fichier de politique n’est pas du JSON.',
    expected: 'Un objet JSON (RFC 8259) en UTF-8.',
    repair: 'Corrigez ce que la lecture a trouvé.',
  }),
  'policy-member-missing': ({ member }) => ({
    title: `« ${member} » manque.`,
    expected: 'Tous les membres que demande cette ligne, comme dans les fichiers livrés avec le paquet.',
    repair: 'Ajoutez-le.',
  }),
  'policy-member-unknown': ({ member, suggestion }) => ({
    title: `Il n’y a pas de membre « ${member} » à cet endroit.`,
    expected: 'Uniquement des membres connus : un inconnu serait ignoré en silence.',
    repair: meant(suggestion, 'Supprimez-le.'),
  }),
  'policy-value-invalid': ({ expected }) => ({
    title: 'La valeur a une autre forme.',
    expected: `Une valeur de cette forme : ${expected}.`,
    repair: 'Écrivez-la sous cette forme.',
  }),
  'policy-end-early': ({ from }) => ({
    title: 'La fin vient avant le début.',
    expected: `Une fin postérieure au début de la ligne, ${from} ; ou null si aucune fin n’est connue.`,
    repair: 'Corrigez le début ou la fin.',
  }),
  'policy-term-order': ({ before }) => ({
    title: 'Le terme n’a pas été inscrit après celui qui le précède.',
    expected: `Les termes dans l’ordre où ils ont été connus : celui-ci après le ${before}.`,
    repair: 'Corrigez le jour, ou mettez les termes dans cet ordre.',
  }),
  'policy-row-twice': ({ key }) => ({
    title: `« ${key} » figure deux fois.`,
    expected: 'Une seule ligne pour chacun.',
    repair: 'Retirez l’une des deux, ou donnez-lui son propre nom.',
  }),
  'policy-rows-overlap': ({ key }) => ({
    title: `Certains jours, cette ligne et une précédente sur le même objet (${key}) vaudraient toutes deux.`,
    expected: 'Une seule ligne par jour : sinon leur ordre déciderait laquelle vaut.',
    repair: 'Faites finir l’une avant que l’autre commence, ou retirez-en une.',
  }),
  'policy-reference-unknown': ({ reference, suggestion }) => ({
    title: `La référence « ${reference} » n’est pas dans references.json.`,
    expected: 'L’identifiant d’une référence, pour que chaque réponse puisse citer sa source.',
    repair: meant(suggestion, 'Ajoutez la référence, ou nommez-en une qui y est.'),
  }),
  'policy-rule-uncited': ({ rule, reference }) => ({
    title: `La règle ${rule} cite ${reference}, qui manque.`,
    expected: 'Une référence pour chaque source que cite une règle.',
    repair: `Ajoutez la référence ${reference}.`,
  }),
  'policy-rule-unknown': ({ rule, known, suggestion }) => ({
    title: `La règle « ${rule} » n’existe pas.`,
    expected: `L’une de celles-ci : ${known}.`,
    repair: meant(suggestion, 'Nommez l’une d’elles.'),
  }),
  'policy-scheme-unknown': ({ scheme, known, suggestion }) => ({
    title: `Il n’y a pas de référentiel ni de registre « ${scheme} ».`,
    expected: `L’un de ceux-ci : ${known}.`,
    repair: meant(suggestion, 'Ajoutez le référentiel à schemes.json, ou nommez-en un qui y est.'),
  }),
  'policy-fact-unknown': ({ kind, suggestion }) => ({
    title: `Il n’y a pas de genre de fait « ${kind} ».`,
    expected: 'Un genre de fait, nommé comme dans le vocabulaire des déclarations.',
    repair: meant(suggestion, 'Nommez un genre qui y est.'),
  }),
  'policy-scheme-idle': ({ kinds }) => ({
    title: 'La ligne vaut pour un seul référentiel, mais aucun fait de ses genres n’en nomme un.',
    expected: `Un référentiel seulement à côté de l’un de ces genres : ${kinds}.`,
    repair: 'Retirez le référentiel : sinon l’émetteur ne serait habilité à rien.',
  }),
  'policy-limits-order': ({ holder }) => ({
    title: 'Tous les détenteurs ensemble auraient droit à moins qu’un seul d’entre eux.',
    expected: `Au moins ${holder}, la limite d’un seul détenteur.`,
    repair: 'Corrigez l’une des deux limites.',
  }),
  'policy-country-missing': ({ kind }) => ({
    title: `La ligne (${kind}) ne dit pas pour quel pays elle vaut.`,
    expected: 'Un pays par ses deux lettres (ISO 3166-1).',
    repair: 'Ajoutez « to ».',
  }),
  'policy-country-idle': ({ kind }) => ({
    title: `La ligne (${kind}) nomme un pays, alors qu’elle vaut pour des transferts vers tous.`,
    expected: 'Pas de « to » dans une ligne de ce genre.',
    repair: 'Retirez « to », ou corrigez le genre.',
  }),
  'policy-standards-rules': ({ standards, rules }) => ({
    title: `Les règles ne sont pas celles des normes ${standards}.`,
    expected: `Là où un certificat parmi plusieurs suffit, les règles qui les jugent : ${rules}.`,
    repair: 'Corrigez les règles ou les normes : elles doivent dire la même chose.',
  }),
  'policy-minimum-rules': ({ minimum, id, rules }) => ({
    title: `Les règles ne sont pas celles du niveau SEAL-${minimum} de ${id}.`,
    expected: `Les règles que demande ce niveau : ${rules}.`,
    repair: 'Corrigez les règles ou le minimum : ils doivent dire la même chose.',
  }),
  'policy-weights': ({ weight }) => ({
    title: `Les poids font ${weight} pour cent.`,
    expected: '100 pour cent sur l’ensemble des objectifs.',
    repair: 'Corrigez les poids.',
  }),
  'policy-levels': () => ({
    title: 'L’objectif n’a pas les niveaux 1, 2, 3 et 4.',
    expected: 'Chacun des quatre niveaux une fois, dans cet ordre.',
    repair: 'Ajoutez ce qui manque, ou mettez-les en ordre.',
  }),
  'policy-level-empty': () => ({
    title: 'Le niveau ne demande rien.',
    expected: 'Des règles, ou « open » avec ce qu’aucune règle ne juge.',
    repair: 'Donnez l’un des deux.',
  }),
  'policy-anchor-demo': () => ({
    title:
      'La ligne confond une vraie ancre de confiance et l’autorité de la démonstration, dont les clés sont publiques.',
    expected: DEMO,
    repair: 'Corrigez le genre, ou retirez la ligne.',
  }),
  'policy-anchor-digest': ({ digest }) => ({
    title: 'La ligne donne une autre empreinte que celle de son certificat.',
    expected: `Le SHA-256 du certificat : ${digest}.`,
    repair: 'Cherchez lequel des deux était voulu, à la source que la ligne nomme.',
  }),
  'policy-anchor-subject': ({ subject }) => ({
    title: 'La ligne donne un autre sujet que celui de son certificat.',
    expected: `Le sujet du certificat : ${subject}.`,
    repair: 'Cherchez lequel des deux était voulu, à la source que la ligne nomme.',
  }),
  'policy-anchor-authority': () => ({
    title: 'Le certificat n’est pas celui d’une autorité.',
    expected: 'Un certificat qui peut en signer d’autres : « basic constraints » avec CA vrai (RFC 5280, 4.2.1.9).',
    repair: 'Listez plutôt la racine de la chaîne.',
  }),
};
