/** Does a document's signature hold under a key? The only place where one is computed. */
import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto';
import type { KeyKind, PublicJwk } from '../public-key.js';

export interface Algorithm {
  /** The kind of key it needs: the key decides what may be computed with it, never the header alone. */
  readonly key: KeyKind;
  readonly hash: 'sha256' | 'sha384' | null;
  readonly padding?: 'pss' | 'pkcs1';
  /** Octets of the signature, R and S in their full length (RFC 7518 §3.4); RSA's are those of its modulus. */
  readonly octets?: number;
  /** Accepted because the field still uses it, and said so. */
  readonly legacy?: true;
}

/** JOSE names: RFC 7518 §3.1, RFC 8037, RFC 9864. EdDSA is Ed25519 alone. Nothing symmetric, and no `none`. */
// biome-ignore format: a table is read by its columns
export const ALGORITHMS = {
  EdDSA:   { key: 'Ed25519', hash: null,     octets: 64 },
  Ed25519: { key: 'Ed25519', hash: null,     octets: 64 },
  ES256:   { key: 'P-256',   hash: 'sha256', octets: 64 },
  ES384:   { key: 'P-384',   hash: 'sha384', octets: 96 },
  PS256:   { key: 'RSA',     hash: 'sha256', padding: 'pss' },
  PS384:   { key: 'RSA',     hash: 'sha384', padding: 'pss' },
  RS256:   { key: 'RSA',     hash: 'sha256', padding: 'pkcs1', legacy: true },
} as const satisfies Readonly<Record<string, Algorithm>>;
export type AlgorithmName = keyof typeof ALGORITHMS;

/** @returns the algorithm of a header's `alg`, or undefined when it is not in the table. */
export function algorithmNamed(alg: unknown): Algorithm | undefined {
  return typeof alg === 'string' && Object.hasOwn(ALGORITHMS, alg) ? ALGORITHMS[alg as AlgorithmName] : undefined;
}

/**
 * An ECDSA signature has a twin (R, n − S) that holds too: neither is preferred, because nothing is identified by a
 * signature.
 * @param key of the kind that the algorithm needs; @param message what was signed.
 * @param signature in JOSE form (R ‖ S for ECDSA).
 */
export function signatureHolds(
  { hash, padding, octets }: Algorithm,
  key: PublicJwk,
  message: Uint8Array,
  signature: Uint8Array,
): boolean {
  if (octets !== undefined && signature.length !== octets) return false;
  const publicKey = keyObject(key);
  if (padding === 'pss') {
    // RFC 7518 §3.5: the salt is as long as the hash.
    const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
    return verify(hash, message, { key: publicKey, ...pss }, signature);
  }
  return verify(hash, message, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature);
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
