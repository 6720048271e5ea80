import { expect } from 'chai';
import { FOREVER, instant } from '../../../src/core/instant.js';
import { Inquiry } from '../../../src/core/policy/inquiry.js';
import { answerTo, Reading } from '../../../src/core/policy/reading.js';
import { timelinesFor } from '../../../src/core/policy/timelines.js';
import { dependencyKey, dependencyOf, type World } from '../../../src/core/policy/world.js';
import { ARCHETYPES } from '../../golden/identities.js';
import { GOLDEN, POLICIES } from '../../golden/judge.js';
import { fact, type Said, say, worldOf } from '../../golden/said.js';
import { FACTS } from '../../golden/world.js';

const { did, offer } = ARCHETYPES.A1;
const { law, trust } = POLICIES;

function regions(facts: readonly Said[], at: string, knownAt?: string): readonly string[] {
  const known = knownAt === undefined ? FOREVER : instant(knownAt);
  const reading = new Reading(new Inquiry(worldOf(facts), law, trust, known), instant(at));
  return reading.stated('region', offer).flatMap(({ fact: stated }) => stated.value.code);
}

const region = (code: string, from: string, until?: string, recorded?: string) =>
  say('region', offer, { code: [code] }, did, from, until, recorded);

describe('a reading', () => {
  it('hears an open statement until a later one takes effect, and not again after that', () => {
    const facts = [region('old', '2020-01-01'), region('new', '2021-01-01', '2022-01-01')];
    expect(regions(facts, '2020-12-31')).to.deep.equal(['old']);
    expect(regions(facts, '2021-01-01')).to.deep.equal(['new']);
    expect(regions(facts, '2022-01-01')).to.deep.equal([]);
  });

  it('takes the effective date, not the day of arrival: an earlier period stated late changes only that period', () => {
    const facts = [region('now', '2020-01-01'), region('before', '2018-01-01', '2020-01-01', '2024-01-01')];
    expect(regions(facts, '2019-01-01')).to.deep.equal(['before']);
    expect(regions(facts, '2024-06-01')).to.deep.equal(['now']);
    expect(regions(facts, '2019-01-01', '2023-12-31')).to.deep.equal([]);
  });

  it('lets a correction of the same day replace, once it is known', () => {
    const facts = [region('wrong', '2020-01-01'), region('right', '2020-01-01', undefined, '2021-01-01')];
    expect(regions(facts, '2020-06-01')).to.deep.equal(['right']);
    expect(regions(facts, '2020-06-01', '2020-12-31')).to.deep.equal(['wrong']);
    expect(regions(facts.toReversed(), '2020-06-01')).to.deep.equal(['right']);
  });

  it('names what it depends on: a fact with that key, and only such a one, can change the answer', () => {
    const judged = (world: World) => timelinesFor(new Inquiry(world, law, trust), offer, ['R-10@certified']);
    const { timelines, dependencies: byRule } = judged(GOLDEN);
    const dependencies = new Set(byRule.get('R-10@certified'));
    const list = FACTS.filter(({ kind }) => kind === 'listSnapshot').map((said) => dependencyOf(fact(said)));
    expect(dependencies).to.include.keys(...list);
    expect(dependencies).to.include.keys(dependencyKey('certificate', offer), dependencyKey('region', offer));
    const others = FACTS.filter((said) => dependencies.has(dependencyOf(fact(said))));
    const without = judged(worldOf(others)).timelines;
    const verdicts = (of: typeof timelines) =>
      [...of.values()].map((timeline) => timeline.map(({ from, value }) => [from, value.verdict]));
    expect(verdicts(without)).to.deep.equal(verdicts(timelines));
  });

  it('asks a question once for each period in which its answer holds, whoever asks and on whatever day', () => {
    const facts = [region('old', '2020-01-01'), region('new', '2021-01-01'), region('new', '2022-01-01')];
    const inquiry = new Inquiry(worldOf(facts), law, trust);
    let asked = 0;
    const codes = (reading: Reading, subject: string): readonly string[] => {
      asked += 1;
      return reading.stated('region', subject).flatMap(({ fact: stated }) => stated.value.code);
    };
    const upper = (reading: Reading): string => reading.ask(codes, offer).join();
    const { timeline, looked } = answerTo(inquiry, upper);
    const dependencies = [...looked.keys()];
    expect(timeline.map(({ value }) => value)).to.deep.equal(['', 'old', 'new']);
    expect(dependencies).to.deep.equal([dependencyKey('region', offer), dependencyKey('issuer', did)]);
    expect(asked).to.equal(4);
    const reading = new Reading(inquiry, instant('2022-06-01'));
    expect(reading.ask(codes, offer)).to.deep.equal(['new']);
    expect(asked, 'remembered').to.equal(4);
    // Restating the same in other words on a third day changes no answer, so it ends no window.
    expect(reading.window).to.deep.equal({ from: instant('2021-01-01'), until: FOREVER });
    expect([...reading.looked.keys()]).to.deep.equal(dependencies);
  });

  it('hears twenty strangers and no more, so that nobody can make an explanation endless', () => {
    const storage = { primary: ['US'], backup: ['US'], logs: ['US'], metadata: ['US'] };
    const rivals = Array.from({ length: 500 }, (_, i) =>
      say('storage', offer, storage, `did:web:rival-${i}.example`, `20${10 + (i % 10)}-01-${10 + (i % 19)}`),
    );
    const inquiry = new Inquiry(worldOf([...rivals, ...FACTS]), law, trust);
    const { timelines } = timelinesFor(inquiry, offer, ['R-01@declared']);
    const timeline = timelines.get('R-01@declared') ?? [];
    expect(timeline.length).to.be.lessThan(40);
    expect(timeline.at(-1)?.value.verdict).to.equal('PASS');
    const shown = timeline.map(({ value }) => value.reasons.filter(({ code }) => code === 'challenged').length);
    expect(Math.max(...shown)).to.equal(20);
  });
});
