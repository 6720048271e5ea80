import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { authoredDocument } from '../../src/core/did-authoring.js';
import { sha256 } from '../../src/core/digest.js';
import type { Signatory } from '../../src/core/signatory.js';

/** RFC 8410: the 32 octets of an Ed25519 key, wrapped as PKCS #8. */
const PKCS8 = '302e020100300506032b657004220420';

export function testSignatory(seed = 'the catalogue of the tests') {
  const der = Buffer.from(PKCS8 + sha256(seed), 'hex');
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  const did = 'did:web:catalogue.example';
  const method = `${did}#key-1`;
  const publicKey = { kty: 'OKP', crv: 'Ed25519', x } as const;
  const document = authoredDocument(did, method, publicKey);
  return {
    did,
    method,
    document,
    publicKey,
    sign: (message: Uint8Array) => sign(null, message, key),
  } satisfies Signatory & { readonly publicKey: object };
}
