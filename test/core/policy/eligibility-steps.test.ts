/** All days at once, in plain numbers: held against the algebra of timelines, which says the same in so many words. */
import { expect } from 'chai';
import fc from 'fast-check';
import { BEGINNING } from '../../../src/core/instant.js';
import { eligibilitySteps } from '../../../src/core/policy/eligibility-steps.js';
import { hashed } from '../../../src/core/policy/evaluate.js';
import type { Eligibility, Profile } from '../../../src/core/policy/profile.js';
import { type Ruling, type Rulings, verdictOver } from '../../../src/core/policy/ruling.js';
import type { Verdict } from '../../../src/core/policy/verdict.js';
import { allOf, anyOf, map, normalise, type Timeline, zip } from '../../../src/core/time/timeline.js';
import { FIRST, someProfile, someRulings } from './made-up-rulings.js';

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
      fc.property(someProfile, someRulings, (profile, rulings) => {
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
