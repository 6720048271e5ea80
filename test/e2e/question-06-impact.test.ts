import { expect } from 'chai';
import type { ChangesAnswerBody } from '../../src/answers/changes.js';
import type { WhatIfAnswerBody } from '../../src/answers/what-if.js';
import { ARCHETYPES, ISSUERS } from '../golden/identities.js';
import { type DemoService, nameOf, serveDemo } from './demo-service.js';

describe('question 6: the blast radius of one event', () => {
  let demo: DemoService;
  const ask = (question: string, asOf = '2026-06-01') =>
    demo.get<WhatIfAnswerBody>('/impact', `/impact?asOf=${asOf}&${question}`);
  const moves = ({ offers }: WhatIfAnswerBody) =>
    offers.flatMap(({ offer, verdicts }) =>
      verdicts.map(({ rule, before, after }) => `${nameOf(offer.iri)} ${rule} ${before.verdict}→${after.verdict}`),
    );

  before(async function () {
    this.timeout(60_000);
    demo = await serveDemo();
  });
  after(() => demo.service.close());

  it('A12’s revocation: one cause, six rules of one offer, nobody else', async () => {
    const { changes } = await demo.get<ChangesAnswerBody>(
      '/changes',
      '/changes?profile=hdh-2026&from=2026-03-01&to=2026-03-02',
    );
    const revocation = changes[0]?.groups[0]?.causes[0]?.statement?.credential.digest;
    const impact = await ask(`profile=hdh-2026&credential=${revocation}`, '2026-03-02');
    expect(impact.hypotheses).to.have.length(1);
    expect(impact.offers.map(({ offer, outcome }) => [nameOf(offer.iri), outcome])).to.deep.equal([
      ['A12', { before: 'excluded', after: 'eligible' }],
    ]);
    expect(moves(impact)).to.include.members(['A12 R-10 FAIL→PASS', 'A12 R-06 UNKNOWN→PASS']);
  });

  it('an adequacy decision: who leans on it today', async () => {
    const impact = await ask('profile=hdh-2020-ce&law=US-DPF');
    expect(moves(impact)).to.deep.equal(['A3 R-02 PASS→CONDITIONAL']);
    expect(impact.outcomes).to.deep.equal([]);
  });

  it('a certificate below: the offer itself and the one that is composed on it', async () => {
    const { changes } = await demo.get<ChangesAnswerBody>(
      '/changes',
      `/changes?profile=hdh-2026&from=2024-12-31&to=2025-01-01&offer=${encodeURIComponent(ARCHETYPES.A11.offer)}`,
    );
    const causes = changes.flatMap(({ groups }) => groups.flatMap((group) => group.causes));
    const below = causes.find(
      ({ code, statement }) => code === 'certificate-began' && statement?.subject === ARCHETYPES.A10.offer,
    );
    const impact = await ask(`profile=hdh-2026&credential=${below?.statement?.credential.digest}`);
    const composed = impact.offers.find(({ offer }) => offer.iri === ARCHETYPES.A11.offer);
    expect(composed?.layers).to.deep.equal([ARCHETYPES.A10.offer]);
    expect(moves(impact)).to.include('A11 R-09v2 PASS→FAIL');
  });

  it('an issuer loses its accreditation: every certificate that it gave, and nothing else', async () => {
    const impact = await ask(`profile=hdh-2026&issuer=${ISSUERS.sncAuthority}`);
    const excluded = impact.offers.filter(({ outcome }) => outcome.before === 'eligible');
    expect(excluded.map(({ offer, outcome }) => [nameOf(offer.iri), outcome.after])).to.have.deep.members([
      ['A1', 'to-clarify'],
      ['A2', 'to-clarify'],
    ]);
    const rules = new Set(impact.offers.flatMap(({ verdicts }) => verdicts.map(({ rule }) => rule)));
    expect(rules).to.not.include('R-09v2');
  });

  it('the owners of a company become unknown: only what it provides', async () => {
    const impact = await ask(`profile=hdh-2026&company=${encodeURIComponent(ARCHETYPES.A1.participant)}`);
    expect(impact.offers.map(({ offer }) => nameOf(offer.iri))).to.deep.equal(['A1']);
    expect(moves(impact)).to.include.members(['A1 R-05 PASS→UNKNOWN', 'A1 R-06 PASS→UNKNOWN']);
  });

  it('in pages, and refused when it is about nothing or about two things', async () => {
    const question = `profile=hdh-2026&issuer=${ISSUERS.sncAuthority}`;
    const whole = await ask(`${question}&limit=100`);
    const first = await ask(`${question}&limit=1`);
    const second = await demo.get<WhatIfAnswerBody>('/impact', first.next ?? '');
    expect([...first.offers, ...second.offers]).to.deep.equal(whole.offers.slice(0, 2));
    expect(second.total).to.equal(whole.total);
    const codes = async (address: string) => {
      const { json, status } = await demo.service.ask(address);
      expect(status).to.equal(400);
      return (json as { findings: { code: string }[] }).findings.map(({ code }) => code);
    };
    expect(await codes('/impact')).to.deep.equal(['subject-not-one']);
    expect(await codes('/impact?law=US-DPF&issuer=did:web:x.example')).to.deep.equal(['subject-not-one']);
    expect(await codes('/impact?credential=xyz')).to.deep.equal(['digest-invalid']);
    expect(await codes('/impact?law=US-DPX')).to.deep.equal(['supposed-unknown']);
  });
});
