/** Does a certificate's or a revocation list's signature hold under its issuer's key? The only place where one is computed. */
import { constants, createPublicKey, type KeyObject, verify } from 'node:crypto';
import { sha256 } from '../digest.js';
import type { Signed } from './certificate.js';
import { context, Der, type Element, oidOf, orMalformed, smallIntegerOf, TAG } from './der.js';

type Hash = 'sha256' | 'sha384' | 'sha512';
interface Algorithm {
  readonly key: 'rsa' | 'ec' | 'ed25519';
  readonly hash: Hash | null;
  readonly pss?: true;
}

/** RFC 4055, RFC 5758, RFC 8410. No MD5, no SHA-1: two certificates can be made that share such a signature. */
// biome-ignore format: a table is read by its columns
const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  '1.2.840.113549.1.1.11': { key: 'rsa',     hash: 'sha256' },
  '1.2.840.113549.1.1.12': { key: 'rsa',     hash: 'sha384' },
  '1.2.840.113549.1.1.13': { key: 'rsa',     hash: 'sha512' },
  '1.2.840.10045.4.3.2':   { key: 'ec',      hash: 'sha256' },
  '1.2.840.10045.4.3.3':   { key: 'ec',      hash: 'sha384' },
  '1.2.840.10045.4.3.4':   { key: 'ec',      hash: 'sha512' },
  '1.3.101.112':           { key: 'ed25519', hash: null },
};
const PSS = '1.2.840.113549.1.1.10';
const MGF1 = '1.2.840.113549.1.1.8';
const HASHES: Readonly<Record<string, { readonly hash: Hash; readonly octets: number }>> = {
  '2.16.840.1.101.3.4.2.1': { hash: 'sha256', octets: 32 },
  '2.16.840.1.101.3.4.2.2': { hash: 'sha384', octets: 48 },
  '2.16.840.1.101.3.4.2.3': { hash: 'sha512', octets: 64 },
};

/** @returns undefined for an algorithm that is too weak, or not known. @param identifier DER of the AlgorithmIdentifier. */
export function algorithmOf(identifier: Uint8Array): Algorithm | undefined {
  return orMalformed(() => {
    const der = Der.inside(Der.only(identifier, TAG.sequence));
    const oid = oidOf(der.take(TAG.oid));
    if (oid === PSS) return pssOf(der.take(TAG.sequence));
    const algorithm = Object.hasOwn(ALGORITHMS, oid) ? ALGORITHMS[oid] : undefined;
    // RFC 4055 §5: NULL with RSA; RFC 5758 §3.2 and RFC 8410 §3: nothing with the others.
    if (algorithm?.key === 'rsa') der.takeIf(TAG.null);
    der.end();
    return algorithm;
  });
}

/** RFC 4055 §3.1: as everybody uses it, one hash for message and mask, and a salt of its length. */
function pssOf(parameters: Element): Algorithm | undefined {
  const der = Der.inside(parameters);
  const [hash, mask, salt] = [0, 1, 2].map((number) => der.takeIf(context(number, true)));
  der.end();
  // What is left out means SHA-1.
  if (hash === undefined || mask === undefined || salt === undefined) return undefined;
  const known = HASHES[oidIn(hash)];
  const masked = Der.inside(Der.only(mask.content, TAG.sequence));
  if (known === undefined || oidOf(masked.take(TAG.oid)) !== MGF1) return undefined;
  if (HASHES[oidOf(Der.inside(masked.take(TAG.sequence)).take(TAG.oid))] !== known) return undefined;
  if (smallIntegerOf(Der.only(salt.content, TAG.integer)) !== known.octets) return undefined;
  return { key: 'rsa', hash: known.hash, pss: true };
}

/** The OID of the AlgorithmIdentifier inside an explicit tag. */
function oidIn({ content }: Element): string {
  return oidOf(Der.inside(Der.only(content, TAG.sequence)).take(TAG.oid));
}

const RSA_BITS = { least: 2048, most: 8192 };
const CURVES = ['prime256v1', 'secp384r1', 'secp521r1'];

/** @param spki DER. @returns undefined for a key that is too weak, of a kind that is not known, or no key. */
export function strongKey(spki: Uint8Array): KeyObject | undefined {
  const key = imported(spki);
  const { modulusLength = 0, namedCurve = '' } = key?.asymmetricKeyDetails ?? {};
  switch (key?.asymmetricKeyType) {
    case 'ed25519':
      return key;
    case 'rsa':
      return modulusLength >= RSA_BITS.least && modulusLength <= RSA_BITS.most ? key : undefined;
    case 'ec':
      return CURVES.includes(namedCurve) ? key : undefined;
    default:
      return undefined;
  }
}

function imported(spki: Uint8Array): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  } catch {
    return undefined; // OpenSSL has the last word: no point of the curve, an RSA key without a modulus.
  }
}

/** The same chain stands behind every credential of a bundle. */
const LARGEST_CACHE = 1024;
const computed = new Map<string, boolean>();

/** @param spki of the issuer, DER. */
export function signatureHolds(signed: Signed, spki: Uint8Array): boolean {
  const { content, algorithm, signature } = signed;
  const id = sha256(Buffer.concat([content, algorithm, signature, spki].flatMap((part) => [lengthOf(part), part])));
  const known = computed.get(id);
  if (known !== undefined) return known;
  const holds = compute(signed, spki);
  if (computed.size >= LARGEST_CACHE) computed.clear();
  computed.set(id, holds);
  return holds;
}

/** So that no two lists of parts have the same bytes. */
function lengthOf({ length }: Uint8Array): Uint8Array {
  const octets = Buffer.alloc(4);
  octets.writeUInt32BE(length);
  return octets;
}

function compute({ content, algorithm, signature }: Signed, spki: Uint8Array): boolean {
  const known = algorithmOf(algorithm);
  const key = strongKey(spki);
  if (known === undefined || key === undefined || key.asymmetricKeyType !== known.key) return false;
  const padding = known.pss
    ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST }
    : {};
  return verify(known.hash, content, { key, ...padding }, signature);
}
