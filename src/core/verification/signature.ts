/** Does a signature hold under a key? The only place where one is computed. */
import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { KeyKind, PublicJwk } from '../public-key.js';

/**
 * JOSE algorithm (RFC 7518, RFC 8037, RFC 9864) → the kind of key it needs. No key serves two algorithms; the one of
 * Ed25519 has two names.
 */
export const ALGORITHMS: Readonly<Record<string, KeyKind>> = {
  EdDSA: 'Ed25519',
  Ed25519: 'Ed25519',
  ES256: 'P-256',
  PS256: 'RSA',
};

const RAW_SIGNATURE_BYTES = 64;

/** @param message what was signed; @param signature in JOSE form (R ‖ S for P-256). */
export function signatureHolds(key: PublicJwk, kind: KeyKind, message: Uint8Array, signature: Uint8Array): boolean {
  const publicKey = keyObject(key);
  if (kind === 'RSA') {
    const options = {
      key: publicKey,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
    };
    return verify('sha256', message, options, signature);
  }
  if (signature.length !== RAW_SIGNATURE_BYTES) return false;
  if (kind === 'Ed25519') return verify(null, message, publicKey, signature);
  return verify('sha256', message, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature);
}

/** Importing a key costs about as much as verifying with it; issuers sign more than once. */
const LARGEST_CACHE = 1024;
const imported = new Map<string, KeyObject>();

function keyObject(key: PublicJwk): KeyObject {
  const id = JSON.stringify(key);
  const known = imported.get(id);
  if (known !== undefined) return known;
  if (imported.size >= LARGEST_CACHE) imported.clear();
  const made = createPublicKey({ key: { ...key }, format: 'jwk' });
  imported.set(id, made);
  return made;
}
