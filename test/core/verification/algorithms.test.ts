import { constants, createHmac, type KeyObject, sign as rawSign } from 'node:crypto';
import { expect } from 'chai';
import type { KeyKind } from '../../../src/core/public-key.js';
import { ALGORITHMS, type AlgorithmName } from '../../../src/core/verification/signature.js';
import { complaints, credential } from '../../signers.js';
import { judgedUnder, KEYS, METHOD, notes } from './keys.js';

const NAMES = Object.keys(ALGORITHMS) as readonly AlgorithmName[];

/** RFC 7518 §3.3 to §3.5 and RFC 8037 §3.1, as Node says them. */
const SIGN: Readonly<Record<AlgorithmName, (data: Buffer, key: KeyObject) => Buffer>> = {
  EdDSA: (data, key) => rawSign(null, data, key),
  Ed25519: (data, key) => rawSign(null, data, key),
  ES256: (data, key) => rawSign('sha256', data, { key, dsaEncoding: 'ieee-p1363' }),
  ES384: (data, key) => rawSign('sha384', data, { key, dsaEncoding: 'ieee-p1363' }),
  PS256: (data, key) => rawSign('sha256', data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 }),
  PS384: (data, key) => rawSign('sha384', data, { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 }),
  RS256: (data, key) => rawSign('sha256', data, { key, padding: constants.RSA_PKCS1_PADDING }),
};

function inputOf(alg: string): string {
  const header = { alg, typ: 'vc+jwt', cty: 'vc', kid: METHOD };
  return [header, credential()].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
}

function judgedJwt(kind: KeyKind, input: string, signature: Buffer) {
  return judgedUnder(kind, Buffer.from(`${input}.${signature.toString('base64url')}`), 'application/vc+jwt');
}

describe('the algorithms of a JWS', () => {
  for (const name of NAMES) {
    const { key: kind } = ALGORITHMS[name];
    const { privateKey } = KEYS[kind];
    it(`${name} is verified by its own kind of key, under its own name`, async () => {
      const signature = SIGN[name](Buffer.from(inputOf(name)), privateKey);
      const judgement = await judgedJwt(kind, inputOf(name), signature);
      expect(complaints(judgement)).to.deep.equal([]);
      // RSASSA-PKCS1-v1_5 is on its way out: accepted, and said so.
      expect(notes(judgement)).to.deep.equal(name === 'RS256' ? ['algorithm-legacy'] : []);
    });
    it(`${name} is refused under the name of any other`, async () => {
      for (const other of NAMES.filter((candidate) => candidate !== name)) {
        if ([name, other].every((one) => ALGORITHMS[one].key === 'Ed25519')) continue; // Two names of one algorithm.
        const signature = SIGN[name](Buffer.from(inputOf(other)), privateKey);
        const judgement = await judgedJwt(kind, inputOf(other), signature);
        const expected = ALGORITHMS[other].key === ALGORITHMS[name].key ? 'signature-invalid' : 'algorithm-key';
        expect(complaints(judgement), other).to.deep.equal([`proof: ${expected}`]);
        expect(judgement.report.standing).to.equal('refused');
      }
    });
  }

  it('never take a public key for a shared secret', async () => {
    const { publicKey } = KEYS.RSA;
    for (const format of ['pem', 'der'] as const) {
      const secret = publicKey.export({ type: 'spki', format: format as 'der' });
      const signature = createHmac('sha256', secret).update(inputOf('HS256')).digest();
      expect(complaints(await judgedJwt('RSA', inputOf('HS256'), signature))).to.deep.equal([
        'proof: algorithm-forbidden',
      ]);
    }
  });

  it('have signatures of one length: neither padded, nor cut, nor in another encoding', async () => {
    const { privateKey } = KEYS['P-384'];
    const input = inputOf('ES384');
    const good = SIGN.ES384(Buffer.from(input), privateKey);
    const der = rawSign('sha384', Buffer.from(input), { key: privateKey, dsaEncoding: 'der' });
    for (const bad of [Buffer.concat([good, Buffer.of(0)]), good.subarray(0, 95), der, Buffer.alloc(96)]) {
      expect(complaints(await judgedJwt('P-384', input, bad))).to.deep.equal(['proof: signature-invalid']);
    }
  });

  it('let the twin of an ECDSA signature hold, so the document is known by its content', async () => {
    const { privateKey } = KEYS['P-256'];
    const input = inputOf('ES256');
    const signature = SIGN.ES256(Buffer.from(input), privateKey);
    const one = await judgedJwt('P-256', input, signature);
    const twin = await judgedJwt('P-256', input, mirrored(signature));
    expect(complaints(twin)).to.deep.equal([]);
    expect(twin.report.bytesDigest).not.to.equal(one.report.bytesDigest);
    expect(twin.report.documents[0]?.contentDigest).to.equal(one.report.documents[0]?.contentDigest);
  });
});

/** SP 800-186 §3.2.1.3: the order of P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** (R, S) → (R, n − S). */
function mirrored(signature: Buffer): Buffer {
  const s = BigInt(`0x${signature.subarray(32).toString('hex')}`);
  return Buffer.concat([signature.subarray(0, 32), Buffer.from((ORDER - s).toString(16).padStart(64, '0'), 'hex')]);
}
