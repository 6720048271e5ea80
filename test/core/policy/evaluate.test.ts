import { expect } from 'chai';
import fc from 'fast-check';
import { eligibilitySteps } from '../../../src/core/policy/eligibility-steps.js';
import { evaluateProfile, verdictsOn } from '../../../src/core/policy/evaluate.js';
import { at } from '../../../src/core/time/timeline.js';
import { foundAs, someDay, someProfile, someRulings } from './made-up-rulings.js';

const RUNS = { numRuns: 2_000 };

describe('a profile on one day, without reasons', () => {
  it('comes to what it comes to with every reason, requirement by requirement', () => {
    fc.assert(
      fc.property(someProfile, someRulings, someDay, (profile, rulings, day) => {
        const { eligibility, results } = evaluateProfile(profile, foundAs(rulings), day);
        const verdicts = results.map(({ requirement, verdict }) => ({ requirement, verdict }));
        expect(verdictsOn(profile, rulings, day)).to.deep.equal({ eligibility, results: verdicts });
      }),
      RUNS,
    );
  });

  it('is that day of all days', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(someProfile, someRulings, someDay, (profile, rulings, day) => {
        const { eligibility } = verdictsOn(profile, rulings, day);
        expect(eligibility).to.equal(at(eligibilitySteps(profile, rulings), day));
        seen.add(eligibility);
      }),
      RUNS,
    );
    expect(seen.size).to.equal(4);
  });
});
