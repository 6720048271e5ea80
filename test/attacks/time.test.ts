/** Documents of another time: ended, not begun, dated in the future. The clock may be wrong by a minute, no more. */
import { expect } from 'chai';
import { signCredential } from '../../src/adapters/signer.js';
import { instant } from '../../src/core/instant.js';
import { afterEdit, withProof } from '../core/verification/tampering.js';
import { BOREAL, complaints, credential, judged, sign, signing } from '../signers.js';

const at = (text: string) => instant(text);

describe('attack: proof.expires passed', () => {
  it('is told from a signature that fails, and never verifies', async () => {
    const found = await afterEdit(withProof((proof) => ({ ...proof, expires: '2026-02-01T00:00:00Z' })));
    expect(found).to.include('period: proof-expired /proof/expires');
  });
});

describe('attack: proof.created in 2099', () => {
  it('is refused, though the signature over that date holds', async () => {
    const signed = await signCredential(credential(), signing(BOREAL, 'data-integrity', at('2099-01-01T00:00:00Z')));
    if (!signed.ok) throw new Error(signed.problem.code);
    const judgement = await judged(signed.value);
    expect(complaints(judgement)).to.deep.equal(['period: proof-from-future /proof/created']);
    expect(judgement.report.standing).to.equal('refused');
  });
});

describe('attack: validUntil and validFrom just outside the skew', () => {
  for (const format of ['data-integrity', 'vc+jwt'] as const) {
    it(`are seen at the first millisecond beyond one minute (${format})`, async () => {
      const signed = await sign(credential(), format);
      const standing = async (now: string) => (await judged(signed, at(now))).report.standing;
      expect(await standing('2027-01-01T00:00:59.999Z')).to.equal('verified');
      expect(await standing('2027-01-01T00:01:00.000Z')).to.equal('expired');
      expect(await standing('2025-12-31T23:59:00.000Z')).to.equal('verified');
      expect(await standing('2025-12-31T23:58:59.999Z')).not.to.equal('verified');
    });
  }
});

describe('attack: a date with something behind it', () => {
  it('is refused: the pattern is anchored at both ends', async () => {
    for (const date of ['2027-01-01T00:00:00Z junk', '2027-01-01T00:00:00Z\n', ' 2027-01-01T00:00:00Z', '2027-01-01']) {
      const found = await afterEdit((document) => ({ ...document, validUntil: date }));
      expect(found, date).to.include('data-model: date-time-invalid /validUntil');
    }
  });
  it('of a hundred thousand characters costs no more than one that is short', async () => {
    // A pattern that backtracks would not come back from this within the test's own limit.
    const found = await afterEdit((document) => ({
      ...document,
      validUntil: `2027-01-01T00:00:00.${'0'.repeat(100_000)}!`,
    }));
    expect(found).to.include('data-model: date-time-invalid /validUntil');
  });
});
