/** Whoever overhears a presentation has all of it: what it was made for must be in what was signed. */
import { expect } from 'chai';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import type { Instant } from '../../src/core/instant.js';
import type { Asked } from '../../src/core/verification/presented-to.js';
import { value } from '../catalogue/outcomes.js';
import { jws } from '../core/verification/tampering.js';
import { BOREAL, NOW } from '../signers.js';
import { openJudging } from './catalogue.js';

const HERE = 'https://catalogue.example';
const SHOP = 'https://shop.example';

describe('attack: a replayed presentation', () => {
  const clock: { at: Instant } = { at: NOW };
  let catalogue: Catalogue;
  beforeEach(async () => {
    clock.at = NOW;
    catalogue = await openJudging({ clock: { now: () => clock.at } });
  });

  function presentation(nonce: string | undefined, aud: string | undefined) {
    const { bytes } = jws(
      { typ: 'vp+jwt' },
      {
        '@context': ['https://www.w3.org/ns/credentials/v2'],
        type: ['VerifiablePresentation'],
        holder: BOREAL.did,
        ...(nonce === undefined ? {} : { nonce }),
        ...(aud === undefined ? {} : { aud }),
      },
    );
    return bytes;
  }
  async function presented(bytes: Uint8Array, asked: Asked = {}, to = catalogue): Promise<readonly string[]> {
    const { judgement, findings } = value(await to.present(bytes, 'application/vp+jwt', asked));
    expect(judgement.report.standing).to.equal('verified');
    return findings.map(({ code }) => code);
  }

  it('is accepted once with a challenge of this catalogue, whether or not somebody asked for that challenge', async () => {
    for (const asked of [(challenge: string): Asked => ({ challenge }), (): Asked => ({})]) {
      const { challenge } = catalogue.challenge();
      const bytes = presentation(challenge, HERE);
      expect(await presented(bytes, asked(challenge))).to.deep.equal([]);
      expect(await presented(bytes, asked(challenge))).to.deep.equal(['challenge-used']);
      expect(await presented(bytes)).to.deep.equal(['challenge-used']);
    }
  });
  it('is not accepted with another challenge, nor for another domain, nor without either', async () => {
    const { challenge } = catalogue.challenge();
    const other = catalogue.challenge().challenge;
    expect(await presented(presentation(other, HERE), { challenge })).to.deep.equal(['presented-challenge']);
    expect(await presented(presentation(challenge, SHOP), { challenge })).to.deep.equal(['presented-domain']);
    expect(await presented(presentation(challenge, undefined))).to.deep.equal(['presented-domain']);
    const neither = await presented(presentation(undefined, undefined), { challenge });
    expect(neither).to.deep.equal(['presented-challenge', 'presented-domain']);
    expect(await presented(presentation(challenge, SHOP), { challenge, domain: SHOP }), 'not used up').to.deep.equal(
      [],
    );
  });
  it('is not accepted when the challenge has ended, nor after a restart', async () => {
    const { challenge, expires } = catalogue.challenge();
    const bytes = presentation(challenge, HERE);
    expect(await presented(bytes, { challenge }, await openJudging())).to.deep.equal(['challenge-unknown']);
    clock.at = expires;
    expect(await presented(bytes, { challenge })).to.deep.equal(['challenge-expired']);
  });
  it('with a verifier’s own challenge is compared with that, and for the verifier to remember', async () => {
    const bytes = presentation('n-1', SHOP);
    for (const _again of [1, 2]) expect(await presented(bytes, { challenge: 'n-1', domain: SHOP })).to.deep.equal([]);
    expect(await presented(bytes, { challenge: 'n-2', domain: SHOP })).to.deep.equal(['presented-challenge']);
    expect(await presented(bytes, { challenge: 'n-1', domain: HERE })).to.deep.equal(['presented-domain']);
  });
  it('uses nothing up when it does not verify', async () => {
    const { challenge } = catalogue.challenge();
    const good = presentation(challenge, HERE);
    const forged = Buffer.from(good);
    forged.writeUInt8(forged.readUInt8(forged.length - 10) === 65 ? 66 : 65, forged.length - 10);
    const { judgement } = value(await catalogue.present(forged, 'application/vp+jwt', { challenge }));
    expect(judgement.report.standing).to.equal('refused');
    expect(await presented(good, { challenge })).to.deep.equal([]);
  });
  it('is raced by itself: of many at once one is accepted', async () => {
    const { challenge } = catalogue.challenge();
    const bytes = presentation(challenge, HERE);
    const answers = await Promise.all(Array.from({ length: 8 }, () => presented(bytes, { challenge })));
    expect(answers.filter((codes) => codes.length === 0)).to.have.length(1);
  });
});
