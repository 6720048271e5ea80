import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** The package is CommonJS whose module *is* the function, while its types promise a default export. */
const serialize = canonicalize as unknown as (value: unknown) => string | undefined;

/** SHA-256, lower-case hex. */
export type Digest = string & { readonly __digest: unique symbol };

const HEX64 = /^[0-9a-f]{64}$/;

/** @returns the text as a digest, or undefined when it is not 64 lower-case hex digits. */
export function parseDigest(text: string): Digest | undefined {
  return HEX64.test(text) ? (text as Digest) : undefined;
}

/** SHA-256 of bytes, or of the UTF-8 of a text. */
export function sha256(data: Uint8Array | string): Digest {
  return hash('sha256', data) as Digest;
}

/** RFC 8785 (JCS): the one canonical JSON text of a value. @throws on what JSON cannot hold: a bug, not an input. */
export function canonicalJson(value: unknown): string {
  const text = serialize(value);
  if (text === undefined) throw new Error('value has no canonical JSON');
  return text;
}
