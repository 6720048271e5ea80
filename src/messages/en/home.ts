/** Words of the front page, and of the days of law that several pages list. French must have the same keys. */

export const lawEvents = {
  begins: (title: string) => `Comes into force: ${title}`,
  ends: (title: string) => `Ends: ${title}`,
};

export const home = {
  title: 'Which cloud offers may be used, and why',
  lead: 'Providers sign descriptions of their cloud offers. This catalogue checks every signature and says which offers meet a buyer’s requirements, on any day, with the reason.',
  find: 'Find an offer',
  story: 'Three lists of requirements, the same offers',
  storyIntro:
    'What France’s health data platform asked of its host changed from year to year. Choose a day: each list is held against the same offers, with the law, the certificates and the owners of that day.',
  stops: 'Days on which the law changed',
  today: 'Today',
  day: 'Another day',
  dayHint: 'Empty: today.',
  show: 'Show this day',
  onDay: (day: string) => `On ${day}`,
  onToday: 'Today',
  dated: (day: string) => `Requirements of ${day}`,
  caption: 'Each offer under each list of requirements',
  offer: 'Offer',
  notDescribed: 'Not on offer that day',
  why: 'why',
  allUnder: 'All offers under these requirements',
  tooMany: 'There are too many offers for one table: follow a list to see them.',
  fresh: 'How fresh this is',
  offers: 'Offers described today',
  entry: 'Last journal entry',
  entryOf: (seq: number, day: string) => `No. ${seq}, ${day}`,
  empty: 'Nothing has been published here yet.',
  hash: 'Its hash',
  hashHint: 'Two catalogues with the same hash hold the same history.',
};
