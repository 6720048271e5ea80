import { expect } from 'chai';
import { instant } from '../../../src/core/instant.js';
import { validatePath } from '../../../src/core/x509/path.js';
import { anchor, issuing, KEYS, read, root, rsa, signer } from '../../certificates.js';
import { NOW } from '../../signers.js';
import { ROWS } from './chains.js';

const CHAIN = [signer(), issuing()].map(read);

describe('a certificate chain', () => {
  for (const { name, chain, anchor: listed, findings } of ROWS) {
    it(`${name}: ${findings.join(', ') || 'holds'}`, () => {
      const path = validatePath(chain.map(read), [anchor(listed)], [NOW]);
      expect([...path.faults, ...path.open].map(({ code }) => code)).to.deep.equal(findings);
      expect(path.anchor !== undefined || findings.length > 0).to.equal(true);
    });
  }

  it('must hold when it was signed as well as when it is judged', () => {
    const path = (at: string) => validatePath(CHAIN, [anchor(root())], [instant(at), NOW]);
    expect(path('2020-01-01').faults).to.deep.equal([]);
    expect(path('2019-12-31').faults.map(({ params }) => params?.at)).to.deep.equal([
      '2019-12-31T00:00:00.000Z',
      '2019-12-31T00:00:00.000Z',
    ]);
  });
  it('holds through the whole of its last instant, and a minute for clocks, and no longer', () => {
    const at = (text: string) => validatePath(CHAIN, [anchor(root())], [instant(text)]).faults.length;
    expect([at('2030-01-01T00:00:00Z'), at('2030-01-01T00:01:00Z'), at('2030-01-01T00:01:01Z')]).to.deep.equal([
      0, 0, 2,
    ]);
  });
  it('says each fault with the place and the subject of the certificate', () => {
    const [fault] = validatePath([signer(), issuing({ ca: false })].map(read), [anchor(root())], [NOW]).faults;
    expect(fault).to.deep.equal({
      code: 'chain-not-ca',
      pointer: '',
      found: 'O=Test, CN=Issuing',
      params: { place: 2 },
    });
  });

  describe('and its anchor', () => {
    it('known by its digest alone: the chain must hold it', () => {
      const { certificate: _left, ...listed } = anchor(root());
      const open = (chain: readonly Uint8Array[]) =>
        validatePath(chain.map(read), [listed], [NOW]).open.map(({ code }) => code);
      expect(open([signer(), issuing(), root()])).to.deep.equal([]);
      expect(open([signer(), issuing()])).to.deep.equal(['chain-anchor-unlisted']);
    });
    it('vouches for nothing by a key that is too weak, though it is listed', () => {
      const key = rsa(1024);
      const weak = root({ key, signedBy: key });
      const { certificate: _left, ...listed } = anchor(weak);
      const forged = [signer(), issuing({ signedBy: KEYS.other }), weak].map(read);
      expect(validatePath(forged, [listed], [NOW]).faults.map(({ code }) => code)).to.deep.equal(['chain-key-weak']);
      expect(validatePath(forged, [anchor(weak)], [NOW]).faults.map(({ code }) => code)).to.deep.equal([
        'chain-key-weak',
      ]);
    });
    it('may be the authority in between, and what stands above is held to its order', () => {
      const listed = [anchor(issuing())];
      const codes = (...chain: readonly Uint8Array[]) => {
        const { faults, open } = validatePath(chain.map(read), listed, [NOW]);
        return [...faults, ...open].map(({ code }) => code);
      };
      expect(codes(signer(), issuing(), root())).to.deep.equal([]);
      expect(codes(signer(), issuing(), root({ key: KEYS.other }))).to.deep.equal([
        'chain-signature',
        'chain-signature',
      ]);
    });
    it('may be the signer’s own certificate, which must be fit to sign all the same', () => {
      const own = (usage: 'digitalSignature' | 'keyEncipherment') => signer({ usages: [usage] });
      const codes = (der: Uint8Array) => validatePath([read(der)], [anchor(der)], [NOW]).faults.map(({ code }) => code);
      expect(codes(own('digitalSignature'))).to.deep.equal([]);
      expect(codes(own('keyEncipherment'))).to.deep.equal(['chain-usage']);
    });
    it('counts while it is listed: when signed, and when judged', () => {
      const listed = (from: string, until: string) => {
        const period = { from: instant(from), until: instant(until) };
        return validatePath(CHAIN, [anchor(root(), period)], [instant('2025-01-01'), NOW]).open.map(({ code }) => code);
      };
      expect(listed('2025-01-01', '2026-06-02')).to.deep.equal([]);
      expect(listed('2025-01-02', '2026-06-02')).to.deep.equal(['chain-anchor-period']);
      expect(listed('2025-01-01', '2026-06-01')).to.deep.equal(['chain-anchor-period']);
    });
    it('listed twice counts by the entry that holds', () => {
      const ended = anchor(root(), { id: 'ended', until: instant('2021-01-01') });
      expect(validatePath(CHAIN, [ended, anchor(root())], [NOW]).anchor?.id).to.equal('test');
    });
  });
});
