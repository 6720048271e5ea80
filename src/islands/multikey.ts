/** A P-256 public key as a Multikey and a did:key. Of the same form as `core/public-key.ts`, which needs Node. */

const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Multicodec header of a P-256 public key (0x1200 as an unsigned varint). */
const P256_HEADER = [0x80, 0x24];

/** @param raw the uncompressed point of 65 bytes, as WebCrypto exports it. @returns `z…`: its compressed form (SEC 1 §2.3.3). */
export function multikeyOf(raw: Uint8Array): string {
  const x = raw.slice(1, 33);
  const odd = (raw[64] ?? 0) & 1;
  return `z${base58([...P256_HEADER, 2 + odd, ...x])}`;
}

/** @param bytes whose first is not zero: a Multikey's header never is. */
function base58(bytes: readonly number[]): string {
  let text = '';
  let value = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  for (; value > 0n; value /= 58n) text = (ALPHABET[Number(value % 58n)] ?? '') + text;
  return text;
}
