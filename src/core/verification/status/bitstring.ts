/** The bits of a status list: expanding them within a bound, and reading one status. */
import { createGunzip } from 'node:zlib';
import { MAX_STATUS_LIST_BYTES } from '../limits.js';

export type Expansion =
  | { readonly ok: true; readonly bits: Uint8Array; readonly inflatedBytes: number }
  | {
      readonly ok: false;
      readonly code: 'status-list-encoding' | 'status-list-too-large';
      /** The work that was done before it was given up. */
      readonly inflatedBytes: number;
    };

/**
 * Bitstring Status List 1.0 §3.4, Bitstring Expansion Algorithm: gunzips piece by piece and stops at the piece that goes
 * beyond the bound, since 340 KiB can hold 256 MiB of zeros.
 * @param compressed RFC 1952. @param limit bytes after decompression.
 */
export async function expand(compressed: Uint8Array, limit: number = MAX_STATUS_LIST_BYTES): Promise<Expansion> {
  const gunzip = createGunzip();
  const pieces: Uint8Array[] = [];
  let inflatedBytes = 0;
  gunzip.end(compressed);
  try {
    // Leaving the loop destroys the stream, so that nothing is inflated that nobody reads.
    for await (const piece of gunzip as AsyncIterable<Uint8Array>) {
      inflatedBytes += piece.length;
      if (inflatedBytes > limit) return { ok: false, code: 'status-list-too-large', inflatedBytes };
      pieces.push(piece);
    }
  } catch (error) {
    if (!isBadGzip(error)) throw error;
    return { ok: false, code: 'status-list-encoding', inflatedBytes };
  }
  return { ok: true, bits: Buffer.concat(pieces), inflatedBytes };
}

/** zlib's own complaints: Z_DATA_ERROR, Z_BUF_ERROR (cut short) and the like. */
function isBadGzip(error: unknown): boolean {
  return error instanceof Error && String(Reflect.get(error, 'code')).startsWith('Z_');
}

/** How many statuses of `size` bits there are. */
export function entriesIn(bits: Uint8Array, size: number): number {
  return Math.floor((bits.length * 8) / size);
}

/**
 * §2.2: the first status is at the left-most bit. Of several bits the left-most is the most significant.
 * @param index below `entriesIn`. @param size at most 30, so that the value is exact in 32-bit arithmetic.
 */
export function statusAt(bits: Uint8Array, index: number, size: number): number {
  let value = 0;
  for (let at = index * size; at < (index + 1) * size; at += 1) {
    // >>> would wrap a position beyond 2^32 bits.
    const byte = bits[Math.floor(at / 8)] ?? 0;
    value = (value << 1) | ((byte >> (7 - (at % 8))) & 1);
  }
  return value;
}
