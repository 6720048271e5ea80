import { expect } from 'chai';
import { instant } from '../../src/core/instant.js';
import { hashed } from '../../src/core/policy/evaluate.js';
import { document, everything, openWorld } from './fixtures.js';
import { value } from './outcomes.js';

const OFFER = 'https://boreal.example/offers/a';
const PROVIDER = 'did:web:boreal.example';

/** A profile without requirements, for a contract from 2026 to 2029. */
const PROFILE = hashed({
  id: 'years',
  version: '1',
  title: { en: 'Years', fr: 'Années' },
  summary: { en: 'Three years.', fr: 'Trois ans.' },
  parameters: { goLive: instant('2026-01-01'), termEnd: instant('2029-01-01') },
  requirements: [],
});

describe('the days of a contract', () => {
  const asked = async (days: { readonly goLive?: string; readonly termEnd?: string }) => {
    const { catalogue } = await openWorld({ profiles: [PROFILE] });
    const offer = { id: OFFER, provider: PROVIDER, name: 'A' };
    value(await catalogue.publish(document({ issuer: PROVIDER, offer }), 'application/vc'));
    const parameters = Object.fromEntries(Object.entries(days).map(([name, day]) => [name, instant(day)]));
    const when = { asOf: instant('2026-02-01'), knownAt: instant('2029-01-01') };
    return [
      await catalogue.search({ ...everything(), profile: 'years', ...parameters }),
      await catalogue.explain(OFFER, 'years', when, parameters),
    ];
  };

  for (const [name, days, at] of [
    ['ends on the day on which it begins', { goLive: '2027-01-01', termEnd: '2027-01-01' }, '/termEnd'],
    ['ends before it begins', { goLive: '2027-01-01', termEnd: '2026-06-01' }, '/termEnd'],
    ['ends before the profile’s own go-live', { termEnd: '2025-12-31' }, '/termEnd'],
    ['begins after the profile’s own end', { goLive: '2030-01-01' }, '/goLive'],
  ] as const) {
    it(`are refused when it ${name}, in a search and in an explanation`, async () => {
      for (const answer of await asked(days)) {
        if (answer.ok) throw new Error('answered');
        expect(answer.problem.code).to.equal('parameter-invalid');
        expect(answer.problem.findings).to.have.length(1);
        expect(answer.problem.findings[0]).to.include({ code: 'contract-ends-first', pointer: at });
      }
    });
  }

  it('are taken when it lasts a day', async () => {
    for (const answer of await asked({ goLive: '2027-01-01', termEnd: '2027-01-02' })) expect(answer.ok).to.equal(true);
  });
});
