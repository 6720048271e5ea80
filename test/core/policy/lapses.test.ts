import { expect } from 'chai';
import fc from 'fast-check';
import { FOREVER, type Instant, instant } from '../../../src/core/instant.js';
import type { Fact } from '../../../src/core/policy/facts.js';
import { Inquiry } from '../../../src/core/policy/inquiry.js';
import { Reading } from '../../../src/core/policy/reading.js';
import { timelinesFor } from '../../../src/core/policy/timelines.js';
import { World } from '../../../src/core/policy/world.js';
import { certificatePeriods } from '../../../src/core/search/offer-periods.js';
import { at as valueAt } from '../../../src/core/time/timeline.js';
import { ARCHETYPES } from '../../golden/identities.js';
import { POLICIES } from '../../golden/judge.js';
import { fact, say } from '../../golden/said.js';
import { FACTS } from '../../golden/world.js';

const { did, offer, participant } = ARCHETYPES.A1;
const { law, trust } = POLICIES;
const D = instant;

function regionFact(code: string, from: string, until?: string): Fact {
  return fact(say('region', offer, { code: [code] }, did, from, until));
}

function regions(world: World, day: string | Instant, knownAt: Instant = FOREVER): readonly string[] {
  const inquiry = new Inquiry(world, law, trust, knownAt);
  const reading = new Reading(inquiry, typeof day === 'string' ? D(day) : day);
  return reading.stated('region', offer).flatMap(({ fact: stated }) => stated.value.code);
}

describe('a credential that lapses', () => {
  it('states nothing from that day on, and keeps what it stated before', () => {
    const world = new World();
    const stated = regionFact('a', '2020-01-01');
    world.add(stated);
    world.lapse(stated.credential, D('2022-01-01'));
    expect(regions(world, '2021-12-31')).to.deep.equal(['a']);
    expect(regions(world, '2022-01-01')).to.deep.equal([]);
  });

  it('holds on every day for whoever knew nothing of it yet', () => {
    const world = new World();
    const stated = regionFact('a', '2020-01-01');
    world.add(stated);
    world.lapse(stated.credential, D('2022-01-01'));
    world.resume(stated.credential, D('2023-01-01'));
    expect(regions(world, '2022-06-01', D('2021-12-31'))).to.deep.equal(['a']);
    expect(regions(world, '2024-06-01', D('2022-12-31')), 'nobody knew that it would come back').to.deep.equal([]);
    expect(regions(world, '2022-06-01')).to.deep.equal([]);
    expect(regions(world, '2023-01-01')).to.deep.equal(['a']);
  });

  it('does not revive what its issuer had replaced by it', () => {
    const world = new World();
    const [older, newer] = [regionFact('old', '2018-01-01'), regionFact('new', '2020-01-01')];
    world.add(older);
    world.add(newer);
    world.lapse(newer.credential, D('2022-01-01'));
    expect(['2019-01-01', '2021-01-01', '2022-01-01'].map((day) => regions(world, day))).to.deep.equal([
      ['old'],
      ['new'],
      [],
    ]);
  });

  it('does not overrule, when it resumes, what was stated after it', () => {
    const world = new World();
    const [older, newer] = [regionFact('old', '2018-01-01'), regionFact('new', '2020-01-01')];
    world.add(older);
    world.lapse(older.credential, D('2019-01-01'));
    world.add(newer);
    world.resume(older.credential, D('2021-01-01'));
    expect(regions(world, '2022-01-01')).to.deep.equal(['new']);
  });

  it('differs from one that is withdrawn, which was never said for whoever asks later', () => {
    const world = new World();
    const stated = regionFact('a', '2020-01-01');
    world.add(stated);
    world.withdraw(stated.credential, D('2022-01-01'));
    expect(regions(world, '2021-01-01')).to.deep.equal([]);
    expect(regions(world, '2021-01-01', D('2021-12-31'))).to.deep.equal(['a']);
    world.erase(stated.credential);
    expect(regions(world, '2021-01-01', D('2021-12-31'))).to.deep.equal([]);
  });

  it('agrees on every day with a day-by-day account, whatever happens to it and whenever one knew', () => {
    const year = fc.integer({ min: 0, max: 40 });
    const day = (n: number) => (D('2000-01-01') + n * 86_400_000) as Instant;
    fc.assert(
      fc.property(fc.uniqueArray(year, { maxLength: 6 }), year, year, (turns, asOf, known) => {
        const world = new World();
        const stated = { ...regionFact('a', '2000-01-01'), recorded: day(0) };
        world.add(stated);
        const ordered = [...turns].sort((a, b) => a - b);
        for (const [index, turn] of ordered.entries()) {
          if (index % 2 === 0) world.lapse(stated.credential, day(turn));
          else world.resume(stated.credential, day(turn));
        }
        // Of the turns known by then, those up to the day: it is away after an odd number of them.
        const away = ordered.filter((turn) => turn <= known && turn <= asOf).length % 2 === 1;
        expect(regions(world, day(asOf), day(known))).to.deep.equal(away ? [] : ['a']);
      }),
    );
  });

  it('takes a certificate out of verdicts and of the periods that facets show, from the same day', () => {
    const world = new World();
    world.setProvider(offer, participant);
    const facts = FACTS.map(fact);
    for (const one of facts) world.add(one);
    const held = facts.filter(({ kind, subject }) => kind === 'certificate' && subject === offer);
    for (const one of held) world.lapse(one.credential, D('2026-06-01'));
    const inquiry = new Inquiry(world, law, trust);
    const { timelines } = timelinesFor(inquiry, offer, ['R-09v2@certified']);
    const timeline = [...timelines.values()][0];
    if (timeline === undefined) throw new Error('no timeline');
    const verdict = (on: string) => valueAt(timeline, D(on)).verdict;
    expect([verdict('2026-05-31'), verdict('2026-06-01')]).to.deep.equal(['PASS', 'UNKNOWN']);
    const known = { inquiry, dependencies: new Set<never>() };
    const after = certificatePeriods(known, offer).filter(({ until }) => until > D('2026-06-01'));
    expect(after).to.deep.equal([]);
  });
});
