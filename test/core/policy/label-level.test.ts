import { expect } from 'chai';
import type { ProfileResult, Requirement } from '../../../src/core/policy/profile.js';
import { labelLevel } from '../../../src/core/policy/rules/label-level.js';
import type { Verdict } from '../../../src/core/policy/verdict.js';
import { profile, resultOf } from '../../golden/profile-results.js';

/** Criteria by number, with their verdicts; `null` is one that no rule judges. */
function criteria(...verdicts: readonly (Verdict | null)[]): ProfileResult {
  const title = { en: 'A criterion', fr: 'Un critère' };
  const results = verdicts.map((verdict, i) => {
    const requirement: Requirement = { id: `P${i}`, title, kind: 'M', rules: [], source: 'a test' };
    return { requirement, verdict: verdict ?? ('NOT-JUDGED' as const), findings: [] };
  });
  const notJudged = results.filter(({ verdict }) => verdict === 'NOT-JUDGED').map(({ requirement }) => requirement.id);
  return { eligibility: 'eligible', results, notJudged };
}

describe('R-25: a label and its criteria', () => {
  it('agree where every criterion is met', () => {
    expect(labelLevel('L1', criteria('PASS', 'N/A', 'PASS')).verdict).to.equal('PASS');
  });

  it('contradict each other where one is not, whatever else is open', () => {
    const found = labelLevel('L2', criteria('PASS', 'FAIL', 'UNKNOWN', null));
    expect([found.verdict, found.flags, found.reasons[0]?.params]).to.deep.equal([
      'FAIL',
      ['contradiction'],
      { level: 'L2', criteria: 'P1' },
    ]);
  });

  it('leave it open where one is open, or judged by no rule', () => {
    const found = labelLevel('L1', criteria('PASS', 'UNKNOWN', null));
    expect([found.verdict, found.reasons[0]?.params.criteria]).to.deep.equal(['UNKNOWN', 'P1, P2']);
  });

  it('are no question where no label is held', () => {
    expect(labelLevel(undefined, criteria('FAIL')).verdict).to.equal('N/A');
  });

  it('of level 3 contradict each other for A3, whose owner is American, and not for A1', () => {
    const found = (offer: 'A1' | 'A3') => labelLevel('L3', resultOf(offer, profile('gaia-x-l3'), '2026-06-01'));
    expect(found('A3').verdict).to.equal('FAIL');
    expect(found('A3').reasons[0]?.params.criteria).to.include('P5.1.5');
    expect(found('A1').verdict).to.equal('UNKNOWN');
  });
});
