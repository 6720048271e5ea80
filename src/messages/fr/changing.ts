import type { changing as englishChanging, supposing as englishSupposing } from '../en/changing.js';

export const changing: typeof englishChanging = {
  title: 'Ce qui change, et pourquoi',
  titleUnder: (profile) => `Ce qui change au regard de « ${profile} »`,
  form: 'Choisir des exigences et deux jours',
  from: 'Du',
  fromHint: 'Vide : aujourd’hui.',
  to: 'Au',
  toHint: 'Vide : un an plus tard.',
  show: 'Montrer les changements',
  comingYear: 'Les douze mois à venir',
  aroundLaw: 'Autour d’un jour de droit',
  between: (from, to) => `Du ${from} au ${to}`,
  learned: (day, from, to) => `Ce qu’on a appris sur le ${day} entre le ${from} et le ${to}`,
  count: (changes, more) => {
    if (more) return `les ${changes} premiers changements`;
    return changes < 2 ? `${changes} changement` : `${changes} changements`;
  },
  none: 'Rien ne change au regard de ces exigences entre ces jours.',
  next: 'Changements suivants',
  ahead: 'à venir',
  becomes: 'devient',
  notOffered: 'Pas proposée',
  stays: 'Le résultat reste :',
  noVerdict: 'Aucun verdict n’en est changé.',
  asks: 'Exigé par',
  path: 'Chemin',
  law: 'Référence juridique',
  statement: 'Signature de',
  remedy: 'Remède',
};

export const supposing: typeof englishSupposing = {
  title: 'Et si ?',
  intro:
    'Supposez qu’une loi prenne fin, qu’un certificat expire, qu’un actionnaire ou un sous-traitant arrive. La réponse montre quelles offres seraient jugées autrement, et pourquoi. Rien n’est conservé.',
  choose: 'Que supposer',
  kinds: {
    'law-ends': 'Une loi prend fin',
    'certificate-ends': 'Un certificat prend fin',
    'owner-enters': 'Un actionnaire entre',
    'third-party-added': 'Un tiers s’ajoute',
    impact: 'Ce qui repose sur une loi',
  },
  law: 'Loi ou référentiel',
  on: 'Prend fin le',
  offer: 'Offre',
  scheme: 'Certificat',
  company: 'Société',
  partyName: 'Nom du nouveau venu',
  partyCountry: 'Pays de son siège',
  countryHint: 'Deux lettres, par exemple US, GB, FR.',
  capital: 'Part du capital, en pour cent',
  role: 'Ce qu’il fait',
  roles: {
    support: 'support',
    hosting: 'hébergement',
    backup: 'sauvegarde',
    technology: 'technologie',
    subprocessor: 'sous-traitance',
  },
  since: 'À partir du',
  sinceHint: 'Vide : depuis le début.',
  asOf: 'Jugé le',
  asOfHint: 'Vide : le jour supposé, ou aujourd’hui.',
  ask: 'Montrer ce qui suivrait',
  hypothetical: 'Hypothétique',
  consequence: 'Ce qui suivrait',
  under: (profile, day) => `Au regard de « ${profile} », à la date du ${day}`,
  judged: (count) =>
    count < 2
      ? `Les verdicts de ${count} offre en dépendent et ont été rendus de nouveau.`
      : `Les verdicts de ${count} offres en dépendent et ont été rendus de nouveau.`,
  total: (count) => {
    if (count === 0) return 'Rien ne serait différent pour aucune offre.';
    return count === 1
      ? 'Pour 1 offre, quelque chose serait différent.'
      : `Pour ${count} offres, quelque chose serait différent.`;
  },
  runsOn: 'Repose sur',
  next: 'Offres suivantes',
  impact: 'Ce qui en dépend',
  impactIntro: 'Chaque offre telle quelle, puis sans cette seule chose.',
  onToday: 'aujourd’hui',
};
