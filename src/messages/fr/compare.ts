import type { compare as english } from '../en/compare.js';

export const compare: typeof english = {
  title: 'Comparer des offres',
  pick: 'Comparer',
  pickHint: (most) => `Cochez jusqu’à ${most} offres dans les résultats.`,
  submit: 'Comparer les offres cochées',
  empty:
    'Aucune offre n’est encore choisie. Cochez-en jusqu’à cinq dans les résultats d’une recherche, puis comparez-les ici.',
  one: 'Une offre seule ne se compare à rien : cochez-en une autre dans la recherche.',
  search: 'Choisir des offres dans la recherche',
  without: 'Retirer',
  intro: 'Les différences d’abord, puis ce que certaines ne déclarent pas, puis ce qui est identique.',
  count: (differences) => (differences < 2 ? `${differences} différence` : `${differences} différences`),
  caption: (profile, day) => `Offres côte à côte au regard de « ${profile} », à la date du ${day}`,
  captionFacts: (day) => `Offres côte à côte d’après les faits, à la date du ${day}`,
  scroll: 'Comparaison, un tableau large',
  what: 'Comparé',
  likenesses: { different: 'différent', missing: 'manque pour certaines', same: 'identique' },
  result: 'Résultat',
  requirements: 'Exigences',
  facts: 'Faits',
  nothing: 'non déclaré',
  standing: 'Décrite par',
  standings: { own: 'le fournisseur lui-même', 'third-party': 'un tiers' },
  asked: 'Comparer au regard d’autres exigences',
};
