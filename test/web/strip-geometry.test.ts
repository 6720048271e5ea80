import { expect } from 'chai';
import type { TimelineAnswer } from '../../src/answers/explanation.js';
import type { Verdict } from '../../src/core/policy/verdict.js';
import { isShown, place, spansOf, WIDTH, YEAR } from '../../src/web/strip-geometry.js';

function step(from: string | null, until: string | null, verdict: Verdict): TimelineAnswer['steps'][number] {
  return { from, until, verdict, reason: null };
}

describe('the strip of years', () => {
  it('puts the first of January where its year begins', () => {
    expect(place('2015-01-01', 'start')).to.equal(0);
    // 2015 is 365 of 6,209 days; 17 years of 60 units are 1,020.
    expect(place('2016-01-01', 'start')).to.be.closeTo((365 / 6_209) * 17 * 60, 0.05);
    expect(WIDTH).to.equal(17 * YEAR);
  });

  it('keeps what lies outside at its edges', () => {
    expect(place('1995-10-24', 'start')).to.equal(0);
    expect(place('2045-01-01', 'end')).to.equal(WIDTH);
    expect(place(null, 'start')).to.equal(0);
    expect(place(null, 'end')).to.equal(WIDTH);
    expect(['2014-12-31', '2015-01-01', '2031-12-31', '2032-01-01', null].map(isShown)).to.deep.equal([
      false,
      true,
      true,
      false,
      false,
    ]);
  });

  it('joins steps that differ in their reason alone, and leaves out what ended before', () => {
    const spans = spansOf([
      step(null, '2010-01-01', 'FAIL'),
      step('2010-01-01', '2020-01-01', 'UNKNOWN'),
      step('2020-01-01', '2022-01-01', 'PASS'),
      step('2022-01-01', '2024-01-01', 'PASS'),
      step('2024-01-01', null, 'FAIL'),
    ]);
    expect(spans.map(({ verdict }) => verdict)).to.deep.equal(['UNKNOWN', 'PASS', 'FAIL']);
    expect(spans[0]?.x).to.equal(0);
    expect(spans[1]?.x).to.equal(place('2020-01-01', 'start'));
    expect((spans[2]?.x ?? 0) + (spans[2]?.width ?? 0)).to.be.closeTo(WIDTH, 0.01);
  });
});
