/**
 * Encodings of Ed25519 public keys that must not be trusted.
 *
 * Of small order: one signature under such a key fits every message; RFC 8032 §5.1.7 leaves the check to the
 * caller. Eight points have an order that divides 8. Their y coordinates are 0, 1, -1 and two more, and an encoding may
 * also add p = 2^255 - 19 where that still fits in 255 bits (for 0 and 1). The top bit is the sign of x.
 */
const P = 2n ** 255n - 19n;
/** y of the points of order 8; the other is its negative. Recomputed from the curve equation in the tests. */
const ORDER_8 = 0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd84d3d706a17c7n;
const SMALL_ORDER_Y: ReadonlySet<bigint> = new Set([0n, 1n, P - 1n, ORDER_8, P - ORDER_8]);

/** @param key 32 bytes, little-endian y with the sign of x in the top bit (RFC 8032 §5.1.2). */
export function isSmallOrder(key: Uint8Array): boolean {
  return SMALL_ORDER_Y.has(yOf(key) % P);
}

/** RFC 8032 §5.1.3: an encoding whose y is not below p does not decode. One key must not have two spellings. */
export function isCanonical(key: Uint8Array): boolean {
  return yOf(key) < P;
}

function yOf(key: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(key).reverse().toString('hex')}`) & (2n ** 255n - 1n);
}
