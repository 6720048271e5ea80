import { expect } from 'chai';
import { instant } from '../../../src/core/instant.js';
import { type Ownership, ownershipOf } from '../../../src/core/policy/graph.js';
import { Inquiry } from '../../../src/core/policy/inquiry.js';
import { shareText } from '../../../src/core/policy/percent.js';
import { Reading } from '../../../src/core/policy/reading.js';
import { ARCHETYPES, entity, ISSUERS } from '../../golden/identities.js';
import { findingOf, POLICIES } from '../../golden/judge.js';
import type { Said } from '../../golden/said.js';
import { say, worldOf } from '../../golden/said.js';
import { without } from '../../golden/world.js';

const { participant } = ARCHETYPES.A6;
const { limits } = POLICIES.law;

function held(
  subject: string,
  holders: readonly (readonly [slug: string, country: string, capital: string])[],
  from = '2018-06-01',
): Said {
  const holding = holders.map(([slug, country, capital]) => ({
    holder: { id: slug.includes(':') ? slug : entity(slug), name: slug, country },
    capital,
  }));
  return say('holdings', subject, { holding }, ISSUERS.ownershipAuditor, from);
}

function ownership(...facts: readonly Said[]) {
  const rest = without(({ kind, subject }) => kind === 'holdings' && subject === participant);
  return findingOf('A6', 'R-05@certified', '2026-06-01', { world: worldOf([...rest, ...facts]) });
}

function ownersOn(date: string, facts: readonly Said[], law = POLICIES.law): Ownership {
  const reading = new Reading(new Inquiry(worldOf(facts), law, POLICIES.trust), instant(date));
  const [root] = reading.stated('holdings', participant);
  if (root === undefined) throw new Error('no statement about the holders');
  return ownershipOf(reading, root, 'capital');
}

describe('the walk of owners', () => {
  it('carries what flows through a lattice once per stake, though its paths are beyond number', () => {
    // Each level holds the next through two hands: 2^14 paths, and the United States behind all of them.
    const levels = 14;
    const pair = (i: number): readonly (readonly [string, string, string])[] => [
      [`left-${i}`, 'FR', '50'],
      [`right-${i}`, 'DE', '50'],
    ];
    const facts = Array.from({ length: levels }, (_, i) => [
      held(entity(`left-${i}`), pair(i + 1)),
      held(entity(`right-${i}`), pair(i + 1)),
    ]).flat();
    const last = ['left', 'right'].map((side) =>
      held(entity(`${side}-${levels}`), [
        ['us', 'US', '20'],
        ['eu', 'FR', '45'],
        ['eu-too', 'FR', '35'],
      ]),
    );
    const found = ownership(held(participant, pair(0)), ...facts, ...last);
    expect([found.verdict, found.reasons[0]?.code]).to.deep.equal(['PASS', 'capital-within-limits']);
    expect(found.reasons[0]?.params).to.include({ single: '20.0', attributedSingle: '20.0' });
    // Of the shortest paths the first in code-point order: always on the left.
    const left = Array.from({ length: levels + 1 }, (_, i) => entity(`left-${i}`));
    expect(found.reasons[0]?.path).to.deep.equal([participant, ...left, entity('us')]);
  });

  it('looks at fifty thousand stakes of ten thousand companies once a day, and decides exactly', () => {
    const [width, depth] = [625, 16];
    const name = (level: number, i: number) => `company-${level}-${i % width}`;
    const facts = Array.from({ length: depth }, (_, level) =>
      Array.from({ length: width }, (_, i) =>
        held(
          entity(name(level, i)),
          // Every company of the last level: a fifth to the United States, four fifths to the EU.
          Array.from({ length: 5 }, (_, j) =>
            level < depth - 1
              ? ([name(level + 1, i * 5 + j * 7), 'FR', '20'] as const)
              : ([j === 0 ? 'us' : `eu-${j}`, j === 0 ? 'US' : 'FR', '20'] as const),
          ),
        ),
      ),
    ).flat();
    const roots = Array.from({ length: 5 }, (_, i) => [name(0, i), 'FR', '20'] as const);
    const graph = ownersOn('2026-06-01', [held(participant, roots), ...facts]);
    expect(facts.length).to.equal(10_000);
    expect(graph.tooLarge).to.equal(false);
    expect(graph.holders.map(({ id, multiplied }) => [id, shareText(multiplied)])).to.deep.equal([
      [entity('us'), '20.0'],
    ]);
    expect(graph.steps).to.be.at.most(2 * 50_005);
  });

  it('ends in a circle where everybody holds everybody, and says so instead of guessing', () => {
    const all = Array.from({ length: 20 }, (_, i) => `ring-${String(i).padStart(2, '0')}`);
    const facts = all.map((one) =>
      held(
        entity(one),
        all.filter((other) => other !== one).map((other) => [other, 'FR', '5'] as const),
      ),
    );
    const root = held(participant, [['ring-00', 'FR', '100']]);
    const found = ownership(root, ...facts);
    expect([found.verdict, found.reasons[0]?.code]).to.deep.equal(['UNKNOWN', 'capital-graph-too-large']);
    expect(found.reasons[0]?.params).to.include({ steps: limits.ownershipSteps, depth: limits.ownershipDepth });
    expect(ownersOn('2026-06-01', [root, ...facts]).steps).to.be.at.most(2 * limits.ownershipSteps);
    // A limit that is passed for certain is passed, however much could not be followed.
    const sold = held(participant, [
      ['ring-00', 'FR', '70'],
      ['us', 'US', '30'],
    ]);
    expect(ownership(sold, ...facts).verdict).to.equal('FAIL');
  });

  it('does less a day where the owners change on many days', () => {
    const law = { ...POLICIES.law, limits: { ...limits, ownershipSteps: 5000 } };
    const days = Array.from({ length: 40 }, (_, i) => new Date(Date.UTC(2019, 0, 1 + i)).toISOString().slice(0, 10));
    const changing = (holders: number): readonly Said[] =>
      days.map((day) =>
        held(
          participant,
          Array.from({ length: holders }, (_, i) => [`hand-${i}`, 'FR', '0.1'] as const),
          day,
        ),
      );
    const few = ownersOn('2019-01-15', changing(100), law);
    expect([few.tooLarge, few.steps]).to.deep.equal([false, 200]);
    for (const holders of [124, 1000]) {
      const many = ownersOn('2019-01-15', changing(holders), law);
      expect(many.tooLarge).to.equal(true);
      expect(many.steps * days.length).to.be.at.most(2 * law.limits.ownershipSteps);
    }
  });

  it('takes a holder that is listed twice for one: a majority does not hide in two halves', () => {
    const found = ownership(
      held(participant, [
        ['holding', 'NL', '40'],
        ['eu', 'FR', '60'],
      ]),
      held(entity('holding'), [
        ['us', 'US', '30'],
        ['us', 'US', '30'],
        ['eu', 'FR', '40'],
      ]),
    );
    // 40 % of 60 % is 24.0; attributed, the United States control the holding and have all 40.
    expect(found.reasons[0]?.params).to.include({ single: '24.0', attributedSingle: '40.0' });
    expect(found.verdict).to.equal('UNKNOWN');
  });

  it('ends at the depth limit of a chain, and knows what it found before', () => {
    const chain = Array.from({ length: limits.ownershipDepth + 5 }, (_, i) =>
      held(entity(`link-${i}`), [[`link-${i + 1}`, 'FR', '100']]),
    );
    expect(ownership(held(participant, [['link-0', 'FR', '100']]), ...chain).verdict).to.equal('UNKNOWN');
    const known = held(participant, [
      ['us', 'US', '30'],
      ['link-0', 'FR', '70'],
    ]);
    expect(ownership(known, ...chain).verdict).to.equal('FAIL');
  });

  it('ends in cycles of any length', () => {
    const found = ownership(
      held(participant, [['a', 'FR', '100']]),
      held(entity('a'), [['b', 'DE', '100']]),
      held(entity('b'), [
        ['a', 'FR', '80'],
        ['us', 'US', '20'],
      ]),
    );
    // Within b, a controls: attributed, the American fifth counts as nothing. Both readings pass.
    expect(found.verdict).to.equal('PASS');
    expect(found.reasons[0]?.params).to.include({ single: '20.0', attributedSingle: '0.0' });
  });

  it('never comes back to a company, though another statement places it outside', () => {
    const found = ownership(
      held(participant, [['a', 'FR', '100']]),
      held(entity('a'), [
        ['eu', 'FR', '40'],
        [participant, 'CH', '60'],
      ]),
    );
    expect([found.verdict, found.reasons[0]?.params.single]).to.deep.equal(['PASS', '0.0']);
  });

  it('adds what one holder has through several hands', () => {
    const found = ownership(
      held(participant, [
        ['a', 'FR', '50'],
        ['b', 'DE', '50'],
      ]),
      held(entity('a'), [
        ['us', 'US', '25'],
        ['eu', 'FR', '75'],
      ]),
      held(entity('b'), [
        ['us', 'US', '25'],
        ['eu', 'FR', '75'],
      ]),
    );
    // 25.0 multiplied; attributed, `eu` controls both and counts as the whole: nothing is held from outside.
    expect(found.reasons[0]?.params).to.include({ single: '25.0', attributedSingle: '0.0' });
    expect(found.verdict).to.equal('UNKNOWN');
  });

  it('stops at the first entity outside the EU: what lies above it does not matter', () => {
    const found = ownership(
      held(participant, [
        ['ch', 'CH', '20'],
        ['eu', 'FR', '80'],
      ]),
      held(entity('ch'), [['fr', 'FR', '100']]),
    );
    expect([found.verdict, found.reasons[0]?.params.single]).to.deep.equal(['PASS', '20.0']);
  });

  it('counts GB as the EU until the end of 2020', () => {
    const facts = held(participant, [['gb', 'GB', '100']]);
    const rest = without(({ kind, subject }) => kind === 'holdings' && subject === participant);
    const world = worldOf([...rest, facts]);
    const on = (date: string) => findingOf('A6', 'R-05@certified', date, { world }).verdict;
    expect([on('2020-12-31'), on('2021-01-01')]).to.deep.equal(['PASS', 'FAIL']);
  });
});
