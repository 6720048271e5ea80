/** Words of the pages about change: what has changed or will, and what would. French must have the same keys. */

export const changing = {
  title: 'What changes, and why',
  titleUnder: (profile: string) => `What changes under “${profile}”`,
  form: 'Choose requirements and two days',
  from: 'From',
  fromHint: 'Empty: today.',
  to: 'To',
  toHint: 'Empty: a year later.',
  show: 'Show changes',
  comingYear: 'The coming twelve months',
  aroundLaw: 'Around a day of law',
  between: (from: string, to: string) => `From ${from} to ${to}`,
  learned: (day: string, from: string, to: string) => `What was learned about ${day} between ${from} and ${to}`,
  count: (changes: number, more: boolean) => {
    if (more) return `the first ${changes} changes`;
    return changes === 1 ? '1 change' : `${changes} changes`;
  },
  none: 'Nothing changes under these requirements between these days.',
  next: 'Next changes',
  ahead: 'still to come',
  becomes: 'becomes',
  notOffered: 'Not on offer',
  stays: 'The result stays:',
  noVerdict: 'No verdict moves by it.',
  asks: 'Asked by',
  path: 'Path',
  law: 'Legal reference',
  statement: 'Signed by',
  remedy: 'Remedy',
};

export const supposing = {
  title: 'What if?',
  intro:
    'Suppose that a law ends, a certificate runs out, an owner or a supplier comes in. The answer shows which offers would be judged otherwise, and why. Nothing is stored.',
  choose: 'What to suppose',
  kinds: {
    'law-ends': 'A law ends',
    'certificate-ends': 'A certificate ends',
    'owner-enters': 'An owner enters',
    'third-party-added': 'A third party is added',
    impact: 'What rests on a law',
  },
  law: 'Law or scheme',
  on: 'It ends on',
  offer: 'Offer',
  scheme: 'Certificate',
  company: 'Company',
  partyName: 'Name of who comes in',
  partyCountry: 'Country of its seat',
  countryHint: 'Two letters, such as US, GB, FR.',
  capital: 'Share of the capital, in percent',
  role: 'What it does',
  roles: {
    support: 'support',
    hosting: 'hosting',
    backup: 'backup',
    technology: 'technology',
    subprocessor: 'processing',
  },
  since: 'From',
  sinceHint: 'Empty: from the beginning.',
  asOf: 'Judged on',
  asOfHint: 'Empty: the day that is supposed, or today.',
  ask: 'Show what would follow',
  hypothetical: 'Hypothetical',
  consequence: 'What would follow',
  under: (profile: string, day: string) => `Under “${profile}”, judged on ${day}`,
  judged: (count: number) =>
    count === 1
      ? 'The verdicts of 1 offer look at this and were given again.'
      : `The verdicts of ${count} offers look at this and were given again.`,
  total: (count: number) => {
    if (count === 0) return 'Nothing would be otherwise for any offer.';
    return count === 1
      ? 'For 1 offer something would be otherwise.'
      : `For ${count} offers something would be otherwise.`;
  },
  runsOn: 'Runs on',
  next: 'Next offers',
  impact: 'What rests on it',
  impactIntro: 'Every offer as it stands, and without this one thing.',
  onToday: 'today',
};
