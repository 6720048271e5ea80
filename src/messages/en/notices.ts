/** Words of notices: what a subscriber is told, in a letter or in a feed. French must have the same keys. */
export const notices = {
  moved: (count: number, profile: string) =>
    count === 1
      ? `Under “${profile}”, 1 offer is judged otherwise.`
      : `Under “${profile}”, ${count} offers are judged otherwise.`,
  ahead: (count: number, profile: string, day: string) =>
    count === 1
      ? `Under “${profile}”, 1 offer will be judged otherwise from ${day}.`
      : `Under “${profile}”, ${count} offers will be judged otherwise from ${day}.`,
  learned: {
    published: 'A document was published.',
    assessed: 'A document was judged again.',
    observed: 'Evidence was fetched again.',
    adopted: 'Another version of the law, a list or a profile is in force here.',
    withdrawn: 'A document was taken back by its issuer.',
    erased: 'A document was erased by the operator.',
    withheld: 'Something private became known.',
  },
  move: (offer: string, before: string, after: string) => `${offer}: ${before}, now ${after}.`,
  feed: (profile: string) => `Changes under “${profile}”`,
  subscribe: 'Follow in a feed reader (Atom)',
};

export type NoticeWords = typeof notices;
