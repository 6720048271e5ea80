import type { RequestCode } from '../../../core/finding-codes.js';
import type { Group } from '../../sentence.js';

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
  'draft-unreadable': () => ({
    title: 'Ceci n’est pas un brouillon du formulaire guidé.',
    expected: 'Le fichier donné par « Enregistrer le brouillon », inchangé.',
    repair: 'Choisissez à nouveau ce fichier, ou commencez un nouveau brouillon.',
  }),
};
