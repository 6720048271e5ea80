import { expect } from 'chai';
import { readPolicies } from '../../src/adapters/policies.js';
import { instant } from '../../src/core/instant.js';
import { testSignatory } from '../e2e/signatory.js';
import { document, NODE, openWorld } from './fixtures.js';
import { problem, value } from './outcomes.js';

describe('a dossier and private documents', () => {
  const provider = 'did:web:boreal.test';
  const [open, closed] = ['https://boreal.test/offers/open', 'https://boreal.test/offers/closed'];

  it('is refused where a verdict rests on one, and given for the other offers', async () => {
    const { catalogue } = await openWorld({
      policies: await readPolicies(),
      admission: NODE,
      signatory: () => testSignatory(),
    });
    for (const [id, visibility] of [
      [open, {}],
      [closed, { visibility: 'private' }],
    ] as const) {
      const said = { issuer: provider, offer: { id, provider, name: id }, ...visibility };
      value(await catalogue.publish(document(said), 'application/vc'));
    }
    const day = instant('2026-01-01');
    const query = { text: '', facets: {}, profile: 'hdh-2026', asOf: day, knownAt: instant('2029-01-01'), limit: 20 };
    expect(problem(await catalogue.dossier({ query, offers: [open, closed] }))).to.deep.equal(['dossier-private']);
    expect(value(await catalogue.dossier({ query, offers: [open] })).bytes.length).to.be.greaterThan(0);
  });
});
