/** Words of the comparison of offers, and of the way there. */
import type { Likeness } from '../../core/search/likeness.js';

const likenesses: Readonly<Record<Likeness, string>> = {
  different: 'different',
  missing: 'missing for some',
  same: 'same',
};

export const compare = {
  title: 'Compare offers',
  pick: 'Compare',
  pickHint: (most: number) => `Tick up to ${most} offers in the results.`,
  submit: 'Compare the ticked offers',
  empty: 'No offer is chosen yet. Tick up to five in the results of a search, then compare them here.',
  one: 'One offer alone is like nothing else: tick another in the search.',
  search: 'Choose offers in the search',
  without: 'Take out',
  intro: 'Differences come first, then what somebody does not state, then what is the same.',
  count: (differences: number) => (differences === 1 ? '1 difference' : `${differences} differences`),
  caption: (profile: string, day: string) => `Offers side by side under “${profile}”, as of ${day}`,
  captionFacts: (day: string) => `Offers side by side by their facts, as of ${day}`,
  scroll: 'Comparison, a wide table',
  what: 'Compared',
  likenesses,
  result: 'Result',
  requirements: 'Requirements',
  facts: 'Facts',
  nothing: 'not stated',
  standing: 'Described by',
  standings: { own: 'the provider itself', 'third-party': 'a third party' },
  asked: 'Compare under other requirements',
};
