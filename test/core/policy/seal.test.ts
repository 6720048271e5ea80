import { expect } from 'chai';
import fc from 'fast-check';
import { type Objective, rulesOfSeal, rulesUpTo, type Seal, sealScore } from '../../../src/core/policy/seal.js';
import type { RuleKey, Verdict } from '../../../src/core/policy/verdict.js';
import { POLICIES } from '../../golden/judge.js';

const OPEN = { en: 'not judged', fr: 'pas jugé' };

/** Two objectives of 60 and 40 percent, small enough to be worked by hand. */
const SMALL: Seal = {
  version: 'test',
  reference: 'CSF-1.2.1',
  objectives: [
    {
      id: 'SOV-1',
      weight: 60,
      title: OPEN,
      levels: [
        { seal: 1, rules: ['R-04@attested'] },
        { seal: 2, rules: ['R-05@attested'] },
        { seal: 3, rules: ['R-06@attested'] },
        { seal: 4, rules: [], open: OPEN },
      ],
    },
    {
      id: 'SOV-2',
      weight: 40,
      title: OPEN,
      levels: [
        { seal: 1, rules: ['R-16@declared'] },
        { seal: 2, rules: [], open: OPEN },
        { seal: 3, rules: ['R-17@declared'] },
        { seal: 4, rules: ['R-13@attested'] },
      ],
    },
  ],
};

function score(verdicts: Readonly<Record<string, Verdict>>) {
  return sealScore(SMALL, (key) => verdicts[key.split('@')[0] ?? ''] ?? 'UNKNOWN');
}

function levels(verdicts: Readonly<Record<string, Verdict>>): string {
  return score(verdicts)
    .objectives.map(({ worst, best }) => `${worst}-${best}`)
    .join(' ');
}

describe('the Cloud Sovereignty Framework', () => {
  it('knows nothing of an offer: from nothing to everything', () => {
    const all = score({});
    expect(levels({})).to.equal('0-4 0-4');
    expect(all.score).to.deep.equal({ worst: 0, best: 100 });
  });

  it('counts a level only with all below it, and an open question in the best case alone', () => {
    const good = {
      'R-04': 'PASS',
      'R-05': 'PASS',
      'R-06': 'FAIL',
      'R-16': 'PASS',
      'R-17': 'PASS',
      'R-13': 'PASS',
    } as const;
    // SOV-1: 2 and no more. SOV-2: 1 is certain; 2 is open, so 3 and 4 are only possible.
    expect(levels(good)).to.equal('2-2 1-4');
    // 60 × 2/4 + 40 × 1/4 = 40; 60 × 2/4 + 40 × 4/4 = 70.
    expect(score(good).score).to.deep.equal({ worst: 40, best: 70 });
    expect(score(good).objectives[1]?.between.map(({ seal }) => seal)).to.deep.equal([2]);
  });

  it('takes a condition for possible and not for certain, and what does not apply for met', () => {
    expect(levels({ 'R-04': 'CONDITIONAL', 'R-05': 'PASS', 'R-06': 'N/A', 'R-16': 'FAIL' })).to.equal('0-4 0-0');
    expect(levels({ 'R-04': 'N/A', 'R-05': 'PASS', 'R-06': 'PASS', 'R-16': 'FAIL' })).to.equal('3-4 0-0');
  });

  it('never lets the worst case pass the best, whatever is known; learning only narrows it', () => {
    const verdict = fc.constantFrom<Verdict>('PASS', 'FAIL', 'CONDITIONAL', 'UNKNOWN', 'N/A');
    const keys = rulesOfSeal(POLICIES.seal);
    const verdicts = fc.array(verdict, { minLength: keys.length, maxLength: keys.length });
    fc.assert(
      fc.property(verdicts, verdicts, (before, learned) => {
        const of = (list: readonly Verdict[]) => (key: RuleKey) => list[keys.indexOf(key)] ?? 'UNKNOWN';
        const after = before.map((one, i) => (one === 'UNKNOWN' ? (learned[i] ?? one) : one));
        const [wide, narrow] = [sealScore(POLICIES.seal, of(before)).score, sealScore(POLICIES.seal, of(after)).score];
        expect(wide.worst).to.be.at.most(narrow.worst);
        expect(narrow.worst).to.be.at.most(narrow.best);
        expect(narrow.best).to.be.at.most(wide.best);
      }),
    );
  });

  it('has the eight objectives with their published weights', () => {
    const weights = POLICIES.seal.objectives.map(({ id, weight }) => `${id} ${weight}`);
    expect(weights.join(', ')).to.equal(
      'SOV-1 15, SOV-2 10, SOV-3 10, SOV-4 15, SOV-5 20, SOV-6 15, SOV-7 10, SOV-8 5',
    );
  });

  it('asks by the profile for the rules of each minimum and of the levels below it', () => {
    const profile = POLICIES.profiles.find(({ id }) => id === 'seal');
    for (const { id, minimum = 0, rules } of profile?.requirements ?? []) {
      const objective = POLICIES.seal.objectives.find((one): one is Objective => one.id === id);
      expect(objective === undefined ? [] : rulesUpTo(objective, minimum), id).to.deep.equal(rules);
    }
    expect(profile?.requirements).to.have.length(8);
  });
});
