import { expect } from 'chai';
import fc from 'fast-check';
import { DAY_MS, instant } from '../../src/core/instant.js';
import type { Fact } from '../../src/core/policy/facts.js';
import { RULE_IDS } from '../../src/core/policy/rules.js';
import { POLICIES } from '../golden/judge.js';
import { compare, described } from './agreement.js';
import type { Everything } from './moment.js';
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

  /** How many of the worlds come to another verdict without what is left out. */
  function moved(rule: NaiveId, gone: (fact: Fact, others: readonly Fact[]) => boolean): number {
    const days = ['2024-12-01', '2026-03-20', '2026-05-20'].map(instant);
    return fc.sample(someWorld, { seed: 2, numRuns: 1_500 }).filter((some) => {
      if (!some.rules.includes(rule)) return false;
      const { everything } = bothOf(some, POLICIES);
      const facts = everything.facts.filter((fact) => !gone(fact, everything.facts));
      const verdicts = (asked: Everything) =>
        days.map((asOf) =>
          naiveVerdict({ everything: asked, asOf, knownAt: some.knownAt }, rule, some.offer, 'declared'),
        );
      return String(verdicts(everything)) !== String(verdicts({ ...everything, facts }));
    }).length;
  }

  it('are asked about lists that overlap: without the younger, the older would say something else', () => {
    const isYounger = (fact: Fact, others: readonly Fact[]) =>
      fact.kind === 'listSnapshot' &&
      others.some(
        (other) => other.kind === 'listSnapshot' && other.from < fact.from && fact.from < other.from + 31 * DAY_MS,
      );
    expect(moved('R-10', isYounger)).to.be.greaterThan(3);
  }).timeout(60_000);

  it('are asked about subprocessors that fail for nothing but where they store', () => {
    expect(moved('R-07', ({ kind }) => kind === 'storage')).to.be.greaterThan(3);
  }).timeout(60_000);

  it('are asked about worlds in which every rule says more than one thing', () => {
    const verdicts = new Map<NaiveId, Set<string>>(NAIVE_IDS.map((id) => [id, new Set()]));
    const days = ['2019-02-03', '2021-03-01', '2026-03-20'].map(instant);
    for (const some of fc.sample(someWorld, { seed: 1, numRuns: 1_200 })) {
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
