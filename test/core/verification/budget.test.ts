import { expect } from 'chai';
import { Allowance } from '../../../src/core/allowance.js';
import { KnownTerms } from '../../../src/core/known-terms.js';
import { Budget } from '../../../src/core/verification/budget.js';
import { MAX_GUESSES } from '../../../src/core/verification/limits.js';

const GAIA_X = 'https://w3id.org/gaia-x/development#';

class CountedTerms extends KnownTerms {
  asked = 0;

  override meant(iri: string): string | undefined {
    this.asked++;
    return super.meant(iri);
  }
}

describe('the budget of what is received', () => {
  it('compares no more strange terms than it may, and each once', () => {
    const known = new CountedTerms({ 'urn:x:c': { '@context': { providedBy: `${GAIA_X}providedBy` } } });
    const budget = new Budget();
    expect(budget.meant(`${GAIA_X}providedBi`, known)).to.equal('gx:providedBy');
    for (let n = 0; n < 2 * MAX_GUESSES; n++) budget.meant(`${GAIA_X}strange${n}`, known);
    expect(known.asked).to.equal(MAX_GUESSES);
    expect(budget.meant(`${GAIA_X}providedBi`, known)).to.equal('gx:providedBy');
    expect(budget.meant(`${GAIA_X}providedBu`, known)).to.equal(undefined);
    expect(known.asked).to.equal(MAX_GUESSES);
  });

  it('cannot be overspent', () => {
    const allowance = new Allowance(3);
    allowance.spend(2);
    expect(allowance.left).to.equal(1);
    expect(() => allowance.spend(2)).to.throw(RangeError);
    expect(allowance.left).to.equal(1);
  });
});
