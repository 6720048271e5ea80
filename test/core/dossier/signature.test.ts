import { expect } from 'chai';
import { authoredDocument } from '../../../src/core/did-authoring.js';
import { signatureFindings, signManifest } from '../../../src/core/dossier/signature.js';
import { testSignatory } from '../../e2e/signatory.js';

const MANIFEST = Buffer.from('{"v":1}');

describe('the signature of a dossier', () => {
  for (const did of ['did:web:catalogue.example', 'did:web:localhost%3A3000']) {
    it(`holds for the manifest that ${did} signed, and for no other`, () => {
      const { sign, publicKey } = testSignatory();
      const method = `${did}#key-1`;
      const document = authoredDocument(did, method, publicKey);
      const jws = signManifest(MANIFEST, { did, method, document, sign });
      const findings = (bytes: Buffer, given = document) =>
        signatureFindings(jws, { bytes, method }, Buffer.from(JSON.stringify(given))).map(({ code }) => code);
      expect(findings(MANIFEST)).to.deep.equal([]);
      expect(findings(Buffer.from('{"v":2}'))).to.deep.equal(['dossier-manifest-changed']);
      const other = authoredDocument(did, method, testSignatory('another').publicKey);
      expect(findings(MANIFEST, other)).to.deep.equal(['dossier-signature']);
    });
  }
});
