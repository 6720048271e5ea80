import { expect } from 'chai';
import type { FindingCode } from '../../../src/core/finding-codes.js';
import type { CheckOutcome, CheckResult } from '../../../src/core/verification/check.js';
import { standingOf, worstOf } from '../../../src/core/verification/standing.js';

const check = (outcome: CheckOutcome, ...codes: FindingCode[]): CheckResult => {
  return { check: 'period', outcome, findings: codes.map((code) => ({ code, pointer: '' })), evidence: [] };
};

describe('the standing of a document', () => {
  it('is verified when all passed or did not apply', () => {
    expect(standingOf([check('pass'), check('not-applicable')])).to.equal('verified');
  });
  it('is undetermined when something stayed open and nothing failed, or only time did', () => {
    expect(standingOf([check('pass'), check('unknown', 'status-type-unknown')])).to.equal('undetermined');
    expect(standingOf([check('fail', 'expired'), check('unknown', 'not-reached')])).to.equal('undetermined');
  });
  it('is expired when nothing but time failed', () => {
    expect(standingOf([check('pass'), check('fail', 'expired', 'proof-expired')])).to.equal('expired');
  });
  it('is refused when anything else failed, also beside what has expired, also without a word', () => {
    expect(standingOf([check('fail', 'expired'), check('fail', 'signature-invalid')])).to.equal('refused');
    expect(standingOf([check('fail', 'expired', 'never-valid')])).to.equal('refused');
    expect(standingOf([check('unknown', 'not-reached'), check('fail', 'unsigned')])).to.equal('refused');
    expect(standingOf([check('fail')])).to.equal('refused');
  });
  it('of several is the worst', () => {
    expect(worstOf(['verified', 'expired'])).to.equal('expired');
    expect(worstOf(['expired', 'undetermined', 'verified'])).to.equal('undetermined');
    expect(worstOf(['undetermined', 'refused'])).to.equal('refused');
  });
});
