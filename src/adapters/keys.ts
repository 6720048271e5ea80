/** Private keys of those who sign here: made, and derived for the demo. Stored as JWK (RFC 7517, RFC 8037). */
import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto';
import type { Curve, PublicJwk } from '../core/public-key.js';

export const KEY_KINDS = ['Ed25519', 'P-256', 'P-384'] as const;
export type SigningKeyKind = (typeof KEY_KINDS)[number];

export type PrivateJwk =
  | { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string; readonly d: string }
  | { readonly kty: 'EC'; readonly crv: Curve; readonly x: string; readonly y: string; readonly d: string };

/** A new key from the system's randomness. */
export function generateKey(kind: SigningKeyKind): PrivateJwk {
  const { privateKey } =
    kind === 'Ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: kind });
  return exported(privateKey.export({ format: 'jwk' }));
}

/** RFC 8410 §7: the fixed head of a PKCS #8 Ed25519 private key, before its 32 bytes. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The Ed25519 key of a seed of 32 bytes. Whoever knows the seed knows the key: demo identities only. */
export function keyFromSeed(seed: Uint8Array): PrivateJwk {
  if (seed.length !== 32) throw new Error(`an Ed25519 seed has 32 bytes, not ${seed.length}`);
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });
  return exported(key.export({ format: 'jwk' }));
}

/**
 * Reads a key file's parsed JSON.
 * @returns the key, or undefined when it is not an Ed25519, P-256 or P-384 private JWK whose halves belong together.
 */
export function readPrivateJwk(value: unknown): PrivateJwk | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { kty, crv, x, y, d } = value as Record<string, unknown>;
  if (typeof x !== 'string' || typeof d !== 'string') return undefined;
  const jwk: PrivateJwk | undefined =
    kty === 'OKP' && crv === 'Ed25519'
      ? { kty, crv, x, d }
      : kty === 'EC' && (crv === 'P-256' || crv === 'P-384') && typeof y === 'string'
        ? { kty, crv, x, y, d }
        : undefined;
  if (jwk === undefined) return undefined;
  try {
    const derived = createPublicKey(createPrivateKey({ key: { ...jwk }, format: 'jwk' })).export({ format: 'jwk' });
    return derived.x === x && derived.y === y ? jwk : undefined;
  } catch {
    return undefined; // OpenSSL refuses what is not a key: not the curve's size, not on the curve.
  }
}

export function publicHalf(jwk: PrivateJwk): Exclude<PublicJwk, { kty: 'RSA' }> {
  const { d: _secret, ...rest } = jwk;
  return rest;
}

function exported(jwk: object): PrivateJwk {
  const key = readPrivateJwk(jwk);
  if (key === undefined) throw new Error('the platform exported a key that it does not read');
  return key;
}
