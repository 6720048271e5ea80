import { generateKeyPairSync } from 'node:crypto';
import { expect } from 'chai';
import { judge } from '../../../src/core/verification/judge.js';
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
} from '../../signers.js';
import { jws, ofText } from './tampering.js';

describe('a JWS', () => {
  it('is verified by its own key, with every dialect of its header', async () => {
    for (const header of [
      {},
      { alg: 'Ed25519' },
      { kid: '#key-1' },
      { typ: 'vc+ld+jwt', cty: 'vc+ld' },
      { typ: 'vc+ld+json+jwt', cty: 'vc+ld+json' },
      { cty: 'vc', iat: 1.77e12, exp: 1 },
    ]) {
      expect(complaints(await judged(jws(header)))).to.deep.equal([]);
    }
  });
  it('without protection, or with parameters that change how it is read', async () => {
    const cases: readonly (readonly [object, string])[] = [
      [{ alg: 'none' }, 'proof: algorithm-forbidden'],
      [{ alg: 'HS256' }, 'proof: algorithm-forbidden'],
      [{ alg: 'ES256' }, 'proof: algorithm-key'],
      [{ alg: 'RS512' }, 'proof: algorithm-unsupported'],
      [{ alg: 'PS256' }, 'proof: algorithm-key'],
      [{ alg: 'RS256' }, 'proof: algorithm-key'],
      [{ alg: 'eddsa' }, 'proof: algorithm-unsupported'],
      [{ alg: 'toString' }, 'proof: algorithm-unsupported'],
      [{ kid: undefined }, 'key: method-unnamed'],
      [{ kid: `${BOREAL.did}#key-2` }, 'key: method-absent'],
      [{ kid: `${TANDEM.did}#key-1` }, 'key: method-absent'],
      [{ iss: TANDEM.did }, 'issuer: signer-differs /issuer'],
      [{ crit: ['b64'], b64: true }, 'syntax: jws-header'],
      [{ typ: 'JWT' }, 'syntax: jws-type'],
      [{ typ: 'vp+jwt' }, 'syntax: jws-type'],
      [{ cty: 'vp' }, 'syntax: jws-type'],
      [{ alg: 7 }, 'syntax: jws-header'],
    ];
    for (const [header, finding] of cases) {
      const judgement = await judged(jws(header));
      expect(complaints(judgement), JSON.stringify(header)).to.include(finding);
      expect(judgement.report.standing).not.to.equal('verified');
    }
  });
  it('with a wrapper, a proof inside, or another issuer in its payload', async () => {
    expect(complaints(await judged(jws({}, { vc: credential() })))[0]).to.equal('syntax: jws-wrapped /vc');
    expect(complaints(await judged(jws({}, { ...credential(), proof: {} })))[0]).to.equal(
      'syntax: jws-with-proof /proof',
    );
    expect(complaints(await judged(jws({}, credential({ issuer: TANDEM.did }))))).to.include(
      'issuer: signer-differs /issuer',
    );
  });
  it('spelled in another way than its signer did', async () => {
    const text = Buffer.from(jws({}).bytes).toString();
    expect((await ofText(`${text}=`, 'application/vc+jwt'))[0]).to.equal('syntax: jws-malformed');
    // 64 bytes leave four spare bits in the last character: A and B differ in one of them.
    const last = text.at(-1) ?? '';
    const other = String.fromCharCode(last.charCodeAt(0) + 1);
    expect((await ofText(text.slice(0, -1) + other, 'application/vc+jwt'))[0]).to.equal('syntax: jws-malformed');
  });
});

describe('keys', () => {
  const document = (members: object, method: object = {}) => {
    const { d: _secret, ...publicKeyJwk } = BOREAL.key;
    const id = `${BOREAL.did}#key-1`;
    const verificationMethod = [{ id, type: 'JsonWebKey', controller: BOREAL.did, publicKeyJwk, ...method }];
    return didEvidence(BOREAL.did, { id: BOREAL.did, verificationMethod, assertionMethod: [id], ...members });
  };
  const cases: readonly (readonly [string, ReturnType<typeof document>, string])[] = [
    ['not for assertions', document({ assertionMethod: [] }), 'method-not-authorised'],
    ['controlled by another', document({}, { controller: TANDEM.did }), 'method-controller'],
    ['of another document', document({ id: TANDEM.did }), 'did-document-subject'],
    [
      'of small order',
      document({}, { publicKeyJwk: { kty: 'OKP', crv: 'Ed25519', x: `AQ${'A'.repeat(41)}` } }),
      'key-weak',
    ],
    ['that have ended', document({}, { expires: '2026-01-15T00:00:00Z' }), 'key-ended'],
  ];
  for (const [title, evidence, code] of cases) {
    it(`${title} do not count`, async () => {
      const { bytes, mediaType } = await sign(credential());
      const judgement = await judge({ bytes, mediaType, evidence: [evidence], now: NOW }, VOCABULARY);
      expect(complaints(judgement)).to.include(`key: ${code} /proof`);
      expect(judgement.report.standing).to.equal('refused');
    });
  }
  it('of RSA with fewer than 2048 bits do not count', async () => {
    const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
    const publicKeyJwk = publicKey.export({ format: 'jwk' });
    const evidence = document({}, { publicKeyJwk });
    const { bytes, mediaType } = jws({ alg: 'PS256' });
    const judgement = await judge({ bytes, mediaType, evidence: [evidence], now: NOW }, VOCABULARY);
    expect(complaints(judgement)).to.include('key: key-weak');
  });
});

describe('a period', () => {
  it('that ends before it begins never held', async () => {
    const judgement = await judged(await sign(credential({ validUntil: '2025-01-01T00:00:00Z' })));
    expect(judgement.report.standing).to.equal('refused');
    expect(complaints(judgement)).to.deep.equal(['period: never-valid /validUntil']);
  });
  it('that has not begun leaves the document undetermined', async () => {
    const judgement = await judged(await sign(credential({ validFrom: '2026-12-01T00:00:00Z' })));
    expect(judgement.report.standing).to.equal('undetermined');
    expect(complaints(judgement)).to.deep.equal(['period: not-yet-valid /validFrom']);
  });
  it('that has ended makes no history of a forgery', async () => {
    const signed = await sign(credential({ validUntil: '2026-02-01T00:00:00Z' }));
    const forged = edited(signed, (document) => ({ ...document, id: 'https://evil.example/' }));
    expect((await judged(signed)).report.standing).to.equal('expired');
    expect((await judged(forged)).report.standing).to.equal('refused');
  });
});

describe('a date in a JWS header', () => {
  const noted = async (header: object) => {
    const { report } = await judged(jws(header));
    expect(report.standing).to.equal('verified');
    const findings = report.documents.flatMap(({ checks }) => checks.flatMap((check) => check.findings));
    return findings.filter(({ code }) => code !== 'chain-none');
  };
  it('decides nothing, and is noted when it does not fit today', async () => {
    const note = (member: string) => ({ code: 'header-date', pointer: '', params: { member } });
    expect(await noted({ exp: 1 })).to.deep.equal([note('exp')]);
    expect(await noted({ iat: NOW / 1000 + 3600 })).to.deep.equal([note('iat')]);
    expect(await noted({ exp: 'tomorrow' })).to.deep.equal([note('exp')]);
  });
  it('is not spoken of when it fits, in seconds or in milliseconds, or is absent', async () => {
    for (const unit of [1, 1000]) {
      const seconds = NOW / 1000;
      expect(await noted({ iat: (seconds - 3600) * unit, exp: (seconds + 3600) * unit })).to.deep.equal([]);
    }
    expect(await noted({})).to.deep.equal([]);
  });
});

describe('an issuer', () => {
  it('is a DID, and nothing behind it', async () => {
    for (const issuer of ['https://boreal.example/', `${BOREAL.did}#key-1`, 'did:web:boréal.example']) {
      expect(complaints(await judged(await sign(credential({ issuer }))))).to.include('issuer: issuer-not-did /issuer');
    }
  });
});
