import { expect } from 'chai';
import { validatePath } from '../../../src/core/x509/path.js';
import { linksToAnchor } from '../../../src/core/x509/reachable.js';
import { anchor, issuing, KEYS, read, root, signer } from '../../certificates.js';
import { NOW } from '../../signers.js';
import { ROWS } from './chains.js';

describe('what a chain leads to', () => {
  it('is the anchor of every chain that holds, with the same certificates below it', () => {
    for (const { name, chain, anchor: listed, findings } of ROWS.filter(({ findings: none }) => none.length === 0)) {
      const certificates = chain.map(read);
      const places = linksToAnchor(certificates, [anchor(listed)]).map(({ place }) => place);
      const { links } = validatePath(certificates, [anchor(listed)], [NOW]);
      expect(places, name + findings.length).to.deep.equal(links.map(({ place }) => place));
    }
  });
  it('is none for a forged one, whatever stands at its top', () => {
    const forged = issuing({ signedBy: KEYS.other });
    const leads = (...chain: readonly Uint8Array[]) => linksToAnchor(chain.map(read), [anchor(root())]).length;
    expect(leads(signer(), issuing())).to.equal(2);
    expect(leads(signer(), forged)).to.equal(0);
    expect(leads(signer(), forged, root())).to.equal(0);
    expect(leads(signer({ signedBy: KEYS.other }), issuing(), root())).to.equal(0);
    expect(leads(signer(), issuing({ ca: false }), root())).to.equal(0);
    expect(
      leads(...Array.from({ length: 8 }, (_, index) => issuing({ serial: index + 10, signedBy: KEYS.other }))),
    ).to.equal(0);
  });
});
