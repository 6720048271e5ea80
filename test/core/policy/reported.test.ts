import { expect } from 'chai';
import { instant } from '../../../src/core/instant.js';
import { finding, reason } from '../../../src/core/policy/finding.js';
import { undecided } from '../../../src/core/policy/reported.js';
import { at, normalise } from '../../../src/core/time/timeline.js';

describe('an offer that only a third party describes', () => {
  it('neither passes nor fails: a list that does not name it says nothing of it', () => {
    const unknown = finding('UNKNOWN', [reason('not-stated')]);
    const absent = finding('FAIL', [reason('absent-from-list')]);
    const timeline = normalise(unknown, [{ from: instant('2026-03-01'), value: absent }]);
    const withheld = undecided(new Map([['R-10@certified', timeline]])).get('R-10@certified');
    if (withheld === undefined) throw new Error('the rule is gone');
    expect(at(withheld, instant('2026-02-28'))).to.deep.equal(unknown);
    const after = at(withheld, instant('2026-03-02'));
    expect([after.verdict, after.reasons.map(({ code }) => code)]).to.deep.equal(['UNKNOWN', ['reported-only']]);
  });
});
