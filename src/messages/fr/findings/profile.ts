import type { ProfileCode } from '../../../core/profile-codes.js';
import type { Group } from '../../sentence.js';

const meant = (suggestion: unknown, otherwise: string): string =>
  suggestion === undefined ? otherwise : `Vouliez-vous dire « ${suggestion} » ?`;

export const profile: Group<ProfileCode> = {
  'profile-member-missing': ({ member }) => ({
    title: `« ${member} » manque.`,
    expected: 'Tous les membres que demande la forme d’un profil.',
    repair: 'Ajoutez-le.',
  }),
  'profile-member-unknown': ({ member, suggestion }) => ({
    title: `Un profil n’a pas de membre « ${member} » à cet endroit.`,
    expected: 'Uniquement des membres connus : un inconnu serait ignoré en silence.',
    repair: meant(suggestion, 'Supprimez-le.'),
  }),
  'profile-value-invalid': ({ expected }) => ({
    title: 'La valeur a une autre forme.',
    expected: `Une valeur de cette forme : ${expected}.`,
    repair: 'Écrivez-la sous cette forme.',
  }),
  'profile-base-differs': ({ base, hash }) => ({
    title: `${base} n’est pas le profil visé.`,
    expected: `L’empreinte de ${base} dans ce catalogue est ${hash}.`,
    repair: 'Regardez ce qui a changé, puis donnez cette empreinte, ou une autre version.',
  }),
  'profile-requirement-unknown': ({ id, suggestion }) => ({
    title: `Il n’y a pas d’exigence « ${id} » à retirer ou à modifier.`,
    expected: 'L’identifiant d’une exigence du profil dont celui-ci est dérivé, et qui n’est pas retirée ici.',
    repair: meant(suggestion, 'Regardez les exigences de ce profil.'),
  }),
  'profile-requirement-twice': ({ id }) => ({
    title: `Il y aurait deux exigences « ${id} ».`,
    expected: 'Chaque exigence a son propre identifiant.',
    repair: 'Donnez-lui un autre identifiant, ou retirez l’autre.',
  }),
  'profile-rule-unknown': ({ rule, known, suggestion }) => ({
    title: `La règle « ${rule} » n’existe pas.`,
    expected: `Une règle et un plancher, comme R-01@certified. Règles : ${known}.`,
    repair: meant(suggestion, 'Choisissez une règle, ou dites dans « notJudged » pourquoi aucune ne la juge.'),
  }),
  'profile-floor-unknown': ({ rule, floor, allowed }) => ({
    title: `La règle ${rule} n’a pas de plancher « ${floor} ».`,
    expected: `Après « @ », le niveau d’assurance le plus bas qui suffit : ${allowed}.`,
    repair: `Écrivez ${rule}@ suivi de l’un d’eux.`,
  }),
  'profile-requirement-unjudged': () => ({
    title: 'Rien ne dit si une règle juge cette exigence.',
    expected: 'Soit des règles, soit une liste de règles vide et « notJudged » avec la raison ; pas les deux.',
    repair: 'Donnez des règles, ou dites pourquoi aucune ne la juge : elle est alors citée à côté de chaque réponse.',
  }),
  'profile-choice-too-small': () => ({
    title: 'Il n’y a pas de choix entre moins de deux règles.',
    expected: '« combine » : « any » avec au moins deux règles, dont une suffit.',
    repair: 'Omettez « combine », ou ajoutez une autre règle.',
  }),
  'profile-floor-fixed': ({ id }) => ({
    title: `« ${id} » nomme les normes ou le niveau demandés : son plancher en dépend.`,
    expected: 'Un autre plancher, seulement pour une exigence qui ne nomme ni normes ni niveau minimal.',
    repair: 'Retirez cette exigence, et ajoutez-en une à vous avec les règles au plancher voulu.',
  }),
  'profile-minimum-unknown': ({ id, known }) => ({
    title: `« ${id} » n’a pas de niveau du cadre de souveraineté du cloud.`,
    expected: `Un minimum vaut pour les objectifs ${known} du profil « seal » et de ceux qui en dérivent.`,
    repair: 'Supprimez « minimum », ou dérivez de « seal ».',
  }),
  'profile-dates-order': () => ({
    title: 'Le contrat se termine avant la mise en service.',
    expected: 'termEnd après goLive.',
    repair: 'Corrigez l’une des deux dates.',
  }),
  'profile-empty': () => ({
    title: 'Il ne reste aucune exigence.',
    expected: 'Au moins une exigence : un profil qui ne demande rien dirait toute offre éligible.',
    repair: 'Gardez-en ou ajoutez-en une.',
  }),
  'profile-too-large': ({ limit }) => ({
    title: 'Le profil a trop d’exigences.',
    expected: `Au plus ${limit}.`,
    repair: 'Faites-en deux profils.',
  }),
  'adoption-missing': () => ({
    title: 'Le document ne demande l’adoption de rien.',
    expected:
      'Un titre vérifiable dont le sujet porte un seul « adoption » avec what, version, document, challenge et domain.',
    repair: 'Laissez « cartulary adopt » l’écrire et le signer.',
  }),
  'adoption-domain': ({ domain }) => ({
    title: 'L’adoption vise un autre catalogue.',
    expected: `Le domaine de ce catalogue : ${domain}.`,
    repair: 'Signez-la de nouveau pour ce catalogue.',
  }),
  'adoption-not-operator': () => ({
    title: 'Le signataire n’exploite pas ce catalogue.',
    expected: 'Le DID du nœud lui-même, ou l’un de ceux que son exploitant a réglés (CARTULARY_OPERATORS).',
    repair: 'Signez avec une clé de l’exploitant.',
  }),
  'adoption-file-unknown': ({ what, known, suggestion }) => ({
    title: `Il n’y a pas de fichier de politique « ${what} ».`,
    expected: `L’un de ceux-ci : ${known} ; ou profiles/ et un identifiant, avec « @ » et la version à partir de la deuxième.`,
    repair: meant(suggestion, 'Nommez l’un d’eux.'),
  }),
  'adoption-document-unreadable': () => ({
    title: 'Le fichier de politique n’est pas du JSON.',
    expected: 'Le texte d’un fichier de politique, tel qu’il se trouve dans le dossier des politiques.',
    repair: 'Corrigez le fichier, puis signez-le de nouveau.',
  }),
  'adoption-version': ({ version }) => ({
    title: `Le fichier de politique ne dit pas qu’il est la version « ${version} ».`,
    expected: 'La même version dans le fichier et dans l’adoption signée.',
    repair: 'Corrigez l’une des deux.',
  }),
  'adoption-contradiction': ({ file }) => ({
    title: `Avec ce fichier, les politiques se contrediraient : ${file}.json.`,
    expected: 'Des politiques qui s’accordent ; les constats suivants disent ce qui ne s’accorde pas.',
    repair: 'Corrigez le fichier. Rien n’a été adopté ; ce qui est en vigueur le reste.',
  }),
  'adoption-demo': () => ({
    title: 'La démonstration n’admet pas d’autre droit que le sien.',
    expected: 'Un nœud dans son propre répertoire de données.',
    repair: 'Lancez un nœud, ou modifiez les politiques de votre copie.',
  }),
};
