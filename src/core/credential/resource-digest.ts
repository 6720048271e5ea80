/** Digests that a credential gives of resources: Subresource Integrity texts and multibase multihashes (VCDM 2.0 §5.3). */
import { decodeBase58 } from '../base58.js';
import { decodeBase64url } from '../base64url.js';

/** One digest; `algorithm` as node:crypto names it. */
export interface ResourceDigest {
  readonly algorithm: string;
  /** Lower-case hexadecimal. */
  readonly value: string;
}

/** Subresource Integrity §3.2, weakest first: of several digests only those of the strongest algorithm count (§3.3.4). */
const SRI: readonly (readonly [name: string, bytes: number])[] = [
  ['sha256', 32],
  ['sha384', 48],
  ['sha512', 64],
];

/** Multihash codes (VC-DATA-INTEGRITY §2.6); all of them are one byte, and so are their lengths. */
const MULTIHASH: Readonly<Record<number, readonly [algorithm: string, bytes: number]>> = {
  18: ['sha256', 32],
  19: ['sha512', 64],
  20: ['sha3-512', 64],
  21: ['sha3-384', 48],
  22: ['sha3-256', 32],
  32: ['sha384', 48],
};

/** @returns the digests of the strongest algorithm, any of which will do, or undefined for a text that is no SRI. */
export function readSri(text: string): readonly ResourceDigest[] | undefined {
  const digests = text.trim().split(/\s+/).map(sriDigest);
  const read = digests.filter((digest) => digest !== undefined);
  if (read.length < digests.length) return undefined;
  const strongest = Math.max(...read.map(({ value }) => value.length));
  return read.filter(({ value }) => value.length === strongest);
}

function sriDigest(text: string): ResourceDigest | undefined {
  const [, name, base64] = /^(sha\d{3})-([A-Za-z0-9+/_-]+={0,2})(?:\?\S*)?$/.exec(text) ?? [];
  const value = Buffer.from(base64 ?? '', 'base64');
  const algorithm = SRI.find(([known, bytes]) => known === name && bytes === value.length)?.[0];
  return algorithm === undefined ? undefined : { algorithm, value: value.toString('hex') };
}

/**
 * A multihash names its algorithm. 32 bytes without a name are no multihash, and taken for the SHA-256 that the W3C's own
 * test suite writes so.
 * @returns the digest in `u…` (base64url) or `z…` (base58btc), or undefined for anything else.
 */
export function readMultihash(text: string): ResourceDigest | undefined {
  const decode = { u: decodeBase64url, z: decodeBase58 }[text.slice(0, 1)];
  const decoded = decode?.(text.slice(1)) ?? new Uint8Array();
  if (decoded.length === 32) return { algorithm: 'sha256', value: Buffer.from(decoded).toString('hex') };
  const [code = 0, length, ...value] = decoded;
  const [algorithm, bytes] = MULTIHASH[code] ?? [];
  if (algorithm === undefined || length !== bytes || value.length !== bytes) return undefined;
  return { algorithm, value: Buffer.from(value).toString('hex') };
}
