import type { ProblemCode } from '../../core/problem.js';
import type { ProblemSentences } from '../sentence.js';

export const problems: Readonly<Record<ProblemCode, ProblemSentences>> = {
  'document-refused': {
    title: 'Le document a été refusé',
    detail: 'Au moins un contrôle a échoué. Rien n’en a été conservé. Chaque constat dit quoi corriger.',
  },
  'document-unreadable': {
    title: 'Le document est illisible',
    detail: 'Il n’a pas pu être décodé, aucun contrôle n’a donc été possible. Rien n’en a été conservé.',
  },
  'document-too-large': {
    title: 'Le document est trop grand',
    detail: 'Il n’a pas été lu jusqu’au bout. Rien n’en a été conservé.',
  },
  'dossier-too-large': {
    title: 'Le dossier serait trop grand',
    detail: 'Un dossier contient au plus 200 offres et 64 Mio. Précisez la recherche, ou nommez les offres.',
  },
  'dossier-private': {
    title: 'Un dossier divulguerait des documents privés',
    detail:
      'Un verdict sur l’une de ces offres repose sur un document que son émetteur réserve à ce catalogue. Écartez cette offre.',
  },
  'media-type-unsupported': {
    title: 'Le type de média n’est pas pris en charge',
    detail: 'Le type ou l’encodage du corps de la requête n’est pas de ceux qui sont lus ici.',
  },
  'not-acceptable': {
    title: 'Aucune forme acceptable de la réponse',
    detail: 'La réponse existe, mais dans aucune des formes que la requête accepte.',
  },
  'parameter-invalid': {
    title: 'La requête ne peut pas être comprise',
    detail: 'Une partie de l’adresse n’a pas la forme attendue. Rien n’a été deviné.',
  },
  'not-found': {
    title: 'Introuvable',
    detail: 'Rien n’est connu sous cette adresse aux dates demandées.',
  },
  'method-not-allowed': {
    title: 'Méthode non autorisée',
    detail: 'Cette adresse existe, mais pas pour cette méthode. L’en-tête Allow dit ce qu’elle admet.',
  },
  'cross-site': {
    title: 'Un formulaire d’un autre site',
    detail: 'Seuls les formulaires des pages de ce catalogue sont acceptés. Ouvrez sa propre page et envoyez-le de là.',
  },
  'issuing-closed': {
    title: 'Rien n’est signé ici',
    detail:
      'Un catalogue ne signe pour personne. L’exploitant peut réserver des clés à des essais de conformité (CARTULARY_ISSUING_KEYS).',
  },
  erased: {
    title: 'Effacé',
    detail: 'Le document était ici et ses octets ont été effacés. Le journal garde la trace des deux.',
  },
  'gone-for-good': {
    title: 'Parti pour de bon',
    detail: 'Ce contenu a été retiré ou effacé ici, et n’y revient pas. Rien n’a été conservé.',
  },
  superseded: {
    title: 'Remplacé',
    detail: 'Son émetteur en a publié ici une version plus récente. Rien n’a été conservé, et rien n’a changé.',
  },
  'withdrawal-refused': {
    title: 'Le retrait a été refusé',
    detail: 'La demande est valable comme document, mais elle n’autorise pas ce retrait. Rien n’a changé.',
  },
  'profile-refused': {
    title: 'Le profil a été refusé',
    detail: 'Il ne peut servir tel quel. Rien n’a été conservé. Chaque constat dit ce qu’il faut corriger.',
  },
  'adoption-refused': {
    title: 'L’adoption a été refusée',
    detail: 'Ce qui est en vigueur le reste, et rien n’a été conservé. Chaque constat dit ce qu’il faut corriger.',
  },
  'quota-exceeded': {
    title: 'Trop de requêtes',
    detail: 'Le quota est épuisé pour l’instant. Retry-After dit dans combien de secondes revenir.',
  },
  busy: {
    title: 'Occupé',
    detail: 'Le catalogue a autant de travail qu’il en accepte. Retry-After dit dans combien de secondes revenir.',
  },
  behind: {
    title: 'Pas encore là',
    detail: 'Ce nœud n’a pas encore lu l’entrée que nomme minSeq. Retry-After dit dans combien de secondes redemander.',
  },
  'journal-out-of-reach': {
    title: 'Le journal est hors de portée',
    detail:
      'Ce nœud ne peut pas joindre en ce moment la base de son journal. On ne sait pas si quelque chose a été conservé ; renvoyer la demande est sans risque, rien n’est conservé deux fois.',
  },
  'issuer-not-admitted': {
    title: 'L’émetteur n’est pas admis',
    detail: 'L’exploitant de ce catalogue n’accepte pas les documents de cet émetteur.',
  },
  internal: {
    title: 'Une défaillance de notre côté',
    detail: 'La requête n’est pas en cause. La défaillance a été consignée.',
  },
};
