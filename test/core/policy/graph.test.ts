import { expect } from 'chai';
import { ARCHETYPES, entity, ISSUERS } from '../../golden/identities.js';
import { findingOf, POLICIES } from '../../golden/judge.js';
import type { Said } from '../../golden/world.js';
import { say, without, worldOf } from '../../golden/world.js';

const { participant } = ARCHETYPES.A6;
const { limits } = POLICIES.law;

function held(subject: string, holders: readonly (readonly [slug: string, country: string, capital: string])[]): Said {
  const holding = holders.map(([slug, country, capital]) => ({
    holder: { id: entity(slug), name: slug, country },
    capital,
  }));
  return say('holdings', subject, { holding }, ISSUERS.ownershipAuditor, '2018-06-01');
}

function ownership(...facts: readonly Said[]) {
  const rest = without(({ kind, subject }) => kind === 'holdings' && subject === participant);
  return findingOf('A6', 'R-05@certified', '2026-06-01', { world: worldOf([...rest, ...facts]) });
}

describe('the walk of owners', () => {
  it('ends in a graph that explodes, and says so instead of guessing', () => {
    // Each of the levels holds the next through two hands: 2^level paths.
    const levels = 14;
    const pair = (i: number): readonly (readonly [string, string, string])[] => [
      [`left-${i}`, 'FR', '50'],
      [`right-${i}`, 'DE', '50'],
    ];
    const facts = Array.from({ length: levels }, (_, i) => [
      held(entity(`left-${i}`), pair(i + 1)),
      held(entity(`right-${i}`), pair(i + 1)),
    ]).flat();
    const found = ownership(held(participant, pair(0)), ...facts);
    expect([found.verdict, found.reasons[0]?.code]).to.deep.equal(['UNKNOWN', 'capital-graph-too-large']);
    expect(found.reasons[0]?.params).to.include({ paths: limits.ownershipPaths, depth: limits.ownershipDepth });
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
