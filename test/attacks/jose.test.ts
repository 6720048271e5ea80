/** JWS headers and claims that another reader would believe. Each of these is really signed by the issuer's key. */
import { expect } from 'chai';
import { jws } from '../core/verification/tampering.js';
import { BOREAL, complaints, credential, judged, TANDEM } from '../signers.js';

async function refusal(header: object, payload: object = credential()): Promise<readonly string[]> {
  const judgement = await judged(jws(header, payload));
  expect(judgement.report.standing, JSON.stringify(header)).to.equal('refused');
  return complaints(judgement);
}

describe('attack: JOSE crit and b64', () => {
  for (const header of [
    { crit: ['exp'], exp: 1 },
    { crit: ['b64'], b64: true },
    { crit: ['b64'], b64: false },
    { b64: false },
    { crit: [] },
    { zip: 'DEF' },
  ]) {
    it(`is refused: ${JSON.stringify(header)}`, async () => {
      expect((await refusal(header))[0]).to.equal('syntax: jws-header');
    });
  }
});

describe('attack: kid, iss and issuer that do not agree', () => {
  it('is refused when the key is of another DID', async () => {
    const found = await refusal({ kid: `${TANDEM.did}#key-1` });
    expect(found).to.include('key: method-absent').and.to.include('issuer: signer-differs /issuer');
  });
  it('is refused when the header’s or the payload’s iss names another', async () => {
    expect(await refusal({ iss: TANDEM.did })).to.include('issuer: signer-differs /issuer');
    expect(await refusal({}, { ...credential(), iss: TANDEM.did })).to.include('issuer: signer-differs /issuer');
  });
  it('is refused when the payload names another issuer than the key’s', async () => {
    expect(await refusal({}, credential({ issuer: TANDEM.did }))).to.include('issuer: signer-differs /issuer');
  });
});

describe('attack: a wrong typ, or a wrapper', () => {
  for (const typ of ['JWT', 'vp+jwt', 'at+jwt', 'vc', 'application/json', 7]) {
    it(`is refused: typ ${JSON.stringify(typ)}`, async () => {
      expect((await refusal({ typ }))[0]).to.equal('syntax: jws-type');
    });
  }
  for (const claim of ['vc', 'vp']) {
    it(`is refused: a ${claim} claim, alone and beside the credential`, async () => {
      expect((await refusal({}, { iss: BOREAL.did, [claim]: credential() }))[0]).to.equal(
        `syntax: jws-wrapped /${claim}`,
      );
      expect((await refusal({}, { ...credential(), [claim]: {} }))[0]).to.equal(`syntax: jws-wrapped /${claim}`);
    });
  }
});

describe('attack: exp, nbf and iat in the payload of a JWS', () => {
  const at = (date: string) => Date.parse(date) / 1000;
  const cases: readonly (readonly [object, string, string])[] = [
    [{ exp: at('2026-02-01T00:00:00Z') }, 'expired', 'period: proof-expired /exp'],
    [{ exp: at('2026-02-01T00:00:00Z') * 1000 }, 'expired', 'period: proof-expired /exp'],
    [{ nbf: at('2099-01-01T00:00:00Z') }, 'undetermined', 'period: not-yet-valid /nbf'],
    [{ iat: at('2099-01-01T00:00:00Z') }, 'refused', 'period: proof-from-future /iat'],
    [{ exp: '2099-01-01T00:00:00Z' }, 'refused', 'period: proof-date /exp'],
    [{ exp: -1 }, 'refused', 'period: proof-date /exp'],
    [{ exp: 9e15 }, 'refused', 'period: proof-date /exp'],
  ];
  for (const [claims, standing, complaint] of cases) {
    it(`is seen: ${JSON.stringify(claims)} is ${standing}`, async () => {
      const judgement = await judged(jws({}, { ...credential(), ...claims }));
      expect(complaints(judgement)).to.deep.equal([complaint]);
      expect(judgement.report.standing).to.equal(standing);
    });
  }

  it('changes nothing where the signature holds by them, to the minute of the skew', async () => {
    const claims = {
      iat: at('2026-06-01T00:00:59Z'),
      nbf: at('2026-01-01T00:00:00Z'),
      exp: at('2026-05-31T23:59:01Z'),
    };
    expect(complaints(await judged(jws({}, { ...credential(), ...claims })))).to.deep.equal([]);
  });
});
