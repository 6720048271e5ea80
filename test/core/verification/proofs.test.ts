import { sign as rawSign } from 'node:crypto';
import { expect } from 'chai';
import type { Signed } from '../../../src/adapters/signer.js';
import { encodeBase58 } from '../../../src/core/base58.js';
import type { JsonObject } from '../../../src/core/credential/json.js';
import { jsonLdOver } from '../../../src/core/jsonld.js';
import { documentHash, signedData } from '../../../src/core/verification/data-integrity.js';
import { BOREAL, complaints, credential, edited, judged, sign, VOCABULARY } from '../../signers.js';

/** A proof with members that our signer does not write, really signed by Boreal's key. */
async function withProof(unsigned: object, members: Readonly<Record<string, string>>): Promise<Signed> {
  const document = unsigned as JsonObject;
  const jsonLd = jsonLdOver(VOCABULARY.contexts);
  const options = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-01-01T00:00:00Z',
    verificationMethod: `${BOREAL.did}#key-1`,
    proofPurpose: 'assertionMethod',
    ...members,
  };
  const graph = await jsonLd.graph(document);
  if (!graph.ok) throw new Error(graph.finding.code);
  const hash = await documentHash(graph.value);
  if (!hash.ok) throw new Error(hash.finding.code);
  const data = await signedData(document, { options, signature: new Uint8Array() }, hash.value, jsonLd);
  if (!data.ok) throw new Error(data.finding.code);
  const proofValue = `z${encodeBase58(rawSign(null, data.value, { key: { ...BOREAL.key }, format: 'jwk' }))}`;
  const bytes = Buffer.from(JSON.stringify({ ...document, proof: { ...options, proofValue } }));
  return { bytes, mediaType: 'application/vc' };
}

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
      '@context': ['https://www.w3.org/2018/credentials/v1'],
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
