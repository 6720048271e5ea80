const ALPHABET = /^[A-Za-z0-9_-]*$/;

/**
 * Base64url without padding (RFC 4648 §5, RFC 7515 §2), strictly: foreign characters and non-zero trailing bits are
 * refused, so that every byte string has exactly one spelling. Node's own decoder skips what it does not know.
 * @returns the bytes, or undefined when the text is not the one spelling of some bytes.
 */
export function decodeBase64url(text: string): Uint8Array | undefined {
  if (!ALPHABET.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  return bytes.toString('base64url') === text ? bytes : undefined;
}

export function encodeBase64url(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}
