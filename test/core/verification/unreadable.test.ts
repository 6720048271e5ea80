import { expect } from 'chai';
import { credential, sign } from '../../signers.js';
import { ofText, REST } from './tampering.js';

describe('a document that cannot be read', () => {
  it('is not UTF-8', async () => {
    expect(await ofText(Buffer.from('{"a":"\xff"}', 'latin1'))).to.deep.equal(['syntax: not-utf8', ...REST]);
  });
  it('begins with a byte order mark', async () => {
    expect(await ofText('\uFEFF{}')).to.deep.equal(['syntax: byte-order-mark', ...REST]);
  });
  it('is cut off anywhere', async () => {
    const whole = Buffer.from((await sign(credential())).bytes)
      .toString('utf8')
      .trimEnd();
    for (const length of [0, 1, 2, 10, 100, whole.length - 1]) {
      expect((await ofText(whole.slice(0, length)))[0], `${length}`).to.equal('syntax: truncated');
    }
  });
  it('is followed by something', async () => {
    expect((await ofText('{} {}'))[0]).to.equal('syntax: not-json');
  });
  it('is a list, a text or null', async () => {
    for (const text of ['[]', '"text"', 'null']) expect((await ofText(text))[0]).to.equal('syntax: not-an-object');
  });
  it('is larger than the limit', async () => {
    const text = JSON.stringify({ padding: 'x'.repeat(1_048_576) });
    expect(await ofText(text)).to.deep.equal(['syntax: not-reached', 'limits: too-large', ...REST]);
    expect((await ofText(`${'A'.repeat(1_048_577)}.A.A`, 'application/vc+jwt'))[1]).to.equal('limits: too-large');
  });
  it('is nested more than 64 deep, however deep that is', async () => {
    for (const depth of [65, 200_000]) {
      const text = '['.repeat(depth) + ']'.repeat(depth);
      expect((await ofText(text))[1]).to.match(/^limits: too-deep (\/0){64}$/);
    }
  });
  it('comes under a media type that is not a credential’s', async () => {
    for (const type of ['text/plain', 'application/jwt', '', 'application/vc; charset=utf-16']) {
      expect((await ofText('{}', type))[0]).to.equal('syntax: media-type-unknown');
    }
  });
  it('comes under the media type of the other format', async () => {
    const [json, jwt] = [await sign(credential()), await sign(credential(), 'vc+jwt')];
    expect((await ofText(json.bytes, 'application/vc+jwt'))[0]).to.equal('syntax: jws-malformed');
    expect((await ofText(jwt.bytes, 'application/vc'))[0]).to.equal('syntax: not-json');
    expect((await ofText(jwt.bytes, 'application/vp+jwt'))[0]).to.equal('syntax: jws-type');
  });
});
