import type { TenderWords } from '../en/tender.js';

export const tender: TenderWords = {
  questions: {
    title: 'Ce qui reste à demander',
    none: 'Rien : aucune réponse ne peut changer la liste restreinte.',
    exact: (count) => `${count} ${count < 2 ? 'question' : 'questions'} : aucune liste plus courte ne suffirait.`,
    bounded: (count, least) =>
      `${count} questions ; la liste la plus courte en compte au moins ${least}. Que celle-ci soit la plus courte n’a pas été établi.`,
    left: (count) => `${count} autres offres trouvées n’ont pas été examinées : précisez la recherche.`,
    wanted: 'preuve attendue',
    statement: (fact, level) => `un énoncé signé (${fact}), ${level}`,
    by: 'de',
    party: 'la partie elle-même',
    settles: 'aide à trancher',
    beyond: 'À clarifier, et aucune réponse ne trancherait',
    notOffered: 'Décrites par des tiers seulement : le fournisseur devrait publier l’offre lui-même',
  },
};
