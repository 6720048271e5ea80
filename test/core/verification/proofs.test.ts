import { createPrivateKey } from 'node:crypto';
import { expect } from 'chai';
import type { Signed } from '../../../src/adapters/signer.js';
import { BOREAL, complaints, credential, edited, judged, sign } from '../../signers.js';
import { bytesOf, type Document, prove } from './proving.js';

/** A proof with members that our signer does not write, really signed by Boreal's key. */
async function withProof(unsigned: object, members: Document): Promise<Signed> {
  const key = createPrivateKey({ key: { ...BOREAL.key }, format: 'jwk' });
  const document = unsigned as Document;
  const context = [document['@context']].flat();
  const terms = context.includes(VERSION_1) ? [...context, 'https://w3id.org/security/data-integrity/v2'] : context;
  const proof = await prove({ ...document, '@context': terms }, { suite: 'eddsa-rdfc-2022', key, members });
  return { bytes: bytesOf({ ...document, proof }), mediaType: 'application/vc' };
}

const VERSION_1 = 'https://www.w3.org/2018/credentials/v1';

describe('proofs', () => {
  it('that are several all hold', async () => {
    const second = JSON.parse(Buffer.from((await withProof(credential(), { nonce: 'second' })).bytes).toString('utf8'));
    const both = edited(await sign(credential()), (document) => ({
      ...document,
      proof: [document.proof, second.proof],
    }));
    expect(complaints(await judged(both))).to.deep.equal([]);
  });

  it('of an unknown kind decide nothing beside one that holds', async () => {
    const both = edited(await sign(credential()), (document) => ({
      ...document,
      proof: [
        document.proof,
        { type: 'DataIntegrityProof', cryptosuite: 'bbs-2023', verificationMethod: `${BOREAL.did}#key-1` },
      ],
    }));
    expect((await judged(both)).report.standing).to.equal('verified');
  });

  it('that have expired make a document history; one that never held refuses it', async () => {
    const expired = await judged(await withProof(credential(), { expires: '2026-02-01T00:00:00Z' }));
    expect(complaints(expired)).to.deep.equal(['period: proof-expired /proof/expires']);
    expect(expired.report.standing).to.equal('expired');
    const never = await judged(await withProof(credential(), { expires: '2025-02-01T00:00:00Z' }));
    expect(complaints(never)).to.deep.equal(['period: never-valid /proof/expires']);
    expect(never.report.standing).to.equal('refused');
  });

  it('are read by the suite’s context on a credential of version 1.1, which has none for them', async () => {
    const version1 = credential({
      '@context': [VERSION_1],
      validFrom: undefined,
      validUntil: undefined,
      issuanceDate: '2026-01-01T00:00:00Z',
      expirationDate: '2026-03-01T00:00:00Z',
      credentialSubject: { id: 'https://boreal.example/things/1' },
    });
    for (const signed of [await sign(version1), await withProof(version1, {})]) {
      const judgement = await judged(signed);
      expect(complaints(judgement)).to.deep.equal(['period: expired /expirationDate']);
      expect(judgement.report.standing).to.equal('expired');
    }
  });
});
