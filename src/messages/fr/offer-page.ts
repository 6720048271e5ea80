import type { offerPage as english } from '../en/offer-page.js';
import { de } from './elision.js';
import { parts } from './terms.js';

export const offerPage: typeof english = {
  contents: 'Sur cette page',
  unavailable: 'Cette partie n’a pas pu être calculée à l’instant : trop de demandes à la fois. Rechargez la page.',
  reasonsOf: (verdict) => `Pourquoi : ${verdict.toLowerCase()}`,
  parts,
  strip: {
    title: (from, to) => `Verdict de chaque règle de ${from} à ${to}`,
    scroll: 'Les verdicts au fil du temps, une image large',
    same: 'Les tableaux ci-dessous disent la même chose en mots, avec les raisons.',
    legend: 'Comment la lire',
    today: 'jour demandé',
    law: 'le droit commence ou prend fin',
    end: 'un certificat ou une liste prend fin',
    unchanged: 'inchangé',
    marks: 'Ce qui a déplacé un verdict',
    marksCaption: 'Chaque jour où un verdict change, et par quoi',
    mark: 'Repère',
    day: 'Jour',
    cause: 'Ce qui se passe',
    moved: 'Verdicts qui changent',
    result: 'Résultat',
    becomes: 'devient',
    notOffered: 'non proposée',
    ahead: 'à venir, selon le droit connu à présent',
    more: 'Ces jours sont plus nombreux que les repères montrés ici :',
    all: 'tous les changements',
    tables: 'Règle par règle, en tableaux',
    none: 'Rien ne déplace un verdict dans ces années.',
  },
  graph: {
    heading: 'Détenteurs, fournisseurs et couches',
    titleOf: (offer) => `Détenteurs, fournisseurs et couches ${de(offer)}`,
    intro:
      'Qui fournit l’offre, qui détient le fournisseur, qui l’approvisionne, et sur quoi elle repose, d’après ce qui est signé.',
    scroll: 'Graphe des détenteurs et des fournisseurs, une image large',
    picture: (nodes) => `Graphe de ${nodes} nœuds ; la liste ci-dessous dit la même chose`,
    reading:
      'Les détenteurs sont au-dessus du fournisseur ; sous-traitants et couches, sous l’offre. Un trait épais décide d’un verdict.',
    notDrawn: (count) =>
      count < 2
        ? `${count} autre nœud est dans la liste et non dans l’image.`
        : `${count} autres nœuds sont dans la liste et non dans l’image.`,
    omitted: (count) =>
      count < 2
        ? `${count} autre société, sous-traitant ou couche n’a pas de place dans cette réponse.`
        : `${count} autres sociétés, sous-traitants ou couches n’ont pas de place dans cette réponse.`,
    smaller: (count) =>
      count < 2
        ? `${count} autre détenteur a une part plus petite et n’est pas nommé ici ; le total en tient compte.`
        : `${count} autres détenteurs ont des parts plus petites et ne sont pas nommés ici ; le total en tient compte.`,
    notListed: (count) =>
      count < 2
        ? `${count} autre relation est dans la réponse JSON et n’est pas listée ici.`
        : `${count} autres relations sont dans la réponse JSON et ne sont pas listées ici.`,
    list: 'La même chose en liste',
    provided: 'est fournie par',
    held: 'est détenue par',
    supplied: 'a pour sous-traitant',
    runs: 'repose sur',
    undisclosed: 'part non divulguée',
    between: (low, high) => `${low.replace('.', ',')} à ${high.replace('.', ',')} %`,
    outside: 'hors de l’EEE',
    inside: 'dans l’EEE',
    whole: 'Graphe entier, avec les parts selon les deux lectures',
    decides: (rules) => `décide de ${rules}`,
    verdicts: 'Ce que les règles disent de ce graphe',
    verdictsCaption: 'Règles qui lisent détenteurs, sous-traitants ou couches, et le chemin qui décide',
    rule: 'Règle',
    path: 'Chemin qui décide',
    offer: 'offre',
    shares: 'Détenu depuis l’extérieur de l’UE',
    sharesIntro:
      'Aucun texte officiel ne dit comment compter les détentions indirectes. Les deux lectures sont données : multipliée le long du chemin, et attribuée, où plus de la moitié d’une holding compte pour le tout.',
    sharesCaption: (measure, single, total) => `${measure} : au plus ${single} % par détenteur et ${total} % au total`,
    holder: 'Détenteur',
    multiplied: 'Multipliée',
    attributed: 'Attribuée',
    total: 'Au total',
    nobody: 'Aucun détenteur hors de l’UE n’est déclaré.',
    tooLarge: 'Le graphe des détenteurs est trop grand pour être parcouru en entier : les chiffres sont des minorants.',
    back: 'Retour à l’offre',
  },
  coverage: {
    heading: 'Qui couvre quelle activité HDS',
    caption: 'Activités HDS 1 à 6, par couche de l’offre, au jour demandé',
    layer: 'Couche',
    activity: (number) => `Activité ${number}`,
    itself: 'l’offre elle-même',
    covered: 'couverte',
    uncovered: 'non couverte',
    sum: 'Toutes les couches ensemble',
    none: 'Aucun certificat HDS n’est énoncé pour l’offre ni pour ce sur quoi elle repose.',
    notShown: (count) =>
      count < 2
        ? `${count} autre couche est dans la réponse JSON.`
        : `${count} autres couches sont dans la réponse JSON.`,
  },
  history: {
    heading: 'Historique',
    intro:
      'Les attestations qui parlent de cette offre ou de son fournisseur, les plus récentes d’abord ; ce qui fut remplacé ou retiré reste visible.',
    caption: 'Versions : depuis quand chacune est connue ici, et ce qu’elle est devenue',
    recorded: 'Connue depuis le',
    says: 'Attestation',
    state: 'État',
    omitted: (count) =>
      count < 2 ? `${count} plus ancienne n’est pas montrée.` : `${count} plus anciennes ne sont pas montrées.`,
    none: 'Rien n’a encore été publié.',
  },
  ask: {
    heading: 'À demander au fournisseur',
    intro: 'Le moins de questions dont les réponses peuvent encore changer le résultat au regard de ces exigences.',
    helps: 'Aide à trancher',
    nothing: 'Aucune réponse ne peut changer le résultat.',
    all: 'La même liste à part',
  },
  machine: {
    heading: 'Pour les machines et les archives',
    json: 'JSON',
    jsonLd: 'JSON-LD',
    hint: 'La même adresse donne d’autres formes à qui les demande par l’en-tête Accept.',
    compare: 'Comparer avec d’autres offres',
  },
  verifyAgain: 'Vérifier de nouveau maintenant',
  verifyAgainHint:
    'Juge à nouveau les octets conservés, avec les éléments de cet instant. Rien n’est conservé de ce jugement.',
};
