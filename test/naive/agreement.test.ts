import { expect } from 'chai';
import fc from 'fast-check';
import { instant } from '../../src/core/instant.js';
import { RULE_IDS } from '../../src/core/policy/rules.js';
import { POLICIES } from '../golden/judge.js';
import { compare, described } from './agreement.js';
import { NAIVE_IDS, type NaiveId, naiveVerdict } from './rules.js';
import { bothOf, someWorld } from './worlds.js';

const covered: readonly string[] = NAIVE_IDS;
const LEFT = RULE_IDS.filter((id) => !covered.includes(id));
/** R-27 is a proposal and never anything but N/A. */
const ALWAYS_ALIKE: readonly NaiveId[] = ['R-27'];

describe('the engine and a naive reading of the same world', () => {
  it(`agree on ${NAIVE_IDS.length} rules (${NAIVE_IDS.join(', ')}); left out: ${LEFT.join(', ') || 'none'}`, () => {
    fc.assert(
      fc.property(someWorld, (some) => {
        const { disagreements } = compare(some, POLICIES);
        expect(disagreements, described(some, disagreements)).to.deep.equal([]);
      }),
      { numRuns: 200 },
    );
  }).timeout(60_000);

  it('are asked about worlds in which every rule says more than one thing', () => {
    const verdicts = new Map<NaiveId, Set<string>>(NAIVE_IDS.map((id) => [id, new Set()]));
    const days = ['2019-02-03', '2021-03-01', '2026-03-20'].map(instant);
    for (const some of fc.sample(someWorld, { seed: 1, numRuns: 400 })) {
      const { everything } = bothOf(some, POLICIES);
      for (const rule of some.rules) {
        for (const asOf of days) {
          const moment = { everything, asOf, knownAt: some.knownAt };
          verdicts.get(rule)?.add(naiveVerdict(moment, rule, some.offer, 'declared'));
        }
      }
    }
    const monotonous = NAIVE_IDS.filter((id) => (verdicts.get(id)?.size ?? 0) < 2);
    expect(monotonous).to.deep.equal(ALWAYS_ALIKE);
    const certain: readonly NaiveId[] = [
      'R-01',
      'R-02',
      'R-03',
      'R-04',
      'R-05',
      'R-06',
      'R-07',
      'R-08',
      'R-09',
      'R-10',
    ];
    for (const id of certain) expect([...(verdicts.get(id) ?? [])], id).to.include.members(['PASS', 'FAIL', 'UNKNOWN']);
  }).timeout(60_000);
});
