import { expect } from 'chai';
import fc from 'fast-check';
import { verdictsThatChange, verdictTurns } from '../../../src/core/policy/changes.js';
import { foundAs, someDay, someProfile, someRulings } from './made-up-rulings.js';

describe('the instants on which a verdict turns', () => {
  it('are those on which verdicts change, and no others', () => {
    const seen = { turning: 0, still: 0 };
    fc.assert(
      fc.property(someProfile, someRulings, someDay, (profile, rulings, day) => {
        const timelines = foundAs(rulings);
        const turns = [...verdictTurns(rulings, profile)];
        const changing = (when: typeof day) => verdictsThatChange({ rulings, timelines }, profile, when).length > 0;
        expect(changing(day)).to.equal(turns.includes(day));
        for (const turn of turns) expect(changing(turn)).to.equal(true);
        seen[turns.includes(day) ? 'turning' : 'still'] += 1;
      }),
      { numRuns: 2_000 },
    );
    expect(Math.min(seen.turning, seen.still), 'days of both kinds').to.be.greaterThan(200);
  });
});
