import { expect } from 'chai';
import fc from 'fast-check';
import { MEDIA_TYPES } from '../../../src/core/credential/media-type.js';
import type { Judgement } from '../../../src/core/verification/judgement.js';
import { needs } from '../../../src/core/verification/needs.js';
import { anyValue, placesOf, replaced } from '../../fuzz/values.js';
import { bundle, credential, judged, sign } from '../../signers.js';

/** What the credentials say, whatever their JSON looks like. */
function claimed({ credentials }: Judgement): unknown {
  return credentials.map(({ issuer, claims }) => ({ issuer, ...claims, credential: undefined }));
}

describe('any input at all', () => {
  it('is answered with a report, never with a fault', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.constantFrom(...MEDIA_TYPES), async (bytes, mediaType) => {
        needs(bytes, mediaType);
        expect((await judged({ bytes, mediaType })).report.standing).to.equal('refused');
      }),
      { numRuns: 200 },
    );
  });

  it('that is a signed document with anything at all in one place is not verified', async () => {
    const originals = [
      await sign(credential()),
      await bundle([await sign(credential()), await sign(credential(), 'vc+jwt')]),
    ];
    for (const { bytes, mediaType } of originals) {
      const original = JSON.parse(Buffer.from(bytes).toString('utf8'));
      const said = claimed(await judged({ bytes, mediaType }));
      expect(said).not.to.be.empty;
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...placesOf(original)), anyValue, async (place, by) => {
          const changed = Buffer.from(JSON.stringify(replaced(original, place, by)));
          needs(changed, mediaType);
          const judgement = await judged({ bytes: changed, mediaType });
          const { standing } = judgement.report;
          // Another text of the same graph (`holder` as a string or as a node) is the same signed document.
          if (standing === 'verified' || standing === 'expired') expect(claimed(judgement)).to.deep.equal(said);
        }),
        { numRuns: 200 },
      );
    }
  });
});
