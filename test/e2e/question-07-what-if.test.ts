import { expect } from 'chai';
import type { ExplanationAnswer } from '../../src/answers/explanation.js';
import type { EffectAnswer, WhatIfAnswerBody } from '../../src/answers/what-if.js';
import { ARCHETYPES, ENTITIES } from '../golden/identities.js';
import { type DemoService, nameOf, serveDemo } from './demo-service.js';

const BUYER = { id: 'https://buyer.example/', name: 'Overseas Holdings', country: 'US' };

/** "A3 R-02 PASS→CONDITIONAL". */
function moves(offers: readonly EffectAnswer[]): readonly string[] {
  return offers.flatMap(({ offer, verdicts }) =>
    verdicts.map(({ rule, before, after }) => `${nameOf(offer.iri)} ${rule} ${before.verdict}→${after.verdict}`),
  );
}

describe('question 7: what if', () => {
  let demo: DemoService;
  const suppose = (body: object) => demo.post<WhatIfAnswerBody>('/what-if', body);

  before(async function () {
    this.timeout(60_000);
    demo = await serveDemo();
  });
  after(() => demo.service.close());

  it('US-DPF ends on 2027-01-01: A3 falls back to its clauses, nobody else moves', async () => {
    const seq = demo.catalogue.head().seq;
    const answer = await suppose({
      profile: 'hdh-2020-ce',
      asOf: '2027-01-02',
      hypotheses: [{ suppose: 'law-ends', law: 'US-DPF', on: '2027-01-01' }],
    });
    expect(answer.hypothetical).to.equal(true);
    expect(moves(answer.offers)).to.deep.equal(['A3 R-02 PASS→CONDITIONAL']);
    expect(answer.total).to.equal(1);
    const [effect] = answer.offers;
    expect(effect?.hypothetical).to.equal(true);
    expect(effect?.verdicts[0]?.after.reasons.map(({ code }) => code)).to.include('flow-safeguarded');
    expect(demo.catalogue.head().seq).to.equal(seq);
  });

  it('the day before, and as long as it lasts, nothing is otherwise', async () => {
    const hypotheses = [{ suppose: 'law-ends', law: 'US-DPF', on: '2027-01-01' }];
    const { offers, judged } = await suppose({ profile: 'hdh-2020-ce', asOf: '2026-12-31', hypotheses });
    expect(offers).to.deep.equal([]);
    expect(judged).to.be.within(1, 20);
  });

  it('a buyer from outside takes 30 % of A1: R-05 fails, the qualification is at risk and stays', async () => {
    const answer = await suppose({
      profile: 'hdh-2026',
      asOf: '2026-06-01',
      hypotheses: [
        {
          suppose: 'owner-enters',
          company: ARCHETYPES.A1.participant,
          holder: BUYER,
          capital: '30',
          from: '2026-05-01',
        },
      ],
    });
    expect(moves(answer.offers)).to.deep.equal(['A1 R-05 PASS→FAIL']);
    const [effect] = answer.offers;
    expect(effect?.outcome).to.deep.equal({ before: 'eligible', after: 'excluded' });
    expect(effect?.notes.map(({ rule, code }) => [rule, code])).to.deep.equal([['R-10', 'at-risk']]);
    expect(effect?.verdicts[0]?.requirements).to.deep.equal(['HDH-05']);
    const [reason] = effect?.verdicts[0]?.after.reasons ?? [];
    expect(reason?.text).to.include('30.0').and.to.include('Overseas Holdings');
    expect(reason?.found.map(({ credential, hypothesis }) => [credential, hypothesis])).to.deep.equal([[null, 0]]);
  });

  it('several at once: A9 moves its backup and is qualified', async () => {
    const storage = { primary: ['FR'], backup: ['FR'], logs: ['FR'], metadata: ['FR'] };
    const moved = {
      suppose: 'fact',
      subject: ARCHETYPES.A9.offer,
      fact: 'storage',
      value: storage,
      from: '2024-01-01',
    };
    const held = {
      suppose: 'certificate-held',
      offer: ARCHETYPES.A9.offer,
      scheme: 'SNC',
      version: '3.2',
      from: '2026-05-20',
    };
    const { offers } = await suppose({ profile: 'hdh-2026', asOf: '2026-06-01', hypotheses: [moved, held] });
    expect(moves(offers)).to.include.members(['A9 R-01 FAIL→PASS', 'A9 R-10 FAIL→PASS']);
  });

  it('a new third party that reaches data takes immunity away, its place is shown', async () => {
    const party = { id: 'did:web:helpers.example', name: 'Helpers', country: 'US' };
    const added = {
      suppose: 'third-party-added',
      offer: ARCHETYPES.A1.offer,
      party,
      parentCountry: 'US',
      role: 'support',
      reach: 'reaches',
    };
    const { offers } = await suppose({ profile: 'hdh-2026', asOf: '2026-06-01', hypotheses: [added] });
    expect(moves(offers)).to.include.members(['A1 R-06 PASS→FAIL', 'A1 R-07 PASS→FAIL']);
    expect(offers[0]?.verdicts.find(({ rule }) => rule === 'R-06')?.path).to.include(party.id);
  });

  it('changes nothing: the same offer explained afterwards is as it was', async () => {
    const address = `/offers/${encodeURIComponent(ARCHETYPES.A1.offer)}/explanation?profile=hdh-2026&asOf=2026-06-01`;
    const was = await demo.get<ExplanationAnswer>('/offers/{id}/explanation', address);
    await suppose({
      asOf: '2026-06-01',
      hypotheses: [{ suppose: 'owners-unknown', company: ARCHETYPES.A1.participant }],
    });
    expect(await demo.get<ExplanationAnswer>('/offers/{id}/explanation', address)).to.deep.equal(was);
  });

  it('says everything that is wrong with a question, and where', async () => {
    const findings = async (body: unknown) => {
      type Refused = { findings: { code: string; pointer: string; repair: string }[] };
      return (await demo.post<Refused>('/what-if', body, 400)).findings;
    };
    const wrong = await findings({
      asof: '2027-01-01',
      hypotheses: [
        { suppose: 'law-end', law: 'US-DPF' },
        { suppose: 'law-ends', on: 'tomorrow' },
        { suppose: 'fact', subject: 'x', fact: 'storage', value: { backup: ['Great Britain'], bakcup: [] } },
        { suppose: 'owner-enters', company: 'did:web:x.example', holder: { id: 'did:web:y.example' }, capital: 30 },
      ],
    });
    expect(wrong.map(({ code, pointer }) => `${pointer} ${code}`)).to.have.members([
      '/hypotheses/0/suppose supposed-value-not-allowed',
      '/hypotheses/1/law supposed-member-missing',
      '/hypotheses/1/on supposed-value-invalid',
      '/hypotheses/2/subject supposed-value-invalid',
      '/hypotheses/3/capital supposed-value-invalid',
      '/asof supposed-member-unknown',
    ]);
    expect(wrong.find(({ pointer }) => pointer === '/asof')?.repair).to.include('asOf');
    const value = await findings({
      hypotheses: [
        {
          suppose: 'fact',
          subject: 'did:web:x.example',
          fact: 'storage',
          value: { backup: ['Great Britain'], bakcup: [] },
        },
      ],
    });
    expect(value.map(({ code, pointer }) => `${pointer} ${code}`)).to.have.members([
      '/hypotheses/0/value/backup/0 supposed-value-invalid',
      '/hypotheses/0/value/bakcup supposed-member-unknown',
    ]);
    const nothing = await findings({
      hypotheses: [
        { suppose: 'law-ends', law: 'US-DPX', on: '2027-01-01' },
        { suppose: 'credential-withdrawn', credential: 'a'.repeat(64) },
      ],
    });
    expect(nothing.map(({ code, pointer }) => `${pointer} ${code}`)).to.deep.equal([
      '/hypotheses/0/law supposed-unknown',
      '/hypotheses/1/credential supposed-unknown',
    ]);
    expect(nothing[0]?.repair).to.include('US-DPF');
  });

  it('a fact supposed from before anybody stated it: each states it from the day on which it first spoke', async () => {
    const sold = {
      suppose: 'fact',
      subject: ENTITIES.tandemHolding,
      fact: 'holdings',
      value: { holding: [{ holder: BUYER, capital: '100' }] },
      from: '2016-01-01',
    };
    // Stated from 2018-06-01: 40 % of A2 are held by the holding, which then is held from outside as a whole.
    const { offers } = await suppose({ profile: 'hdh-2026', asOf: '2026-06-01', hypotheses: [sold] });
    expect(moves(offers)).to.include('A2 R-05 PASS→FAIL');
    const before = await suppose({ profile: 'hdh-2026', asOf: '2018-05-31', hypotheses: [sold] });
    expect(moves(before.offers)).to.deep.equal([]);
  });
});
