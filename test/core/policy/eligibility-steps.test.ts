/** All days at once, in plain numbers: held against the algebra of timelines, which says the same in so many words. */
import { expect } from 'chai';
import fc from 'fast-check';
import { BEGINNING, DAY_MS, type Instant, instant } from '../../../src/core/instant.js';
import { eligibilitySteps } from '../../../src/core/policy/eligibility-steps.js';
import { hashed } from '../../../src/core/policy/evaluate.js';
import type { Eligibility, Profile, Requirement } from '../../../src/core/policy/profile.js';
import { type Ruling, type Rulings, sameRuling, verdictOver } from '../../../src/core/policy/ruling.js';
import type { RuleKey, Verdict } from '../../../src/core/policy/verdict.js';
import { allOf, anyOf, map, normalise, type Timeline, zip } from '../../../src/core/time/timeline.js';

const FIRST = instant('2025-01-01');
/** Few days, so that steps of several rules, and go-live, often meet. */
const someDay = fc.integer({ min: 0, max: 8 }).map((days) => (FIRST + days * DAY_MS) as Instant);
const someVerdict = fc.constantFrom<Verdict>('PASS', 'FAIL', 'CONDITIONAL', 'UNKNOWN', 'N/A');
const someTerm = fc.record({ ends: fc.array(someDay, { minLength: 1, maxLength: 2 }), renewed: fc.boolean() });
const someRuling: fc.Arbitrary<Ruling> = fc
  .tuple(someVerdict, fc.boolean(), fc.option(someTerm, { nil: undefined }))
  .map(([verdict, inProgress, term]) => (term === undefined ? { verdict, inProgress } : { verdict, inProgress, term }));
const someTimeline: fc.Arbitrary<Timeline<Ruling>> = fc
  .tuple(someRuling, fc.array(fc.record({ from: someDay, value: someRuling }), { maxLength: 4 }))
  .map(([first, steps]) => normalise(first, steps, sameRuling));

const KEYS: readonly RuleKey[] = ['R-01@none', 'R-02@none', 'R-03@none', 'R-04@none', 'R-05@none'];
const someRequirement: fc.Arbitrary<Requirement> = fc
  .tuple(fc.constantFrom('M', 'G', 'S'), fc.subarray([...KEYS]), fc.boolean())
  .map(([kind, rules, isAny]) => ({
    id: 'one',
    title: { en: '', fr: '' },
    kind,
    rules,
    ...(isAny ? { combine: 'any' as const } : {}),
    source: '',
  }));
const someProfile: fc.Arbitrary<Profile> = fc
  .tuple(fc.array(someRequirement, { maxLength: 4 }), someDay, someDay)
  .map(([requirements, goLive, termEnd]) =>
    hashed({
      id: 'made-up',
      version: '1',
      title: { en: '', fr: '' },
      summary: { en: '', fr: '' },
      parameters: { goLive, termEnd },
      requirements,
    }),
  );

const OUTCOMES: Readonly<Record<Verdict, Eligibility>> = {
  FAIL: 'excluded',
  UNKNOWN: 'to-clarify',
  CONDITIONAL: 'eligible-with-conditions',
  PASS: 'eligible',
  'N/A': 'eligible',
};

function byAlgebra({ requirements, parameters }: Profile, rulings: Rulings): Timeline<Eligibility> {
  const live = normalise(false, [{ from: parameters.goLive, value: true }]);
  const asked = requirements.filter(({ kind, rules }) => kind !== 'S' && rules.length > 0);
  const verdicts = asked.map(({ kind, rules, combine }) => {
    const each = rules.map((rule) =>
      zip(rulings.get(rule) as Timeline<Ruling>, live, (ruling, isLive): Verdict => {
        const verdict = verdictOver(ruling, parameters);
        const promised = kind === 'G' && !isLive && ruling.inProgress && ruling.term === undefined;
        return promised && verdict === 'FAIL' ? 'CONDITIONAL' : verdict;
      }),
    );
    return combine === 'any' ? anyOf(each) : allOf(each);
  });
  return map(allOf(verdicts), (verdict) => OUTCOMES[verdict]);
}

describe('eligibility on all days', () => {
  it('is what the algebra of timelines makes of the rulings', () => {
    let several = 0;
    fc.assert(
      fc.property(someProfile, fc.tuple(...KEYS.map(() => someTimeline)), (profile, timelines) => {
        const rulings: Rulings = { get: (rule) => timelines[KEYS.indexOf(rule)] };
        const steps = eligibilitySteps(profile, rulings);
        if (steps.length > 1) several += 1;
        expect(steps).to.deep.equal(byAlgebra(profile, rulings));
      }),
      { numRuns: 2_000 },
    );
    expect(several, 'outcomes that change').to.be.greaterThan(200);
  });

  it('is eligible throughout where nothing is asked that a rule judges', () => {
    const nothing = hashed({
      id: 'nothing',
      version: '1',
      title: { en: '', fr: '' },
      summary: { en: '', fr: '' },
      parameters: { goLive: FIRST, termEnd: FIRST },
      requirements: [],
    });
    expect(eligibilitySteps(nothing, new Map())).to.deep.equal([{ from: BEGINNING, value: 'eligible' }]);
  });
});
