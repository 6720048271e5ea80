import { expect } from 'chai';
import type { ChangeAnswer, ChangesAnswerBody } from '../../src/answers/changes.js';
import { instant } from '../../src/core/instant.js';
import { at } from '../../src/core/time/timeline.js';
import { ARCHETYPES } from '../golden/identities.js';
import { offersOn } from './demo-catalogue.js';
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
    expect(verdict?.after.reasons[0]?.text)
      .to.include('(United States) rests on the Privacy Shield')
      .and.to.include('C-311/18');
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

  it('names of several events of one day those that decide', async () => {
    const left = await ask('profile=hdh-2026&from=2020-12-31&to=2021-01-01');
    const events = left.changes.flatMap(({ groups }) => groups.map(({ causes }) => causes.map(({ law }) => law?.row)));
    // The bridge began on the same day, and moved nothing that the end of membership had not.
    expect(left.changes.map(({ offer }) => nameOf(offer.iri))).to.deep.equal(['A9']);
    expect(events).to.deep.equal([['EEA GB']]);
    const renewed = await ask('profile=hdh-2026&from=2024-12-31&to=2025-01-01&limit=100');
    for (const { groups, offer } of renewed.changes.filter((one) => one.offer.iri !== ARCHETYPES.A11.offer)) {
      const codes = new Set(groups.flatMap(({ causes }) => causes.map(({ code }) => code)));
      expect([...codes], nameOf(offer.iri)).to.not.include('certificate-ended');
    }
  });

  it('leaves nothing out and invents nothing: from the first day’s verdicts, change by change, to the last’s', async () => {
    const [from, to] = ['2019-01-01', '2028-06-01'];
    const { changes, next } = await ask(`profile=hdh-2026&from=${from}&to=${to}&limit=100`);
    const rest = next === null ? [] : (await demo.get<ChangesAnswerBody>('/changes', next)).changes;
    const [first, last] = [await offersOn(demo, from), await offersOn(demo, to)];
    const { requirements } = demo.catalogue.profiles().find(({ id }) => id === 'hdh-2026') ?? { requirements: [] };
    for (const rule of new Set(requirements.flatMap(({ rules }) => rules))) {
      // What lasts as long as the contract is another verdict for every contract.
      if (rule.startsWith('R-28')) continue;
      for (const [iri, { rulings }] of last) {
        const timeline = rulings.get(rule);
        if (timeline === undefined || !first.has(iri)) continue;
        let verdict = at(timeline, instant(from)).verdict;
        for (const { offer, groups } of [...changes, ...rest]) {
          for (const moved of groups.flatMap(({ verdicts }) => verdicts)) {
            if (offer.iri !== iri || `${moved.rule}@${moved.floor}` !== rule) continue;
            expect(moved.before.verdict, `${nameOf(iri)} ${rule}`).to.equal(verdict);
            verdict = moved.after.verdict;
          }
        }
        expect(verdict, `${nameOf(iri)} ${rule}`).to.equal(at(timeline, instant(to)).verdict);
      }
    }
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
