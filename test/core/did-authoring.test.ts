import { expect } from 'chai';
import { generateKey, publicHalf } from '../../src/adapters/keys.js';
import { authoredDocument, didKeyOf } from '../../src/core/did-authoring.js';
import { documentOf, methodFor } from '../../src/core/did-document.js';
import { readDidDocument } from '../../src/core/did-document-form.js';
import { FOREVER } from '../../src/core/instant.js';
import { multikeyOf } from '../../src/core/public-key.js';

describe('authoring DID documents', () => {
  it('compresses the P-256 key of the did:key test vector to its identifier', () => {
    const key = {
      kty: 'EC',
      crv: 'P-256',
      x: 'igrFmi0whuihKnj9R3Om1SoMph72wUGeFaBbzG2vzns',
      y: 'efsX5b10x8yjyrj4ny3pGfLcY7Xby1KzgqOdqnsrJIM',
    } as const;
    expect(multikeyOf(key)).to.equal('zDnaerx9CtbPJ1q36T5Ln5wYt3MQYeGRG5ehnPAmxcf5mDZpv');
  });

  for (const kind of ['Ed25519', 'P-256'] as const) {
    it(`${kind}: what is authored resolves to the same key, for did:key and did:web`, () => {
      // Several keys, since half of all P-256 points have an odd y.
      for (let round = 0; round < 8; round++) {
        const key = publicHalf(generateKey(kind));
        const { did, method } = didKeyOf(key);
        const resolution = documentOf(did, []);
        if (!resolution.ok) throw new Error(resolution.finding.code);
        expect(methodFor(resolution.document, method, 'assertionMethod')).to.deep.include({ ok: true, key });

        const web = 'did:web:boreal.example';
        const reading = readDidDocument(web, authoredDocument(web, `${web}#key-1`, key));
        if (!reading.ok) throw new Error(reading.finding.code);
        const resolved = methodFor(reading.document, '#key-1', 'authentication');
        expect(resolved).to.deep.equal({ ok: true, id: `${web}#key-1`, key, kind, until: FOREVER });
      }
    });
  }
});
