/** What a DID document must say of a key before it speaks: for what, for whom, and until when (Controlled Identifiers 1.0). */
import { expect } from 'chai';
import { publicHalf } from '../../../src/adapters/keys.js';
import { judge } from '../../../src/core/verification/judge.js';
import {
  BOREAL,
  bundle,
  complaints,
  credential,
  didEvidence,
  NOW,
  sign,
  signer,
  TANDEM,
  VOCABULARY,
} from '../../signers.js';

const ID = `${BOREAL.did}#key-1`;
const METHOD = { id: ID, type: 'JsonWebKey', controller: BOREAL.did, publicKeyJwk: publicHalf(BOREAL.key) };
const byTandem = credential({ issuer: TANDEM.did, id: 'https://tandem.example/credentials/1' });
const NEXT = {
  ...METHOD,
  id: `${BOREAL.did}#key-2`,
  publicKeyJwk: publicHalf(signer(BOREAL.did, 9).key),
};

/** What is found against a document under Boreal's DID document with these members. */
async function under(signed: { bytes: Uint8Array; mediaType: string }, members: object): Promise<readonly string[]> {
  const document = { '@context': ['https://www.w3.org/ns/did/v1'], id: BOREAL.did, ...members };
  const evidence = [didEvidence(BOREAL.did, document), TANDEM.evidence];
  return complaints(await judge({ ...signed, evidence, now: NOW }, VOCABULARY));
}

for (const format of ['data-integrity', 'vc+jwt'] as const) {
  describe(`a key, as the signer’s DID document has it (${format})`, () => {
    const at = format === 'data-integrity' ? ' /proof' : '';
    const forAll = { verificationMethod: [METHOD], assertionMethod: [ID], authentication: [ID] };

    it('asserts credentials only under assertionMethod', async () => {
      const signed = await sign(credential(), format);
      expect(await under(signed, { verificationMethod: [METHOD], assertionMethod: [ID] })).to.deep.equal([]);
      expect(await under(signed, { verificationMethod: [METHOD], authentication: [ID] })).to.include(
        `key: method-not-authorised${at}`,
      );
      expect(await under(signed, { verificationMethod: [METHOD] })).to.include(`key: method-not-authorised${at}`);
    });

    it('presents only under authentication', async () => {
      const signed = await bundle([await sign(byTandem, format, TANDEM)], format);
      expect(await under(signed, { verificationMethod: [METHOD], authentication: [ID] })).to.deep.equal([]);
      expect(await under(signed, { verificationMethod: [METHOD], assertionMethod: [ID] })).to.include(
        `key: method-not-authorised${at}`,
      );
    });

    it('is the signer’s own: one that another controls does not speak for it', async () => {
      const foreign = { ...METHOD, controller: TANDEM.did };
      const found = await under(await sign(credential(), format), { ...forAll, verificationMethod: [foreign] });
      expect(found).to.include(`key: method-controller${at}`);
    });

    it('still verifies what it signed when another has taken over and it stays listed', async () => {
      const rotated = {
        verificationMethod: [METHOD, NEXT],
        assertionMethod: [ID, NEXT.id],
        authentication: [NEXT.id],
      };
      expect(await under(await sign(credential(), format), rotated)).to.deep.equal([]);
      expect(await under(await bundle([], format), rotated)).to.include(`key: method-not-authorised${at}`);
    });

    it('verifies nothing once it is removed, its end has come, or another key bears its name', async () => {
      const signed = await sign(credential(), format);
      const removed = { verificationMethod: [NEXT], assertionMethod: [NEXT.id] };
      expect(await under(signed, removed)).to.include(`key: method-absent${at}`);
      for (const member of ['revoked', 'expires']) {
        const ended = { ...METHOD, [member]: '2026-05-31T00:00:00Z' };
        expect(await under(signed, { ...forAll, verificationMethod: [ended] })).to.include(`key: key-ended${at}`);
        const later = { ...METHOD, [member]: '2026-07-01T00:00:00Z' };
        expect(await under(signed, { ...forAll, verificationMethod: [later] })).to.deep.equal([]);
      }
      const renamed = { ...NEXT, id: ID };
      expect(await under(signed, { ...forAll, verificationMethod: [renamed] })).to.include(
        `proof: signature-invalid${at}`,
      );
    });
  });
}
