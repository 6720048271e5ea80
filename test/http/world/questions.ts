/** What is still to be asked about the offers. */
import type { Catalogue } from '../../../src/catalogue/catalogue.js';
import type { QuestionsAnswer } from '../../../src/catalogue/verbs/tendering.js';
import { done } from '../../../src/core/problem.js';
import { TRUST } from '../law.js';
import { CHANNEL, HEAD } from './documents.js';
import { HITS, STORAGE_OUTSIDE } from './offers.js';
import { PROFILE } from './profiles.js';

/** Two questions, one offer beyond mending and one that nobody offers. */
export const QUESTIONS: Partial<Catalogue> = {
  async questions({ query }) {
    const offers = HITS.map(({ offer: one }) => one);
    const [first, second, third] = offers.map(({ iri }) => iri);
    const veil = HITS[2]?.offer;
    const found = query.text !== 'nothing' && veil !== undefined;
    const wanted = { fact: 'holdings', subject: veil?.provider.iri ?? '' } as const;
    const settles = [{ offer: veil?.iri ?? '', requirement: 'HDH-05' }];
    const storage: QuestionsAnswer['list']['questions'][number] = {
      wanted: { fact: 'storage', subject: CHANNEL },
      level: 'declared',
      speakers: { party: true, issuers: [] },
      settles: [{ offer: CHANNEL, requirement: 'HDH-03' }],
    };
    return done({
      list: {
        questions: found
          ? [
              { wanted, level: 'certified', speakers: { party: true, issuers: [...TRUST.issuers.keys()] }, settles },
              storage,
            ]
          : [],
        exact: true,
        atLeast: found ? 2 : 0,
        open:
          found && third !== undefined
            ? [{ offer: third, provider: veil.provider.iri, requirements: ['HDH-05'], questions: [0] }]
            : [],
        beyond:
          found && second !== undefined ? [{ offer: second, requirement: 'HDH-03', reason: STORAGE_OUTSIDE }] : [],
        notOffered: found && first !== undefined ? [first] : [],
      },
      profile: PROFILE,
      offers,
      left: found ? 3 : 0,
      issuers: TRUST.issuers,
      when: { asOf: query.asOf, knownAt: query.knownAt },
      head: HEAD,
    });
  },
};
