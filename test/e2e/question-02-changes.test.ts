import { expect } from 'chai';
import type { ChangeAnswer, ChangesAnswerBody } from '../../src/answers/changes.js';
import { ARCHETYPES } from '../golden/identities.js';
import { type DemoService, nameOf, serveDemo } from './demo-service.js';

/** "A3 R-02 PASS→FAIL", in the order of the answer. */
function moves(changes: readonly ChangeAnswer[]): readonly string[] {
  return changes.flatMap(({ offer, groups }) =>
    groups.flatMap(({ verdicts }) =>
      verdicts.map(({ rule, before, after }) => `${nameOf(offer.iri)} ${rule} ${before.verdict}→${after.verdict}`),
    ),
  );
}

describe('question 2: what changed, and what will', () => {
  let demo: DemoService;
  const ask = (question: string) => demo.get<ChangesAnswerBody>('/changes', `/changes?${question}`);

  before(async function () {
    this.timeout(60_000);
    demo = await serveDemo();
  });
  after(() => demo.service.close());

  it('on 2020-07-16: exactly A3 and A4 on R-02, by the end of Privacy Shield, with the path', async () => {
    const { changes } = await ask('profile=hdh-2020-ce&from=2020-07-15&to=2020-07-16');
    expect(moves(changes)).to.have.members(['A3 R-02 PASS→FAIL', 'A4 R-02 PASS→FAIL']);
    for (const { at, groups } of changes) {
      expect(at).to.equal('2020-07-16');
      expect(groups).to.have.length(1);
      const [cause, ...others] = groups[0]?.causes ?? [];
      expect(others).to.deep.equal([]);
      expect([cause?.code, cause?.law?.row, cause?.law?.endedBy]).to.deep.equal(['law-ended', 'US-PS', 'C-311/18']);
    }
    const a4 = changes.find(({ offer }) => offer.iri === ARCHETYPES.A4.offer);
    expect(a4?.outcome).to.deep.equal({ before: 'eligible', after: 'excluded' });
    const [verdict] = a4?.groups[0]?.verdicts ?? [];
    expect(verdict?.path).to.have.length(2);
    expect(verdict?.path[0]).to.equal(ARCHETYPES.A4.offer);
    expect(verdict?.after.reasons[0]?.text).to.include('US').and.to.include('C-311/18');
  });

  it('as known the day before the judgment: nothing changes', async () => {
    const { changes } = await ask('profile=hdh-2020-ce&from=2020-07-15&to=2020-07-16&knownAt=2020-07-15');
    expect(changes).to.deep.equal([]);
  });

  it('on 2026-05-17: exactly A3 on R-09, by the end of HDS 2018', async () => {
    const { changes } = await ask('profile=hdh-2020-ce&from=2026-05-16&to=2026-05-17');
    expect(moves(changes)).to.deep.equal(['A3 R-09 PASS→FAIL']);
    expect(changes[0]?.groups[0]?.causes.map(({ code, law }) => [code, law?.row])).to.deep.equal([
      ['law-ended', 'HDS 2018'],
    ]);
    expect((await ask('profile=hdh-2026&from=2026-05-16&to=2026-05-17')).changes).to.deep.equal([]);
  });

  it('on 2026-03-02: six rules of A12 move by one cause, its revocation', async () => {
    const { changes } = await ask('profile=hdh-2026&from=2026-03-01&to=2026-03-02');
    expect(changes.map(({ offer, outcome }) => [nameOf(offer.iri), outcome])).to.deep.equal([
      ['A12', { before: 'eligible', after: 'excluded' }],
    ]);
    expect(changes[0]?.groups.map(({ causes }) => causes.map(({ code }) => code))).to.deep.equal([
      ['certificate-revoked'],
    ]);
    expect(moves(changes)).to.include.members(['A12 R-10 PASS→FAIL', 'A12 R-06 PASS→UNKNOWN']);
  });

  it('of the year to come: the certificates that end, by the law as known now', async () => {
    const { changes, note } = await ask('profile=hdh-2026&from=2026-12-01&to=2027-12-01');
    expect(note).to.be.a('string');
    const boreal = changes.filter(({ offer }) => offer.iri === ARCHETYPES.A1.offer);
    expect(boreal.map(({ at, upcoming }) => [at, upcoming])).to.deep.include(['2027-01-15', true]);
    const ends = boreal.find(({ at }) => at === '2027-01-15');
    expect(ends?.outcome).to.deep.equal({ before: 'eligible', after: 'excluded' });
    expect(ends?.groups.map(({ causes }) => causes.map(({ code }) => code))).to.deep.equal([['certificate-ended']]);
  });

  it('in pages that join without a gap, each place once', async () => {
    const question = 'profile=hdh-2026&from=2020-01-01&to=2027-12-31';
    const whole = await ask(`${question}&limit=100`);
    const joined: ChangeAnswer[] = [];
    let address: string | null = `/changes?${question}&limit=3`;
    while (address !== null) {
      const page: ChangesAnswerBody = await demo.get('/changes', address);
      expect(page.changes.length).to.be.within(0, 3);
      joined.push(...page.changes);
      address = page.next;
    }
    expect(whole.next).to.equal(null);
    expect(joined).to.deep.equal(whole.changes);
    const places = joined.map(({ at, offer }) => `${at} ${offer.iri}`);
    expect(places).to.deep.equal([...new Set(places)].sort());
  });

  it('between two states of knowledge: what the catalogue learned about one day', async () => {
    const { look, changes } = await ask('profile=hdh-2026&asOf=2026-06-01&knownFrom=2026-03-01&knownTo=2026-03-03');
    expect(look).to.equal('knowledge');
    const lapsed = changes.find(({ offer }) => offer.iri === ARCHETYPES.A12.offer);
    expect(lapsed?.outcome).to.deep.equal({ before: 'eligible', after: 'excluded' });
    const statements = lapsed?.groups.flatMap(({ causes }) =>
      causes.map(({ code, statement }) => [code, statement?.fact]),
    );
    expect(statements).to.deep.include(['learned', 'certificateStatus']);
    expect(changes.map(({ offer }) => nameOf(offer.iri))).to.deep.equal(['A12']);
  });

  it('refuses what is no question: reversed days, two questions in one, a mark of another question', async () => {
    const codes = async (question: string) => {
      const { status, json } = await demo.service.ask(`/changes?${question}`);
      expect(status).to.equal(400);
      return (json as { findings: { code: string }[] }).findings.map(({ code }) => code);
    };
    expect(await codes('from=2026-02-01&to=2026-01-01')).to.deep.equal(['dates-reversed']);
    expect(await codes('from=2026-02-01&knownFrom=2026-01-01')).to.deep.equal(['looks-mixed']);
    expect(await codes('knownTo=2026-01-01')).to.deep.equal(['known-from-missing']);
    expect(await codes('cursor=abc')).to.deep.equal(['cursor-invalid']);
    const { next } = await ask('profile=hdh-2026&from=2020-01-01&to=2027-12-31&limit=1');
    const cursor = new URL(next ?? '', 'http://x').searchParams.get('cursor');
    expect(await codes(`profile=hdh-2019&from=2020-01-01&to=2027-12-31&cursor=${cursor}`)).to.deep.equal([
      'cursor-of-another-question',
    ]);
  });
});
