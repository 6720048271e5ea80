import { createPublicKey, verify } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { expect } from 'chai';
import { generateKey, keyFromSeed, publicHalf, readPrivateJwk } from '../../src/adapters/keys.js';
import { type Signed, type Signing, signCredential, signPresentation } from '../../src/adapters/signer.js';
import { instant } from '../../src/core/instant.js';
import { sealedLoader } from '../../src/core/jsonld.js';
import type { Outcome } from '../../src/core/problem.js';
import { W3C_CONTEXTS } from '../contexts.js';

const DID = 'did:web:issuer.example';
const KEY = keyFromSeed(Buffer.alloc(32, 7));
const SIGNING: Signing = {
  key: KEY,
  verificationMethod: `${DID}#key-1`,
  format: 'data-integrity',
  created: instant('2026-01-01T00:00:00Z'),
  contexts: W3C_CONTEXTS,
};
const CREDENTIAL = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  id: 'https://issuer.example/credentials/1',
  type: ['VerifiableCredential'],
  issuer: DID,
  validFrom: '2026-01-01T00:00:00Z',
  credentialSubject: { id: 'https://issuer.example/things/1', name: 'A thing' },
};

function signedOf(outcome: Outcome<Signed>): Signed {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
const text = ({ bytes }: Signed) => Buffer.from(bytes).toString('utf8');

describe('signing', () => {
  it('makes a Data Integrity proof that the reference library verifies', async () => {
    const credential = JSON.parse(text(signedOf(await signCredential(CREDENTIAL, SIGNING))));
    const method = {
      '@context': 'https://w3id.org/security/multikey/v1',
      id: `${DID}#key-1`,
      type: 'Multikey',
      controller: DID,
      publicKeyJwk: publicHalf(KEY),
    };
    const didDocument = { '@context': 'https://www.w3.org/ns/did/v1', id: DID, assertionMethod: [method.id] };
    const loader = sealedLoader(W3C_CONTEXTS);
    const result = await verifyCredential({
      credential,
      suite: new DataIntegrityProof({ cryptosuite }),
      documentLoader: async (url) => {
        if (url === method.id)
          return { contextUrl: null, documentUrl: url, document: { ...method, type: 'JsonWebKey' } };
        if (url === DID) return { contextUrl: null, documentUrl: url, document: didDocument };
        return loader(url);
      },
      now: '2026-06-01T00:00:00Z',
    });
    expect(result.error, String(result.error)).to.equal(undefined);
    expect(result.verified).to.equal(true);
    expect(credential.proof.created).to.equal('2026-01-01T00:00:00Z');
  });

  it('gives the same bytes for the same Ed25519 key and date', async () => {
    for (const format of ['data-integrity', 'vc+jwt'] as const) {
      const once = signedOf(await signCredential(CREDENTIAL, { ...SIGNING, format }));
      const again = signedOf(await signCredential(CREDENTIAL, { ...SIGNING, format }));
      expect(text(once)).to.equal(text(again));
    }
  });

  for (const kind of ['Ed25519', 'P-256', 'P-384'] as const) {
    it(`signs a VC-JWT with ${kind}: the payload is the credential, the signature is over both parts`, async () => {
      const key = generateKey(kind);
      const signed = signedOf(await signCredential(CREDENTIAL, { ...SIGNING, key, format: 'vc+jwt' }));
      const [header = '', payload = '', signature = ''] = text(signed).split('.');
      expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).to.deep.equal(CREDENTIAL);
      expect(JSON.parse(Buffer.from(header, 'base64url').toString())).to.deep.equal({
        alg: { Ed25519: 'EdDSA', 'P-256': 'ES256', 'P-384': 'ES384' }[kind],
        typ: 'vc+jwt',
        cty: 'vc',
        iss: DID,
        kid: `${DID}#key-1`,
      });
      const publicKey = createPublicKey({ key: { ...publicHalf(key) }, format: 'jwk' });
      const hash = { Ed25519: null, 'P-256': 'sha256', 'P-384': 'sha384' }[kind];
      const input = Buffer.from(`${header}.${payload}`);
      const options = { key: publicKey, dsaEncoding: 'ieee-p1363' } as const;
      expect(verify(hash, input, options, Buffer.from(signature, 'base64url'))).to.equal(true);
    });
  }

  it('refuses a term that no context defines, in both formats', async () => {
    const misspelt = { ...CREDENTIAL, credentialSubject: { id: 'https://issuer.example/things/1', nmae: 'A thing' } };
    for (const format of ['data-integrity', 'vc+jwt'] as const) {
      const outcome = await signCredential(misspelt, { ...SIGNING, format });
      expect(outcome).to.have.nested.property('problem.findings[0].code', 'json-ld-dropped');
    }
  });

  it('refuses what would not be a credential', async () => {
    const outcome = await signCredential({ ...CREDENTIAL, issuer: 'nobody' }, SIGNING);
    expect(outcome).to.have.nested.property('problem.findings[0].code', 'party-invalid');
  });

  it('refuses a graph that no verifier would canonicalise', async () => {
    const ids = Array.from({ length: 30 }, (_, at) => `_:n${at}`);
    const clique = ids.map((id) => ({ '@id': id, 'https://poison.example/p': ids.map((other) => ({ '@id': other })) }));
    const credentialSubject = { id: 'urn:x:1', 'https://poison.example/p': clique };
    const outcome = await signCredential({ ...CREDENTIAL, credentialSubject }, SIGNING);
    expect(outcome).to.have.nested.property('problem.findings[0].code', 'graph-too-complex');
  });

  it('bundles credentials of both formats in a presentation held by the signer', async () => {
    const embedded = signedOf(await signCredential(CREDENTIAL, SIGNING));
    const enveloped = signedOf(await signCredential(CREDENTIAL, { ...SIGNING, format: 'vc+jwt' }));
    const asFile = { ...enveloped, bytes: Buffer.from(`${text(enveloped)}\n`) };
    const bundle = JSON.parse(text(signedOf(await signPresentation([embedded, asFile], SIGNING))));
    expect(bundle.holder).to.equal(DID);
    expect(bundle.proof.proofPurpose).to.equal('authentication');
    expect(bundle.proof).not.to.have.property('challenge');
    expect(bundle.verifiableCredential[0]).to.deep.equal(JSON.parse(text(embedded)));
    expect(bundle.verifiableCredential[1].id).to.equal(`data:application/vc+jwt,${text(enveloped)}`);
  });
});

describe('private keys', () => {
  it('refuse a file whose halves do not belong together', () => {
    const other = generateKey('Ed25519');
    expect(readPrivateJwk(KEY)).to.deep.equal(KEY);
    expect(readPrivateJwk({ ...KEY, x: other.x })).to.equal(undefined);
    expect(readPrivateJwk({ ...KEY, d: 'AA' })).to.equal(undefined);
    expect(readPrivateJwk({ ...KEY, crv: 'P-256' })).to.equal(undefined);
    expect(readPrivateJwk('key')).to.equal(undefined);
  });
});
