/**
 * PUBLIC KEYS THAT ARE WORTH NOTHING. The private key of every demo identity is derived from its name:
 *
 *     Ed25519 seed = SHA-256("cartulary demo: " + DID)
 *
 * Anybody can compute them; that is the point: anybody can forge the demo again, byte for byte. They are for names
 * under `.example` alone, which a catalogue refuses as issuers outside its demo mode.
 */
import { keyFromSeed, type PrivateJwk, publicHalf } from '../../src/adapters/keys.js';
import type { Did } from '../../src/core/did.js';
import { sha256 } from '../../src/core/digest.js';
import { ed25519Multikey } from '../../src/core/public-key.js';

export function demoKey(did: Did): PrivateJwk {
  return keyFromSeed(Buffer.from(sha256(`cartulary demo: ${did}`), 'hex'));
}

export function verificationMethod(did: Did): string {
  return `${did}#key-1`;
}

/** The DID document that did:web would serve at `https://<host>/.well-known/did.json`, were `.example` to resolve. */
/** @param chain members of the JWK that name a certificate chain; a key without one is a Multikey. */
export function didDocument(did: Did, chain?: object): object {
  const method = verificationMethod(did);
  const publicKey = Buffer.from(demoKey(did).x, 'base64url');
  const key =
    chain === undefined
      ? { type: 'Multikey', controller: did, publicKeyMultibase: ed25519Multikey(publicKey) }
      : { type: 'JsonWebKey', controller: did, publicKeyJwk: { ...publicHalf(demoKey(did)), ...chain } };
  const context = chain === undefined ? 'multikey' : 'jwk';
  return {
    '@context': ['https://www.w3.org/ns/did/v1', `https://w3id.org/security/${context}/v1`],
    id: did,
    verificationMethod: [{ id: method, ...key }],
    assertionMethod: [method],
    authentication: [method],
  };
}
