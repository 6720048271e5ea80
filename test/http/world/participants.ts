/** Who offers. */
import type { Catalogue } from '../../../src/catalogue/catalogue.js';
import { instant } from '../../../src/core/instant.js';
import { done, refused } from '../../../src/core/problem.js';
import { HEAD, LINK, NOTARY } from './documents.js';
import { HITS } from './offers.js';

/** One of them, and all. */
export const PARTICIPANTS: Partial<Catalogue> = {
  async participant(iri) {
    if (iri !== 'did:web:channel.example') return refused('not-found');
    const issuer = 'did:web:registry.trust.example';
    const registrationNumbers = [{ type: 'SIREN', value: '000 000 000', issuer, notaries: [NOTARY] }];
    const offers = HITS.slice(3).map((hit) => hit.offer);
    return done({
      iri,
      name: 'Channel',
      country: 'FR',
      registrationNumbers,
      offers,
      credentials: { links: [LINK], omitted: 7 },
      head: HEAD,
    });
  },
  async participants({ after, limit, when }) {
    if (when.knownAt < instant('2018-06-01')) return done({ participants: [], total: 0, head: HEAD });
    const iris = HITS.map(({ offer: one }) => one.provider).toSorted((a, b) => (a.iri < b.iri ? -1 : 1));
    const page = iris.filter(({ iri }) => after === undefined || iri > after).slice(0, limit);
    const last = page.at(-1)?.iri;
    return done({
      participants: page.map(({ iri, name, country }) => ({
        iri,
        name,
        ...(country === undefined ? {} : { country }),
        offers: HITS.map(({ offer: one }) => one).filter(({ provider }) => provider.iri === iri),
      })),
      total: iris.length,
      ...(last === undefined || last === iris.at(-1)?.iri ? {} : { next: last }),
      head: HEAD,
    });
  },
};
