import { expect } from 'chai';
import { joseTypeOf, mediaTypeOf } from '../../../src/core/credential/media-type.js';

describe('media types', () => {
  it('say what is inside and how it is wrapped, in every dialect', () => {
    for (const [kind, form] of [['vc', 'credential'] as const, ['vp', 'presentation'] as const]) {
      for (const type of [kind, `${kind}+ld+json`]) {
        expect(mediaTypeOf(`application/${type}`), type).to.deep.equal({ form, envelope: 'json' });
      }
      for (const type of [`${kind}+jwt`, `${kind}+ld+jwt`, `${kind}+ld+json+jwt`]) {
        expect(mediaTypeOf(`application/${type}`), type).to.deep.equal({ form, envelope: 'jwt' });
        expect(joseTypeOf(type), type).to.deep.equal({ form, envelope: 'jwt' });
        expect(joseTypeOf(`application/${type}`), type).to.deep.equal({ form, envelope: 'jwt' });
      }
    }
    expect(mediaTypeOf('application/json')).to.deep.equal({ envelope: 'json' });
    expect(mediaTypeOf('application/ld+json')).to.deep.equal({ envelope: 'json' });
  });

  it('are read without regard to case, and with UTF-8 as the only charset', () => {
    const vc = { form: 'credential', envelope: 'json' };
    expect(mediaTypeOf('Application/VC')).to.deep.equal(vc);
    expect(mediaTypeOf('application/vc; charset=UTF-8')).to.deep.equal(vc);
    expect(mediaTypeOf('application/vc;charset="utf-8";profile=x')).to.deep.equal(vc);
    expect(mediaTypeOf('application/vc; charset=latin1')).to.equal(undefined);
  });

  it('are nothing else', () => {
    for (const text of [
      '',
      'vc',
      'text/plain',
      'application/jwt',
      'application/xml',
      'constructor',
      '__proto__',
      'JWT',
    ]) {
      expect(mediaTypeOf(text), text).to.equal(undefined);
      if (text !== 'vc') expect(joseTypeOf(text), text).to.equal(undefined);
    }
  });
});
