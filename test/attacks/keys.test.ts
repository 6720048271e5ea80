/** Signatures that hold under a key that must not count. */
import { constants, createHmac, createPublicKey, generateKeyPairSync, sign as rawSign } from 'node:crypto';
import { expect } from 'chai';
import { publicHalf } from '../../src/adapters/keys.js';
import type { Signed } from '../../src/adapters/signer.js';
import { encodeBase58 } from '../../src/core/base58.js';
import { ed25519Multikey } from '../../src/core/public-key.js';
import { judge } from '../../src/core/verification/judge.js';
import { afterEdit, jws, withProof } from '../core/verification/tampering.js';
import {
  BOREAL,
  complaints,
  credential,
  didEvidence,
  edited,
  judged,
  NOW,
  sign,
  TANDEM,
  VOCABULARY,
} from '../signers.js';

const METHOD = `${BOREAL.did}#key-1`;

/** The complaints of a document whose issuer's DID document has this one method. */
async function under(method: object, { bytes, mediaType }: Signed): Promise<readonly string[]> {
  const document = {
    id: BOREAL.did,
    verificationMethod: [{ id: METHOD, controller: BOREAL.did, ...method }],
    assertionMethod: [METHOD],
  };
  const evidence = [didEvidence(BOREAL.did, document)];
  const judgement = await judge({ bytes, mediaType, evidence, now: NOW }, VOCABULARY);
  expect(judgement.report.standing).to.equal('refused');
  return complaints(judgement);
}

describe('attack: an Ed25519 public key of small order', () => {
  // y-coordinates of the eight points of small order (RFC 8032 §5.1), little-endian, with either sign bit.
  const SMALL = [
    '0100000000000000000000000000000000000000000000000000000000000000',
    'ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f',
    '0000000000000000000000000000000000000000000000000000000000000080',
    '0000000000000000000000000000000000000000000000000000000000000000',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
    'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
    '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  ];
  for (const hex of SMALL) {
    it(`is refused as a JWK and as a Multikey: ${hex.slice(0, 8)}…${hex.slice(-2)}`, async () => {
      const x = Buffer.from(hex, 'hex');
      // R = the identity, S = 0: under the identity key this one signature fits every message.
      const forged = Buffer.concat([Buffer.from(SMALL[0] ?? '', 'hex'), Buffer.alloc(32)]);
      const document = edited(
        await sign(credential()),
        withProof((proof) => ({ ...proof, proofValue: `z${encodeBase58(forged)}` })),
      );
      const jwk = { type: 'JsonWebKey', publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: x.toString('base64url') } };
      const multikey = { type: 'Multikey', publicKeyMultibase: ed25519Multikey(x) };
      for (const method of [jwk, multikey]) expect(await under(method, document)).to.include('key: key-weak /proof');
    });
  }
});

describe('attack: the issuer is not the key’s controller, or the purpose is another', () => {
  it('is refused when the key stands in the issuer’s document and belongs to another', async () => {
    const foreign = { type: 'JsonWebKey', controller: TANDEM.did, publicKeyJwk: publicHalf(BOREAL.key) };
    expect(await under(foreign, await sign(credential()))).to.include('key: method-controller /proof');
  });
  it('is refused when another signed with a key of its own', async () => {
    const signed = await sign(credential(), 'data-integrity', TANDEM);
    expect(complaints(await judged(signed))).to.include('issuer: signer-differs /issuer');
  });
  it('is refused when the proof was made to authenticate', async () => {
    const found = await afterEdit(withProof((proof) => ({ ...proof, proofPurpose: 'authentication' })));
    expect(found).to.include('proof: proof-purpose /proof/proofPurpose');
  });
});

describe('attack: did:key with the fragment of another key', () => {
  it('is refused with a finding, not with a fault', async () => {
    const mine = ed25519Multikey(Buffer.from(publicHalf(BOREAL.key).x, 'base64url'));
    const other = ed25519Multikey(Buffer.from(publicHalf(TANDEM.key).x, 'base64url'));
    const issuer = `did:key:${mine}`;
    const found = complaints(await judged(jws({ kid: `${issuer}#${other}` }, credential({ issuer }))));
    expect(found).to.include('key: method-absent');
    // The control: with its own fragment the same document is verified.
    expect(complaints(await judged(jws({ kid: `${issuer}#${mine}` }, credential({ issuer }))))).to.deep.equal([]);
  });
});

describe('attack: algorithm confusion', () => {
  const unsigned = (header: object, signature: (input: string) => Uint8Array): Signed => {
    const input = [{ typ: 'vc+jwt', kid: METHOD, ...header }, credential()]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    return {
      bytes: Buffer.from(`${input}.${Buffer.from(signature(input)).toString('base64url')}`),
      mediaType: 'application/vc+jwt',
    };
  };

  it('“none” is refused, with an empty signature and with any', async () => {
    for (const alg of ['none', 'None', 'NONE']) {
      expect((await judged(unsigned({ alg }, () => new Uint8Array()))).report.standing).to.equal('refused');
      expect((await judged(unsigned({ alg }, () => Buffer.alloc(64)))).report.standing).to.equal('refused');
    }
    expect(complaints(await judged(unsigned({ alg: 'none' }, () => Buffer.alloc(64))))).to.include(
      'proof: algorithm-forbidden',
    );
  });

  it('HS256 keyed with the public key is refused, as PEM, DER, JWK and raw bytes', async () => {
    const jwk = publicHalf(BOREAL.key);
    const key = createPublicKey({ key: { ...jwk }, format: 'jwk' });
    const secrets = [
      key.export({ type: 'spki', format: 'pem' }),
      key.export({ type: 'spki', format: 'der' }),
      JSON.stringify(jwk),
      Buffer.from(jwk.x, 'base64url'),
    ];
    for (const secret of secrets) {
      const forged = unsigned({ alg: 'HS256' }, (input) => createHmac('sha256', secret).update(input).digest());
      expect(complaints(await judged(forged))).to.include('proof: algorithm-forbidden');
    }
  });

  it('an algorithm of another kind of key is refused, though the signature is a good one of the key’s own', async () => {
    for (const alg of ['ES256', 'PS256']) {
      expect(complaints(await judged(jws({ alg })))).to.include('proof: algorithm-key');
    }
  });

  it('PS256 with RSA of 1024 bits is refused, though its signature is good', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const padding = constants.RSA_PKCS1_PSS_PADDING;
    const weak = unsigned({ alg: 'PS256' }, (input) =>
      rawSign('sha256', Buffer.from(input), { key: privateKey, padding, saltLength: 32 }),
    );
    const found = await under({ type: 'JsonWebKey', publicKeyJwk: publicKey.export({ format: 'jwk' }) }, weak);
    expect(found).to.include('key: key-weak');
  });

  it('a key embedded in the header (jwk) is not looked at', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const jwk = publicKey.export({ format: 'jwk' });
    const forged = unsigned({ alg: 'EdDSA', jwk }, (input) => rawSign(null, Buffer.from(input), privateKey));
    expect(complaints(await judged(forged))).to.include('proof: signature-invalid');
    const nameless = unsigned({ alg: 'EdDSA', jwk, kid: undefined }, (input) =>
      rawSign(null, Buffer.from(input), privateKey),
    );
    expect(complaints(await judged(nameless))).to.include('key: method-unnamed');
  });
});
