import { expect } from 'chai';
import { finding, reason } from '../../../src/core/policy/finding.js';
import type { ReasonCode } from '../../../src/core/policy/reason-codes.js';
import type { Assurance, Verdict } from '../../../src/core/policy/verdict.js';
import { type Judged, weigh } from '../../../src/core/policy/weigh.js';

const CODES: Partial<Record<Verdict, ReasonCode>> = {
  PASS: 'storage-in-eea',
  FAIL: 'storage-outside-eea',
  CONDITIONAL: 'flow-safeguarded',
  UNKNOWN: 'storage-part-not-stated',
};

function said(verdict: Verdict, level: Assurance, own = false): Judged {
  return { finding: finding(verdict, [reason(CODES[verdict] ?? 'not-stated')]), level, own };
}

const ABSENT = finding('UNKNOWN', [reason('not-stated')]);

function weighed(floor: Assurance, ...judged: readonly Judged[]): string {
  const { verdict, reasons } = weigh(judged, floor, () => ABSENT);
  return [verdict, ...reasons.map(({ code }) => code)].join(' ');
}

describe('weighing who said what', () => {
  const cases: readonly (readonly [what: string, floor: Assurance, judged: readonly Judged[], expected: string])[] = [
    ['nothing stated', 'declared', [], 'UNKNOWN not-stated'],
    ['good at the floor', 'attested', [said('PASS', 'attested')], 'PASS storage-in-eea'],
    ['good below the floor', 'certified', [said('PASS', 'attested')], 'UNKNOWN insufficient-assurance'],
    ['conditional below the floor', 'certified', [said('CONDITIONAL', 'declared')], 'UNKNOWN insufficient-assurance'],
    ['half stated', 'declared', [said('UNKNOWN', 'certified')], 'UNKNOWN storage-part-not-stated'],
    [
      'half stated by one, whole by another',
      'declared',
      [said('UNKNOWN', 'declared', true), said('PASS', 'attested')],
      'PASS storage-in-eea',
    ],
    [
      'bad by the party itself, below the floor',
      'certified',
      [said('FAIL', 'declared', true)],
      'FAIL storage-outside-eea',
    ],
    [
      'bad by the party itself, against a certificate',
      'certified',
      [said('PASS', 'certified'), said('FAIL', 'declared', true)],
      'FAIL storage-outside-eea contradiction',
    ],
    [
      'bad by an entitled issuer over a lower good',
      'declared',
      [said('PASS', 'declared', true), said('FAIL', 'attested')],
      'FAIL storage-outside-eea',
    ],
    [
      'bad by an entitled issuer against an equal good',
      'declared',
      [said('PASS', 'attested'), said('FAIL', 'attested')],
      'UNKNOWN contradiction',
    ],
    [
      'bad by an entitled issuer against a higher good',
      'declared',
      [said('PASS', 'certified'), said('FAIL', 'attested')],
      'UNKNOWN contradiction',
    ],
    [
      'bad by a stranger',
      'declared',
      [said('PASS', 'declared', true), said('FAIL', 'none')],
      'PASS storage-in-eea challenged',
    ],
    ['bad by a stranger alone', 'declared', [said('FAIL', 'none')], 'UNKNOWN not-stated challenged'],
    ['bad by report alone', 'declared', [said('FAIL', 'inferred')], 'UNKNOWN not-stated reported-only'],
    ['good by report alone', 'declared', [said('PASS', 'inferred')], 'UNKNOWN insufficient-assurance'],
    ['good by a stranger alone', 'declared', [said('PASS', 'none')], 'UNKNOWN not-stated'],
    [
      'the better attested of two goods',
      'declared',
      [said('PASS', 'declared'), said('CONDITIONAL', 'certified')],
      'CONDITIONAL flow-safeguarded',
    ],
  ];
  for (const [what, floor, judged, expected] of cases) {
    it(`${what}: ${expected}`, () => {
      expect(weighed(floor, ...judged)).to.equal(expected);
      // Who spoke first does not matter.
      expect(weighed(floor, ...judged.toReversed())).to.equal(expected);
    });
  }
});
