import type { lawEvents as englishEvents, home as englishHome } from '../en/home.js';

export const lawEvents: typeof englishEvents = {
  begins: (title) => `Entre en vigueur : ${title}`,
  ends: (title) => `Prend fin : ${title}`,
};

export const home: typeof englishHome = {
  title: 'Quelles offres de cloud peut‑on utiliser, et pourquoi',
  lead: 'Les fournisseurs signent la description de leurs offres de cloud. Ce catalogue contrôle chaque signature et dit quelles offres répondent aux exigences d’un acheteur, à toute date, avec la raison.',
  find: 'Chercher une offre',
  story: 'Trois listes d’exigences, les mêmes offres',
  storyIntro:
    'Ce que la plateforme française des données de santé demandait à son hébergeur a changé d’année en année. Choisissez un jour : chaque liste est confrontée aux mêmes offres, avec le droit, les certificats et les détenteurs de ce jour-là.',
  stops: 'Jours où le droit a changé',
  today: 'Aujourd’hui',
  day: 'Un autre jour',
  dayHint: 'Vide : aujourd’hui.',
  show: 'Montrer ce jour',
  onDay: (day) => `Le ${day}`,
  onToday: 'Aujourd’hui',
  dated: (day) => `Exigences du ${day}`,
  caption: 'Chaque offre au regard de chaque liste d’exigences',
  offer: 'Offre',
  notDescribed: 'Pas proposée ce jour-là',
  why: 'pourquoi',
  allUnder: 'Toutes les offres au regard de ces exigences',
  tooMany: 'Les offres sont trop nombreuses pour un tableau : suivez une liste pour les voir.',
  fresh: 'Fraîcheur des données',
  offers: 'Offres décrites aujourd’hui',
  entry: 'Dernière entrée du journal',
  entryOf: (seq, day) => `n° ${seq}, ${day}`,
  empty: 'Rien n’a encore été publié ici.',
  hash: 'Son empreinte',
  hashHint: 'Deux catalogues de même empreinte ont la même histoire.',
};
