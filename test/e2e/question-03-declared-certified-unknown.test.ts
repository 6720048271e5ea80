import { expect } from 'chai';
import type { ExplanationAnswer } from '../../src/answers/explanation.js';
import type { RuleAnswer } from '../../src/answers/reason.js';
import type { WhatIfAnswerBody } from '../../src/answers/what-if.js';
import { ARCHETYPES, ISSUERS } from '../golden/identities.js';
import { type DemoService, serveDemo } from './demo-service.js';
import { publish, say } from './publishing.js';

describe('question 3: declared, certified and unknown kept apart', () => {
  let demo: DemoService;

  beforeEach(async function () {
    this.timeout(60_000);
    demo = await serveDemo();
  });
  afterEach(() => demo.service.close());

  async function secNumCloudOf(offer: string): Promise<RuleAnswer | undefined> {
    const address = `/offers/${encodeURIComponent(offer)}/explanation?profile=hdh-2026&asOf=2026-06-01`;
    const { requirements } = await demo.get<ExplanationAnswer>('/offers/{id}/explanation', address);
    return requirements.find(({ id }) => id === 'HDH-01')?.rules[0];
  }

  it('a claim in words beside a list without it: FAIL, and a contradiction that names both sources', async () => {
    const rule = await secNumCloudOf(ARCHETYPES.A5.offer);
    expect(rule?.verdict).to.equal('FAIL');
    expect(rule?.notes.map(({ code }) => code)).to.deep.equal(['contradiction']);
    const sources = rule?.reasons.flatMap(({ found }) => found.map(({ fact, issuer, level }) => [fact, issuer, level]));
    expect(sources).to.deep.equal([
      ['listSnapshot', ISSUERS.sncAuthority, 'certified'],
      ['textClaim', ARCHETYPES.A5.did, 'declared'],
    ]);
  });

  it('without the lists: UNKNOWN, claimed and not certified', async () => {
    const rule = await secNumCloudOf(ARCHETYPES.A5.offer);
    const list = rule?.reasons.flatMap(({ found }) => found).find(({ fact }) => fact === 'listSnapshot');
    const { offers } = await demo.post<WhatIfAnswerBody>('/what-if', {
      profile: 'hdh-2026',
      asOf: '2026-06-01',
      limit: 100,
      hypotheses: [{ suppose: 'credential-withdrawn', credential: list?.credential.digest }],
    });
    const claimed = offers.find(({ offer }) => offer.iri === ARCHETYPES.A5.offer);
    expect(claimed?.outcome).to.deep.equal({ before: 'excluded', after: 'to-clarify' });
    const [moved] = claimed?.verdicts ?? [];
    expect([moved?.rule, moved?.after.verdict]).to.deep.equal(['R-10', 'UNKNOWN']);
    expect(moved?.after.reasons.map(({ code }) => code)).to.include('claimed-not-certified');
  });

  it('a certificate that the provider signs for itself: stored, shown, and worth nothing', async () => {
    const certificate = { id: `${ARCHETYPES.A5.offer}#snc`, scheme: 'SNC', schemeVersion: '3.2' };
    const signed = await say({
      by: ARCHETYPES.A5.did,
      about: ARCHETYPES.A5.offer,
      facts: { certificate },
      day: '2026-01-10',
      name: 'own-snc',
    });
    expect((await publish(demo, signed)).status).to.equal(201);
    const rule = await secNumCloudOf(ARCHETYPES.A5.offer);
    expect(rule?.verdict).to.equal('FAIL');
    expect(rule?.reasons.map(({ code }) => code)).to.include.members(['absent-from-list', 'issuer-not-entitled']);
  });
});
