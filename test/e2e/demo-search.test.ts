import { expect } from 'chai';
import { FOREVER, instant } from '../../src/core/instant.js';
import type { FacetId, Query, SearchAnswer } from '../../src/core/search/query.js';
import { ARCHETYPES } from '../golden/identities.js';
import { type DemoCatalogue, openDemo } from './demo-catalogue.js';

describe('searching the demo', function () {
  this.timeout(60_000);
  let demo: DemoCatalogue;

  before(async () => {
    demo = await openDemo();
  });

  async function search(asOf: string, more: Partial<Query> = {}): Promise<SearchAnswer> {
    const query: Query = { text: '', facets: {}, asOf: instant(asOf), knownAt: FOREVER, limit: 100, ...more };
    const answer = await demo.catalogue.search(query);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    return answer.value;
  }

  function facet(answer: SearchAnswer, id: FacetId): Record<string, number> {
    const values = answer.facets.find((one) => one.id === id)?.values ?? [];
    return Object.fromEntries(values.map(({ value, count }) => [value, count]));
  }

  const iris = (answer: SearchAnswer) => answer.hits.map(({ offer }) => offer.iri);

  // By hand from the golden world: HDS 2024 is held by all but A3; A3's HDS 2018 ends with its version;
  // A12's qualification is revoked from 2026-03-02.
  for (const [day, certificates] of [
    ['2024-12-31', { 'HDS 2018': 13, 'SNC 3.2': 3, 'EU-CODE 1': 1 }],
    ['2025-01-01', { 'HDS 2018': 1, 'HDS 2024': 12, 'SNC 3.2': 3, 'EU-CODE 1': 1 }],
    ['2026-03-01', { 'HDS 2018': 1, 'HDS 2024': 12, 'SNC 3.2': 3, 'EU-CODE 1': 1 }],
    ['2026-03-02', { 'HDS 2018': 1, 'HDS 2024': 12, 'SNC 3.2': 2, 'EU-CODE 1': 1 }],
    ['2026-05-16', { 'HDS 2018': 1, 'HDS 2024': 12, 'SNC 3.2': 2, 'EU-CODE 1': 1 }],
    ['2026-05-17', { 'HDS 2024': 12, 'SNC 3.2': 2, 'EU-CODE 1': 1 }],
  ] as const) {
    it(`counts the certificates of ${day}`, async () => {
      expect(facet(await search(day), 'certificate')).to.deep.equal(certificates);
    });
  }

  it('still counts a qualification whose revocation was not yet known', async () => {
    const answer = await search('2026-06-01', { knownAt: instant('2026-03-01') });
    expect(facet(answer, 'certificate')).to.include({ 'SNC 3.2': 3 });
  });

  it('finds the two qualified offers, and the one that keeps a backup in Great Britain', async () => {
    const qualified = await search('2026-06-01', { facets: { certificate: ['SNC 3.2'] } });
    expect(iris(qualified)).to.have.members([ARCHETYPES.A1.offer, ARCHETYPES.A2.offer]);
    const british = await search('2026-06-01', { facets: { location: ['GB'] } });
    expect(iris(british)).to.deep.equal([ARCHETYPES.A9.offer]);
  });

  it('shows page by page what it shows at once', async () => {
    const whole = await search('2026-06-01', { profile: 'hdh-2026' });
    const paged: string[] = [];
    let cursor: string | undefined;
    do {
      const more = cursor === undefined ? {} : { cursor };
      const page: SearchAnswer = await search('2026-06-01', { profile: 'hdh-2026', limit: 3, ...more });
      paged.push(...iris(page));
      cursor = page.next;
    } while (cursor !== undefined && paged.length <= whole.total);
    expect(paged).to.deep.equal(iris(whole));
    expect(paged).to.have.length(whole.total);
  });
});
