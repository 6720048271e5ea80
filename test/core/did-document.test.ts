import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { expect } from 'chai';
import { decodeBase58, encodeBase58 } from '../../src/core/base58.js';
import { encodeBase64url } from '../../src/core/base64url.js';
import { documentOf, methodFor } from '../../src/core/did-document.js';
import { sha256 } from '../../src/core/digest.js';
import { FOREVER, instant } from '../../src/core/instant.js';
import { ed25519Multikey, keyFromJwk, keyFromMultikey, multikeyOf } from '../../src/core/public-key.js';
import type { Evidence } from '../../src/core/verification/check.js';

const DID = 'did:web:boreal.example';
const NOW = instant('2026-06-01');

/** RFC 8032 §7.1, test 1: a public key that nobody can mistake for ours. */
const RFC8032_KEY = Buffer.from('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a', 'hex');
const MULTIKEY = ed25519Multikey(RFC8032_KEY);
const METHOD = { id: `${DID}#key-1`, type: 'Multikey', controller: DID, publicKeyMultibase: MULTIKEY };
const DOCUMENT = { id: DID, verificationMethod: [METHOD], assertionMethod: [METHOD.id] };

function evidence(content: string | Uint8Array): Evidence[] {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const mediaType = 'application/did+json';
  return [
    { kind: 'did-document', url: DID, fetchedAt: NOW, content: { ok: true, bytes, digest: sha256(bytes), mediaType } },
  ];
}

function resolve(document: unknown) {
  return documentOf(DID, evidence(JSON.stringify(document)));
}

/** The code of the finding, or the kind of the key. */
function key(
  document: unknown,
  reference = '#key-1',
  relationship: 'assertionMethod' | 'authentication' = 'assertionMethod',
) {
  const resolution = resolve(document);
  if (!resolution.ok) return resolution.finding.code;
  const method = methodFor(resolution.document, reference, relationship);
  return method.ok ? method.kind : method.finding.code;
}

function withMethod(members: object) {
  return { ...DOCUMENT, verificationMethod: [{ ...METHOD, ...members }] };
}

function withJwk(publicKeyJwk: unknown) {
  return withMethod({ publicKeyMultibase: undefined, publicKeyJwk });
}

describe('DID documents', () => {
  describe('computed', () => {
    it('did:key Ed25519: the method bears the key as its fragment', () => {
      const did = 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'; // did:key specification, example 1
      const resolution = documentOf(did, []);
      if (!resolution.ok) throw new Error(resolution.finding.code);
      const method = methodFor(resolution.document, `${did}#${did.slice(8)}`, 'assertionMethod');
      expect(method).to.deep.include({ ok: true, kind: 'Ed25519', until: FOREVER });
      expect(methodFor(resolution.document, `${did}#other`, 'assertionMethod')).to.have.nested.property(
        'finding.code',
        'method-absent',
      );
    });

    it('did:key P-256: the compressed point of the specification’s test vector', () => {
      const did = 'did:key:zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv';
      const resolution = documentOf(did, []);
      if (!resolution.ok) throw new Error(resolution.finding.code);
      expect(methodFor(resolution.document, `#${did.slice(8)}`, 'authentication')).to.deep.include({
        ok: true,
        kind: 'P-256',
        key: {
          kty: 'EC',
          crv: 'P-256',
          x: 'igrFmi0whuihKnj9R3Om1SoMph72wUGeFaBbzG2vzns',
          y: 'efsX5b10x8yjyrj4ny3pGfLcY7Xby1KzgqOdqnsrJIM',
        },
      });
    });

    it('did:key P-384: the compressed point of the specification’s test vector', () => {
      const did = 'did:key:z82Lm1MpAkeJcix9K8TMiLd5NMAhnwkjjCBeWHXyu3U4oT2MVJJKXkcVBgjGhnLBn2Kaau9';
      const resolution = documentOf(did, []);
      if (!resolution.ok) throw new Error(resolution.finding.code);
      const method = methodFor(resolution.document, `#${did.slice(8)}`, 'assertionMethod');
      expect(method).to.deep.include({
        ok: true,
        kind: 'P-384',
        key: {
          kty: 'EC',
          crv: 'P-384',
          x: 'lInTxl8fjLKp_UCrxI0WDklahi-7-_6JbtiHjiRvMvhedhKVdHBfi2HCY8t_QJyc',
          y: 'y6N1IC-2mXxHreETBW7K3mBcw0qGr3CWHCs-yl09yCQRLcyfGv7XhqAngHOu51Zv',
        },
      });
    });

    it('did:jwk: the method is #0; an encryption key signs nothing', () => {
      const jwk = { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(RFC8032_KEY) };
      for (const [use, expected] of [
        ['sig', true],
        ['enc', false],
      ] as const) {
        const did = `did:jwk:${encodeBase64url(Buffer.from(JSON.stringify({ ...jwk, use })))}`;
        const resolution = documentOf(did, []);
        if (!resolution.ok) throw new Error(resolution.finding.code);
        const method = methodFor(resolution.document, '#0', 'assertionMethod');
        expect(method.ok, use).to.equal(expected);
        if (method.ok) expect(method.key).to.deep.equal(jwk);
      }
    });

    const malformed = {
      'not a DID': ['https://boreal.example', 'did-malformed'],
      'with a fragment': ['did:web:a.example#k', 'did-malformed'],
      'outside ASCII': ['did:web:boréal.example', 'did-malformed'],
      'too long': [`did:jwk:${'A'.repeat(5000)}`, 'did-malformed'],
      'another method': ['did:ion:EiClkZMDxPKqC9c', 'did-method-unsupported'],
      'did:key of secp256k1': ['did:key:zQ3shokFTS3brHcDQrn82RUDfCZESWL1ZdCEJwekUDPQiYBme', 'key-unsupported'],
      'did:key in another base': ['did:key:m7QE', 'key-malformed'],
      'did:key of 31 octets': [`did:key:${ed25519Multikey(RFC8032_KEY.subarray(1))}`, 'key-malformed'],
      'did:jwk with a member twice': [
        `did:jwk:${encodeBase64url(Buffer.from('{"kty":"OKP","kty":"EC"}'))}`,
        'did-malformed',
      ],
      'did:jwk that is no JSON': ['did:jwk:e30x', 'did-malformed'],
      'did:web at an address': ['did:web:127.0.0.1', 'did-web-host'],
    } as const;
    for (const [what, [did, code]] of Object.entries(malformed)) {
      it(`refuses ${what}: ${code}`, () => {
        expect(documentOf(did, []))
          .to.deep.include({ ok: false, missing: false })
          .and.nested.include({ 'finding.code': code });
      });
    }
  });

  describe('did:web, from evidence', () => {
    it('finds the key by relative and absolute reference', () => {
      expect(key(DOCUMENT)).to.equal('Ed25519');
      expect(key(DOCUMENT, `${DID}#key-1`)).to.equal('Ed25519');
      expect(key({ ...withMethod({ id: '#key-1' }), assertionMethod: ['#key-1'] }, `${DID}#key-1`)).to.equal('Ed25519');
    });

    it('finds a key embedded in the relationship, and only there', () => {
      const embedded = { id: DID, assertionMethod: [METHOD] };
      expect(key(embedded)).to.equal('Ed25519');
      expect(key(embedded, '#key-1', 'authentication')).to.equal('method-not-authorised');
    });

    it('says “missing” when nothing was gathered, or why gathering failed', () => {
      expect(documentOf(DID, [])).to.deep.include({ ok: false, missing: true }).and.nested.include({
        'finding.code': 'evidence-absent',
      });
      const finding = { code: 'fetch-timeout', pointer: '', params: { ms: 3000 } } as const;
      const failed: Evidence = { kind: 'did-document', url: DID, fetchedAt: NOW, content: { ok: false, finding } };
      expect(documentOf(DID, [failed])).to.deep.equal({ ok: false, missing: true, finding });
    });

    it('refuses what is not JSON, not UTF-8, or has a member twice', () => {
      for (const bytes of ['{', '', `{"id":"x","id":"${DID}"}`, Uint8Array.of(0x22, 0xff, 0x22)]) {
        expect(documentOf(DID, evidence(bytes))).to.nested.include({ 'finding.code': 'did-document-unreadable' });
      }
    });

    it('refuses a document about someone else', () => {
      expect(key({ ...DOCUMENT, id: 'did:web:evil.example' })).to.equal('did-document-subject');
      expect(key({ ...DOCUMENT, id: undefined })).to.equal('did-document-subject');
    });

    const misshapen = {
      '': [],
      '/verificationMethod': { ...DOCUMENT, verificationMethod: METHOD },
      '/verificationMethod/0': { ...DOCUMENT, verificationMethod: ['#key-1'] },
      '/verificationMethod/0/id': withMethod({ id: 7 }),
      '/verificationMethod/0/controller': withMethod({ controller: [DID] }),
      '/verificationMethod/0/publicKeyMultibase': withMethod({ publicKeyMultibase: 7 }),
      '/verificationMethod/0/revoked': withMethod({ revoked: 'yes' }),
      '/verificationMethod/1/id': {
        ...DOCUMENT,
        verificationMethod: [
          METHOD,
          { ...METHOD, publicKeyMultibase: 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK' },
        ],
      },
      '/assertionMethod/0': { ...DOCUMENT, assertionMethod: [null] },
    };
    for (const [at, document] of Object.entries(misshapen)) {
      it(`names the place of a fault: ${at || 'the whole'}`, () => {
        expect(resolve(document)).to.nested.include({
          'finding.code': 'did-document-malformed',
          'finding.params.at': at,
        });
      });
    }

    it('refuses a method that is absent, of another purpose, of another controller, without exactly one key', () => {
      expect(key(DOCUMENT, '#key-2')).to.equal('method-absent');
      expect(key(DOCUMENT, 'did:web:evil.example#key-1')).to.equal('method-absent');
      expect(key(DOCUMENT, '#key-1', 'authentication')).to.equal('method-not-authorised');
      expect(key({ ...DOCUMENT, assertionMethod: undefined })).to.equal('method-not-authorised');
      expect(key(withMethod({ controller: 'did:web:evil.example' }))).to.equal('method-controller');
      expect(key(withMethod({ publicKeyMultibase: undefined }))).to.equal('method-ambiguous');
      expect(key(withMethod({ publicKeyJwk: {} }))).to.equal('method-ambiguous');
    });

    it('does not lend the key of a foreign method that is listed here', () => {
      const foreign = { ...METHOD, id: 'did:web:evil.example#key-1' };
      const document = { ...DOCUMENT, verificationMethod: [foreign], assertionMethod: [foreign.id] };
      expect(key(document, foreign.id)).to.equal('method-absent');
    });

    it('tells from when a method must not be used', () => {
      const resolution = resolve(withMethod({ expires: '2027-01-01T00:00:00Z', revoked: '2026-03-01T00:00:00Z' }));
      if (!resolution.ok) throw new Error(resolution.finding.code);
      expect(methodFor(resolution.document, '#key-1', 'assertionMethod')).to.include({ until: instant('2026-03-01') });
    });
  });

  describe('keys', () => {
    const p256 = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
    const rsaKey = (modulusLength: number) =>
      generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'jwk' });

    it('P-256, P-384 and RSA-2048 as JWK', () => {
      expect(key(withJwk(p256.publicKey.export({ format: 'jwk' })))).to.equal('P-256');
      expect(key(withJwk(p384.publicKey.export({ format: 'jwk' })))).to.equal('P-384');
      expect(key(withJwk(rsaKey(2048)))).to.equal('RSA');
    });

    it('hands on only the members that make the key', () => {
      const jwk = p256.publicKey.export({ format: 'jwk' });
      const resolution = resolve(withJwk({ ...jwk, alg: 'ES256', x5u: 'https://evil.example/chain.pem' }));
      if (!resolution.ok) throw new Error(resolution.finding.code);
      const method = methodFor(resolution.document, '#key-1', 'assertionMethod');
      if (!method.ok) throw new Error(method.finding.code);
      expect(method.key).to.have.all.keys('kty', 'crv', 'x', 'y');
      expect(createPublicKey({ key: { ...method.key }, format: 'jwk' }).equals(p256.publicKey)).to.equal(true);
    });

    it('refuses a private key, and does not repeat it', () => {
      const jwk = p256.privateKey.export({ format: 'jwk' });
      const resolution = resolve(withJwk(jwk));
      if (!resolution.ok) throw new Error(resolution.finding.code);
      const method = methodFor(resolution.document, '#key-1', 'assertionMethod');
      expect(method).to.nested.include({ 'finding.code': 'key-private' });
      expect(JSON.stringify(method)).not.to.include(jwk.d);
    });

    it('refuses a point off its curve, with a short coordinate, or under the name of another curve', () => {
      for (const { publicKey } of [p256, p384]) {
        const jwk = publicKey.export({ format: 'jwk' });
        expect(key(withJwk({ ...jwk, y: jwk.x }))).to.equal('key-malformed');
        expect(key(withJwk({ ...jwk, y: jwk.y?.slice(0, -2) }))).to.equal('key-malformed');
        expect(key(withJwk({ ...jwk, y: undefined }))).to.equal('key-malformed');
        expect(key(withJwk({ ...jwk, crv: jwk.crv === 'P-256' ? 'P-384' : 'P-256' }))).to.equal('key-malformed');
      }
    });

    it('reads the Multikey that it writes, and refuses one with an x that no point has', () => {
      for (const { publicKey } of [p256, p384]) {
        const reading = keyFromJwk(publicKey.export({ format: 'jwk' }));
        if (!reading.ok || reading.key.kty === 'RSA') throw new Error('not a point');
        const multikey = multikeyOf(reading.key);
        expect(keyFromMultikey(multikey)).to.deep.equal(reading);
        const bytes = decodeBase58(multikey.slice(1)) ?? Buffer.of();
        const beyond = Buffer.concat([bytes.subarray(0, 3), Buffer.alloc(bytes.length - 3, 0xff)]);
        expect(key(withMethod({ publicKeyMultibase: `z${encodeBase58(beyond)}` }))).to.equal('key-malformed');
        const short = `z${encodeBase58(bytes.subarray(0, -1))}`;
        expect(key(withMethod({ publicKeyMultibase: short }))).to.equal('key-malformed');
      }
    });

    it('refuses RSA-1024, an even modulus, exponent 1', () => {
      expect(key(withJwk(rsaKey(1024)))).to.equal('key-weak');
      const jwk = rsaKey(2048);
      expect(key(withJwk({ ...jwk, e: 'AQ' }))).to.equal('key-weak');
      expect(key(withJwk({ ...jwk, n: `${jwk.n?.slice(0, -2)}AA` }))).to.equal('key-malformed');
    });

    it('refuses the identity point of Ed25519 as JWK and as Multikey', () => {
      const identity = Buffer.from(`01${'00'.repeat(31)}`, 'hex');
      expect(key(withJwk({ kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(identity) }))).to.equal('key-weak');
      expect(key(withMethod({ publicKeyMultibase: ed25519Multikey(identity) }))).to.equal('key-weak');
    });

    it('refuses an Ed25519 key whose y is not below p', () => {
      const beyond = Buffer.from(`f0${'ff'.repeat(30)}7f`, 'hex'); // p + 3
      expect(key(withMethod({ publicKeyMultibase: ed25519Multikey(beyond) }))).to.equal('key-malformed');
    });

    it('refuses other kinds, padding and foreign characters', () => {
      expect(key(withJwk({ kty: 'OKP', crv: 'X25519', x: encodeBase64url(RFC8032_KEY) }))).to.equal('key-unsupported');
      expect(key(withJwk({ kty: 'oct', k: 'AAAA' }))).to.equal('key-private');
      expect(key(withJwk('AAAA'))).to.equal('key-malformed');
      expect(key(withJwk({ kty: 'OKP', crv: 'Ed25519', x: `${encodeBase64url(RFC8032_KEY)}=` }))).to.equal(
        'key-malformed',
      );
      expect(key(withMethod({ publicKeyMultibase: `${MULTIKEY}0` }))).to.equal('key-malformed');
    });
  });
});
