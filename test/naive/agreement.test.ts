import { expect } from 'chai';
import fc from 'fast-check';
import { RULE_IDS } from '../../src/core/policy/rules.js';
import { POLICIES } from '../golden/judge.js';
import { compare, described } from './agreement.js';
import { NAIVE_IDS } from './rules.js';
import { someWorld } from './worlds.js';

const covered: readonly string[] = NAIVE_IDS;
const LEFT = RULE_IDS.filter((id) => !covered.includes(id));

describe('the engine and a naive reading of the same world', () => {
  it(`agree on ${NAIVE_IDS.length} rules (${NAIVE_IDS.join(', ')}); left out: ${LEFT.join(', ') || 'none'}`, () => {
    fc.assert(
      fc.property(someWorld, (some) => {
        const { disagreements } = compare(some, POLICIES);
        expect(disagreements, described(some, disagreements)).to.deep.equal([]);
      }),
      { numRuns: 150 },
    );
  }).timeout(60_000);
});
