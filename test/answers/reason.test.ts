import { expect } from 'chai';
import { reasonsAnswer } from '../../src/answers/reason.js';
import { finding, reason } from '../../src/core/policy/finding.js';
import { voice } from '../../src/messages/voice.js';

describe('the reasons of one rule', () => {
  const telling = { voice: voice('en'), cite: () => undefined };
  const said = (count: number) =>
    finding(
      'FAIL',
      Array.from({ length: count }, (_, i) => reason('not-stated', { params: { fact: 'storage', subject: `x:${i}` } })),
    );

  it('are twenty at most, in their order, and the others are counted', () => {
    const { reasons, reasonsOmitted } = reasonsAnswer(said(25), telling);
    expect(reasons).to.have.length(20);
    expect(reasonsOmitted).to.equal(5);
    expect(reasonsAnswer(said(20), telling).reasonsOmitted).to.equal(0);
  });

  it('are all told where nothing may be left out', () => {
    const { reasons, reasonsOmitted } = reasonsAnswer(said(25), { ...telling, reasons: Number.POSITIVE_INFINITY });
    expect([reasons.length, reasonsOmitted]).to.deep.equal([25, 0]);
  });
});
