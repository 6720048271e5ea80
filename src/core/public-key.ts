/**
 * Public keys as they stand in DID documents: JWK (RFC 7517) and Multikey (Controlled Identifiers 1.0 §2.2.2).
 * Only keys that a signature can be trusted under come out of here.
 */
import { createPublicKey, ECDH } from 'node:crypto';
import { decodeBase58, encodeBase58 } from './base58.js';
import { decodeBase64url, encodeBase64url } from './base64url.js';
import { isCanonical, isSmallOrder } from './ed25519-point.js';
import { excerpt, type Finding } from './problem.js';

/** Exactly the members that make the key; whatever else a JWK carries is left behind. */
export type PublicJwk =
  | { readonly kty: 'OKP'; readonly crv: 'Ed25519'; readonly x: string }
  | { readonly kty: 'EC'; readonly crv: Curve; readonly x: string; readonly y: string }
  | { readonly kty: 'RSA'; readonly n: string; readonly e: string };

/** What nodes sign with. */
export type Ed25519Key = Extract<PublicJwk, { readonly kty: 'OKP' }>;

export type Curve = 'P-256' | 'P-384';
export type KeyKind = 'Ed25519' | Curve | 'RSA';

export type KeyReading =
  | { readonly ok: true; readonly key: PublicJwk; readonly kind: KeyKind }
  | { readonly ok: false; readonly finding: Finding };

/** RFC 7518 §6.2.2, §6.3.2 and §6.4.1: members that only a private or a symmetric key has. */
const SECRET_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** RFC 7518 §3.5 asks for 2048 bits or more; the upper bound keeps one signature from costing a second. */
const RSA_BITS = { least: 2048, most: 8192 };

/** Multicodec headers (unsigned varints): ed25519-pub 0xed, p256-pub 0x1200, p384-pub 0x1201. */
const ED25519_HEADER = [0xed, 0x01];
const CURVES: Readonly<Record<Curve, { openssl: string; octets: number; header: readonly number[] }>> = {
  'P-256': { openssl: 'prime256v1', octets: 32, header: [0x80, 0x24] },
  'P-384': { openssl: 'secp384r1', octets: 48, header: [0x81, 0x24] },
};
const CURVE_NAMES = Object.keys(CURVES) as readonly Curve[];

/** @param jwk the parsed `publicKeyJwk`. Findings: `key-private`, `key-malformed`, `key-unsupported`, `key-weak`. */
export function keyFromJwk(jwk: unknown): KeyReading {
  if (typeof jwk !== 'object' || jwk === null || Array.isArray(jwk)) return malformed(jwk);
  const members = new Map<string, unknown>(Object.entries(jwk));
  const secret = SECRET_MEMBERS.find((name) => members.has(name));
  // What a secret member holds is never repeated, not even shortened.
  if (secret !== undefined) return refuse({ code: 'key-private', pointer: '', params: { member: secret } });
  const kind = `${members.get('kty') ?? ''} ${members.get('crv') ?? ''}`.trim();
  if (kind === 'OKP Ed25519') return ed25519(bytesOf(members.get('x')));
  const curve = CURVE_NAMES.find((name) => kind === `EC ${name}`);
  if (curve !== undefined) return point(curve, bytesOf(members.get('x')), bytesOf(members.get('y')));
  if (kind === 'RSA') return rsa(bytesOf(members.get('n')), bytesOf(members.get('e')));
  return refuse({ code: 'key-unsupported', pointer: '', found: excerpt(kind) });
}

/** @param multikey `publicKeyMultibase`: `z` and base58btc of header and key. Findings as for a JWK. */
export function keyFromMultikey(multikey: string): KeyReading {
  const bytes = multikey.startsWith('z') ? decodeBase58(multikey.slice(1)) : undefined;
  if (bytes === undefined || bytes.length < 3) return malformed(multikey);
  const header = (expected: readonly number[]) => expected.every((byte, index) => bytes[index] === byte);
  if (header(ED25519_HEADER)) return ed25519(bytes.subarray(2));
  const curve = CURVE_NAMES.find((name) => header(CURVES[name].header));
  if (curve !== undefined) return compressedPoint(curve, bytes.subarray(2));
  return refuse({ code: 'key-unsupported', pointer: '', found: excerpt(multikey) });
}

/** @returns the Multikey text of an Ed25519 public key. */
export function ed25519Multikey(key: Uint8Array): string {
  return `z${encodeBase58(Buffer.concat([Uint8Array.from(ED25519_HEADER), key]))}`;
}

/** @returns the Multikey text of a public key: of a P curve the compressed point (SEC 1 §2.3.3). RSA is published as JWK. */
export function multikeyOf(key: Exclude<PublicJwk, { kty: 'RSA' }>): string {
  const x = Buffer.from(key.x, 'base64url');
  if (key.kty === 'OKP') return ed25519Multikey(x);
  const odd = (Buffer.from(key.y, 'base64url').at(-1) ?? 0) & 1;
  return `z${encodeBase58(Buffer.concat([Uint8Array.from(CURVES[key.crv].header), Uint8Array.of(2 + odd), x]))}`;
}

function ed25519(x: Uint8Array | undefined): KeyReading {
  if (x?.length !== 32) return malformed(x);
  if (isSmallOrder(x)) return refuse({ code: 'key-weak', pointer: '', params: { kind: 'Ed25519' } });
  if (!isCanonical(x)) return malformed(x);
  return { ok: true, kind: 'Ed25519', key: { kty: 'OKP', crv: 'Ed25519', x: encodeBase64url(x) } };
}

/** RFC 7518 §6.2.1: both coordinates have the full octets of their curve. */
function point(crv: Curve, x: Uint8Array | undefined, y: Uint8Array | undefined): KeyReading {
  const { octets } = CURVES[crv];
  if (x?.length !== octets || y?.length !== octets) return malformed(x ?? y);
  return imported({ kty: 'EC', crv, x: encodeBase64url(x), y: encodeBase64url(y) }, crv);
}

/** SEC 1 §2.3.4: 0x02 or 0x03 and the x coordinate. */
function compressedPoint(crv: Curve, bytes: Uint8Array): KeyReading {
  const { octets, openssl } = CURVES[crv];
  if (bytes.length !== 1 + octets || (bytes[0] !== 2 && bytes[0] !== 3)) return malformed(bytes);
  try {
    const full = ECDH.convertKey(bytes, openssl, undefined, undefined, 'uncompressed');
    if (typeof full === 'string') return malformed(bytes);
    return point(crv, full.subarray(1, 1 + octets), full.subarray(1 + octets));
  } catch {
    return malformed(bytes); // No point of the curve has this x.
  }
}

function rsa(n: Uint8Array | undefined, e: Uint8Array | undefined): KeyReading {
  // RFC 7518 §6.3.1: the fewest octets, so no leading zero; both numbers of an RSA key are odd.
  const odd = (bytes: Uint8Array) => ((bytes.at(-1) ?? 0) & 1) === 1;
  if (n === undefined || e === undefined || !n[0] || !e[0] || !odd(n) || !odd(e)) return malformed(n);
  const bits = n.length * 8 - Math.clz32(n[0]) + 24;
  if (bits < RSA_BITS.least || (e.length === 1 && e[0] === 1)) {
    return refuse({ code: 'key-weak', pointer: '', found: `${bits}`, params: { kind: 'RSA' } });
  }
  if (bits > RSA_BITS.most || e.length > 8) {
    return refuse({ code: 'key-unsupported', pointer: '', found: `RSA ${bits}` });
  }
  return imported({ kty: 'RSA', n: encodeBase64url(n), e: encodeBase64url(e) }, 'RSA');
}

/** OpenSSL has the last word: it refuses a point that is not on its curve. */
function imported(key: PublicJwk, kind: KeyKind): KeyReading {
  try {
    createPublicKey({ key: { ...key }, format: 'jwk' });
    return { ok: true, key, kind };
  } catch {
    return malformed(key);
  }
}

function bytesOf(member: unknown): Uint8Array | undefined {
  return typeof member === 'string' ? decodeBase64url(member) : undefined;
}

function malformed(found: unknown): KeyReading {
  const text = found instanceof Uint8Array ? Buffer.from(found).toString('hex') : found;
  return refuse(
    text === undefined
      ? { code: 'key-malformed', pointer: '' }
      : { code: 'key-malformed', pointer: '', found: excerpt(text) },
  );
}

function refuse(finding: Finding): KeyReading {
  return { ok: false, finding };
}
