import { expect } from 'chai';
import type { ExplanationAnswer } from '../../src/answers/explanation.js';
import type { WhatIfAnswerBody } from '../../src/answers/what-if.js';
import { ARCHETYPES, ISSUERS } from '../golden/identities.js';
import { type DemoService, serveDemo } from './demo-service.js';
import { publish, say } from './publishing.js';

describe('question 9: composition by scope', () => {
  let demo: DemoService;
  const { A10, A11 } = ARCHETYPES;

  before(async function () {
    this.timeout(60_000);
    demo = await serveDemo();
  });
  after(() => demo.service.close());

  async function explained() {
    const address = `/offers/${encodeURIComponent(A11.offer)}/explanation?profile=hdh-2026&asOf=2026-06-01`;
    const { requirements, coverage } = await demo.get<ExplanationAnswer>('/offers/{id}/explanation', address);
    return { hds: requirements.find(({ id }) => id === 'HDH-02')?.rules[0], coverage };
  }

  it('A11 on A10: activities 1 to 6, and who covers what', async () => {
    const { hds, coverage } = await explained();
    expect(hds?.verdict).to.equal('PASS');
    expect(coverage.layers).to.deep.equal([A11.offer, A10.offer]);
    const active = coverage.activities.map(({ activity, covered, by }) => {
      return [activity, covered, by.filter(({ standing }) => standing === 'active').map(({ offer }) => offer)];
    });
    expect(active).to.deep.equal([1, 2, 3, 4, 5, 6].map((n) => [n, true, [n <= 2 ? A10.offer : A11.offer]]));
  });

  it('without the link, activities 1 and 2 are not covered below', async () => {
    const { offers } = await demo.post<WhatIfAnswerBody>('/what-if', {
      profile: 'hdh-2026',
      asOf: '2026-06-01',
      hypotheses: [{ suppose: 'fact', subject: A11.offer, fact: 'hostedOn', value: {}, from: '2018-06-01' }],
    });
    const moved = offers[0]?.verdicts.find(({ rule }) => rule === 'R-09v2');
    expect([moved?.before.verdict, moved?.after.verdict]).to.deep.equal(['PASS', 'FAIL']);
    expect(moved?.after.reasons[0]?.code).to.equal('activities-not-covered');
    expect(moved?.after.reasons[0]?.text).to.include('1, 2');
  });

  it('with the certified option off: said in so many words', async () => {
    const { hds } = await explained();
    const own = hds?.reasons[0]?.found.find(({ fact, subject }) => fact === 'certificate' && subject === A11.offer);
    const stated = await demo.service.ask(own?.credential.url ?? '');
    const credential = JSON.parse(stated.text) as { credentialSubject: { certificate: Record<string, unknown> } };
    const { certificate } = credential.credentialSubject;
    const option = { ...(certificate.option as object), selected: false };
    const signed = await say({
      by: ISSUERS.hdsCertifier,
      about: A11.offer,
      facts: { certificate: { ...certificate, option } },
      day: '2026-02-01',
      name: 'hands-option-off',
    });
    expect((await publish(demo, signed)).status).to.equal(201);
    const after = await explained();
    expect(after.hds?.verdict).to.equal('FAIL');
    expect(after.hds?.reasons.map(({ code }) => code)).to.include('certificate-option-not-selected');
    const third = after.coverage.activities[2];
    expect([third?.covered, third?.by.map(({ standing }) => standing).includes('option-not-selected')]).to.deep.equal([
      false,
      true,
    ]);
  });
});
