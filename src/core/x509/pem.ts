/** Certificates in PEM, as `x5u` names them (RFC 7515 §4.1.5, RFC 7468 §5). */

/** No text before, between or after: what two readers could read differently is not read. */
const BLOCKS = /^\s*(?:-----BEGIN CERTIFICATE-----[\sA-Za-z0-9+/=]+-----END CERTIFICATE-----\s*)+$/;
const BLOCK = /-----BEGIN CERTIFICATE-----([\sA-Za-z0-9+/=]+)-----END CERTIFICATE-----/g;

/** @returns the DER of each certificate in the order of the file, or undefined when there is anything else in it. */
export function derOfPem(pem: Uint8Array): readonly Uint8Array[] | undefined {
  const text = Buffer.from(pem).toString('latin1');
  if (!BLOCKS.test(text)) return undefined;
  const ders = [...text.matchAll(BLOCK)].map(([, body = '']) => decodeBase64(body.replace(/\s+/g, '')));
  return ders.some((der) => der === undefined) ? undefined : ders.filter((der) => der !== undefined);
}

/** RFC 4648 §4, padded, one spelling for each byte string. @returns undefined for anything else. */
export function decodeBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.length > 0 && bytes.toString('base64') === text ? bytes : undefined;
}
