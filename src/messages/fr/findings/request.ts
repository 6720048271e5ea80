import type { RequestCode } from '../../../core/finding-codes.js';
import type { Group, Sentences } from '../../sentence.js';

const OF_THE_DAYS =
  'Vérifiez le nom, et les jours demandés : « asOf » et « knownAt » peuvent être antérieurs à la publication.';

const OTHERWISE: Sentences = {
  title: 'Rien n’a cette adresse.',
  expected: 'Une adresse de ce catalogue : /api les énumère.',
  repair: 'Vérifiez comment elle s’écrit, ou partez de la première page.',
};

const NOT_KNOWN: Readonly<Record<string, Sentences>> = {
  offer: {
    title: 'Aucune offre n’est connue sous ce nom.',
    expected: 'L’identifiant ou l’IRI d’une offre connue aux jours demandés.',
    repair: OF_THE_DAYS,
  },
  profile: {
    title: 'Aucun profil n’est connu sous ce nom.',
    expected:
      'L’identifiant d’un profil, son identifiant et sa version (hdh-2026@1), ou l’empreinte d’un profil conservé.',
    repair: 'Choisissez-en un dans /profiles.',
  },
  credential: {
    title: 'Aucune attestation n’a cette empreinte ici.',
    expected: 'Le SHA-256 du contenu d’une attestation publiée ici.',
    repair: 'Vérifiez l’empreinte : le journal (/events) les énumère toutes.',
  },
  participant: {
    title: 'Personne n’est connu sous ce nom.',
    expected: 'L’IRI d’un participant décrit, ou proposant une offre, aux jours demandés.',
    repair: OF_THE_DAYS,
  },
  dossier: {
    title: 'Aucun dossier n’a été conservé ici sous cette empreinte.',
    expected: 'Le SHA-256 que le catalogue a donné quand le dossier a été conservé.',
    repair: 'Vérifiez l’empreinte, ou demandez au catalogue qui l’a fait.',
  },
  draft: {
    title: 'Rien dans le brouillon ne décrit une offre.',
    expected: 'Au moins une attestation dont le sujet est une offre de service.',
    repair: 'Ajoutez la description de l’offre.',
  },
  event: {
    title: 'Aucun événement n’a ce numéro.',
    expected: 'L’identifiant d’un événement, tel que le donne la liste des événements.',
    repair: 'Prenez-le dans la liste.',
  },
  file: {
    title: 'Aucun fichier n’a ce nom.',
    expected: 'Un fichier que nomme une page ou une réponse de ce catalogue.',
    repair: 'Rechargez cette page : le nom a pu changer avec une nouvelle version.',
  },
};

export const request: Group<RequestCode> = {
  'parameter-unknown': ({ parameter, suggestion }) => ({
    title: `Le paramètre « ${parameter} » n’existe pas.`,
    expected: 'Uniquement des paramètres connus de cette adresse : un inconnu serait ignoré en silence.',
    repair: suggestion === undefined ? 'Supprimez-le.' : `Vouliez-vous dire « ${suggestion} » ? Sinon, supprimez-le.`,
  }),
  'parameter-repeated': ({ parameter, times }) => ({
    title: `Le paramètre « ${parameter} » est donné ${times} fois.`,
    expected: 'Il ne prend qu’une seule valeur.',
    repair: 'N’en gardez qu’un.',
  }),
  'date-invalid': ({ parameter }) => ({
    title: `« ${parameter} » n’est pas une date.`,
    expected: 'Un jour comme 2026-06-01 (00:00 UTC ce jour-là), ou un instant RFC 3339 comme 2026-06-01T12:00:00Z.',
    repair: 'Vérifiez que ce jour existe ; dans une URL, le « + » d’un décalage horaire s’écrit %2B.',
  }),
  'limit-invalid': ({ largest }) => ({
    title: 'La taille de page est hors limites.',
    expected: `Un nombre entier de 1 à ${largest}.`,
    repair: 'Demandez une page plus petite et suivez « next ».',
  }),
  'text-too-long': ({ length, longest }) => ({
    title: `Le texte cherché compte ${length} caractères.`,
    expected: `Au plus ${longest} caractères.`,
    repair: 'Gardez les mots les plus utiles.',
  }),
  'profile-unknown': ({ known, suggestion }) => ({
    title: 'Ce profil d’exigences n’existe pas.',
    expected: known === '' ? 'Aucun profil n’est chargé dans ce catalogue.' : `L’un de ceux-ci : ${known}.`,
    repair: suggestion === undefined ? 'Choisissez un profil de la liste.' : `Vouliez-vous dire « ${suggestion} » ?`,
  }),
  'profile-missing': ({ parameter }) => ({
    title: `« ${parameter} » n’a pas de sens sans profil.`,
    expected: 'Le paramètre « profile » à ses côtés : l’éligibilité et ses dates relèvent d’un profil d’exigences.',
    repair: `Ajoutez « profile » ou supprimez « ${parameter} ».`,
  }),
  'contract-ends-first': ({ goLive, termEnd }) => ({
    title: `Le contrat prendrait fin (${termEnd}) avant le début du service (${goLive}).`,
    expected: 'Un jour dans « goLive » et un jour ultérieur dans « termEnd » ; celui qui manque est celui du profil.',
    repair: 'Changez l’un des deux jours, ou donnez les deux.',
  }),
  'facet-value-unknown': ({ parameter, allowed }) => ({
    title: `« ${parameter} » n’a pas cette valeur.`,
    expected: `L’une de celles-ci : ${allowed}.`,
    repair: 'Choisissez l’une des valeurs proposées.',
  }),
  'cursor-invalid': () => ({
    title: 'Le repère de page (cursor) est illisible.',
    expected: 'Le repère « next » d’une réponse précédente de ce catalogue, inchangé.',
    repair: 'Reprenez à la première page.',
  }),
  'cursor-of-another-question': () => ({
    title: 'Le repère de page (cursor) appartient à une autre recherche.',
    expected: 'Le même texte, les mêmes filtres, le même profil et la même date que sur la page d’où vient le repère.',
    repair: 'Reprenez à la première page de cette recherche.',
  }),
  'seq-invalid': () => ({
    title: 'La place dans le journal n’est pas un nombre.',
    expected: 'Le numéro (seq) d’une entrée déjà vue, ou 0 pour le début.',
    repair: 'Reprenez le « next » de la réponse précédente.',
  }),
  'parameter-missing': ({ parameter }) => ({
    title: `Le paramètre « ${parameter} » manque.`,
    expected: 'Cette adresse l’exige.',
    repair: `Ajoutez « ${parameter} ».`,
  }),
  'dossiers-too-many': ({ count, largest }) => ({
    title: `La question nomme ${count} dossiers.`,
    expected: `Au plus ${largest}.`,
    repair: 'Posez la question en plusieurs fois.',
  }),
  'offers-too-many': ({ count, largest }) => ({
    title: `La liste restreinte nomme ${count} offres.`,
    expected: `Au plus ${largest}.`,
    repair: 'Nommez-en moins, ou trouvez-les par une recherche.',
  }),
  'digest-invalid': () => ({
    title: 'Ceci n’est pas une empreinte de contenu.',
    expected:
      '64 chiffres hexadécimaux minuscules, tels que les montrent la publication et le rapport d’une attestation.',
    repair: 'Copiez l’empreinte de l’attestation en entier.',
  }),
  'subject-not-one': ({ allowed }) => ({
    title: 'La question doit porter sur une seule chose.',
    expected: `Exactement l’un de : ${allowed}.`,
    repair: 'Nommez-en une ; pour plusieurs à la fois, supposez-les avec POST /what-if.',
  }),
  'dates-reversed': ({ parameter, first }) => ({
    title: `« ${parameter} » précède le jour auquel il est comparé.`,
    expected: `Un jour égal ou postérieur au ${first}.`,
    repair: 'Échangez les deux jours.',
  }),
  'looks-mixed': ({ parameter }) => ({
    title: `« ${parameter} » relève d’une autre question que le reste.`,
    expected:
      'Soit deux jours et un seul état des connaissances (« from », « to », « knownAt »), soit un jour et deux états des connaissances (« asOf », « knownFrom », « knownTo »).',
    repair: `Retirez « ${parameter} », ou posez deux questions.`,
  }),
  'known-from-missing': () => ({
    title: 'Le premier des deux états des connaissances manque.',
    expected:
      '« knownFrom » : le jour dont les connaissances sont comparées à celles de « knownTo » (par défaut : maintenant).',
    repair: 'Ajoutez « knownFrom » ; pour ce qui change entre deux jours, demandez avec « from » et « to ».',
  }),
  'not-known': ({ what }) => NOT_KNOWN[String(what)] ?? OTHERWISE,
  'draft-unreadable': () => ({
    title: 'Ceci n’est pas un brouillon du formulaire guidé.',
    expected: 'Le fichier donné par « Enregistrer le brouillon », inchangé.',
    repair: 'Choisissez à nouveau ce fichier, ou commencez un nouveau brouillon.',
  }),
};
