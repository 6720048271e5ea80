import { expect } from 'chai';
import fc from 'fast-check';
import type { Signed } from '../../../src/adapters/signer.js';
import { bundle, credential, judged, sign } from '../../signers.js';

/** The same document with one byte changed. */
const flip = ({ bytes, mediaType }: Signed, place: number, bits: number): Signed => {
  const changed = Uint8Array.from(bytes);
  const at = place % changed.length;
  changed[at] = (changed[at] ?? 0) ^ bits;
  return { bytes: changed, mediaType };
};

const flips = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 }));

describe('any byte of a signed document', () => {
  it('cannot be changed in a JWS', async () => {
    const signed = await sign(credential(), 'vc+jwt');
    expect((await judged(signed)).report.standing).to.equal('verified');
    await fc.assert(
      fc.asyncProperty(flips, async ([place, bits]) => {
        const { report } = await judged(flip(signed, place, bits));
        return report.standing !== 'verified' && report.standing !== 'expired';
      }),
      { numRuns: 250 },
    );
  });

  it('can be changed in JSON only where it says the same (a space for a line break)', async () => {
    for (const signed of [await sign(credential()), await bundle([await sign(credential())])]) {
      const whole = await judged(signed);
      expect(whole.report.standing).to.equal('verified');
      const digests = whole.report.documents.map(({ contentDigest }) => contentDigest);
      await fc.assert(
        fc.asyncProperty(flips, async ([place, bits]) => {
          const { report } = await judged(flip(signed, place, bits));
          if (report.standing !== 'verified' && report.standing !== 'expired') return;
          expect(report.documents.map(({ contentDigest }) => contentDigest)).to.deep.equal(digests);
        }),
        { numRuns: 250 },
      );
    }
  });
});
