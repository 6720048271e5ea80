/** What the holder of a key publishes about it. */
import type { Did } from './did.js';
import { multikeyOf, type PublicJwk } from './public-key.js';

type MultikeyJwk = Exclude<PublicJwk, { kty: 'RSA' }>;

/** @returns the did:key of a public key, and its only verification method. */
export function didKeyOf(key: MultikeyJwk): { readonly did: Did; readonly method: string } {
  const multikey = multikeyOf(key);
  return { did: `did:key:${multikey}`, method: `did:key:${multikey}#${multikey}` };
}

/** @returns the DID document in which `key` may sign and authenticate for `did`, under the id `method` (a DID URL). */
export function authoredDocument(did: Did, method: string, key: MultikeyJwk): object {
  return {
    '@context': ['https://www.w3.org/ns/did/v1', 'https://w3id.org/security/multikey/v1'],
    id: did,
    verificationMethod: [{ id: method, type: 'Multikey', controller: did, publicKeyMultibase: multikeyOf(key) }],
    assertionMethod: [method],
    authentication: [method],
  };
}
