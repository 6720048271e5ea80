import { expect } from 'chai';
import { entriesOf, isObject, type JsonObject } from '../../src/core/credential/json.js';
import { readProof } from '../../src/core/verification/data-integrity.js';
import { admit } from '../../src/core/verification/key-algorithm.js';
import { filesOf, sharedFolder, textOf } from './shared.js';

describe('Gaia-X 22.10 (Tagus), the proofs of real credentials', () => {
  const folder = sharedFolder('gaia-x/tagus');
  if (folder === undefined) {
    it('is skipped: ../shared/data/gaia-x/tagus is absent', function () {
      this.skip();
    });
    return;
  }

  // Their issuers' keys are not to be had: what can be tested is that nothing in these proofs is foreign to us.
  for (const file of filesOf(folder)) {
    it(`${file}: each is read, and its algorithm is one for RSA keys`, () => {
      const presentation = JSON.parse(textOf(folder, file)) as JsonObject;
      const credentials = entriesOf(presentation, 'verifiableCredential', '');
      expect(credentials).not.to.deep.equal([]);
      for (const [pointer, node] of credentials) {
        if (!isObject(node) || !isObject(node.proof)) throw new Error(`no proof at ${pointer}`);
        const expected = { purpose: 'assertionMethod', context: node['@context'] };
        const reading = readProof(node.proof, expected, pointer);
        if (reading.kind !== 'proof') throw new Error(JSON.stringify(reading));
        expect(reading.proof.suite.name).to.equal('JsonWebSignature2020');
        expect(admit(reading.proof.jws?.alg, 'RSA', pointer)).to.include({ ok: true });
        // Only such a proof is taken when the signature covers the document alone.
        expect(reading.proof.options).to.have.all.keys('type', 'created', 'proofPurpose', 'verificationMethod');
      }
    });
  }
});
