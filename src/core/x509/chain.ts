/** A chain as it is given: `x5c` (RFC 7515 §4.1.6, RFC 7517 §4.7) or the PEM behind `x5u` (§4.1.5, §4.6). */
import { excerpt, type Finding, quoted } from '../problem.js';
import { type Certificate, readCertificate } from './certificate.js';
import { decodeBase64, derOfPem } from './pem.js';

/** Certificates of one chain: qualified ones have three or four. */
export const MAX_CERTIFICATES = 8;
/** Bytes of one certificate. */
export const MAX_CERTIFICATE_BYTES = 16_384;

export type ChainReading =
  /** The signer's first; never empty. */
  { readonly ok: true; readonly chain: readonly Certificate[] } | { readonly ok: false; readonly finding: Finding };

/** @param value the member as it was received. Findings: `chain-malformed`, `chain-too-long`; pointer ''. */
export function chainOfX5c(value: unknown): ChainReading {
  if (!Array.isArray(value)) return malformed('x5c', 0, value);
  const texts: readonly unknown[] = value;
  if (texts.length > MAX_CERTIFICATES) return tooLong('x5c', texts.length);
  const ders: Uint8Array[] = [];
  for (const [index, text] of texts.entries()) {
    const small = typeof text === 'string' && text.length <= MAX_CERTIFICATE_BYTES * 2;
    const der = small ? decodeBase64(text) : undefined;
    if (der === undefined) return malformed('x5c', index + 1, text);
    ders.push(der);
  }
  return chainOf(ders, 'x5c');
}

/** @param pem what was fetched. @param url from where, for the findings. */
export function chainOfPem(pem: Uint8Array, url: string): ChainReading {
  const ders = derOfPem(pem);
  return ders === undefined
    ? malformed(url, 0, Buffer.from(pem.subarray(0, 100)).toString('latin1'))
    : chainOf(ders, url);
}

function chainOf(ders: readonly Uint8Array[], source: string): ChainReading {
  if (ders.length > MAX_CERTIFICATES) return tooLong(source, ders.length);
  const chain: Certificate[] = [];
  for (const [index, der] of ders.entries()) {
    const certificate = der.length <= MAX_CERTIFICATE_BYTES ? readCertificate(der) : undefined;
    if (certificate === undefined) return malformed(source, index + 1, undefined);
    chain.push(certificate);
  }
  return chain.length === 0 ? malformed(source, 0, undefined) : { ok: true, chain };
}

/** @param place of the certificate, from 1; 0: the whole. */
function malformed(source: string, place: number, found: unknown): ChainReading {
  const params = { source: excerpt(source), place };
  return { ok: false, finding: { code: 'chain-malformed', pointer: '', ...quoted(found), params } };
}

function tooLong(source: string, count: number): ChainReading {
  const params = { source: excerpt(source), count, limit: MAX_CERTIFICATES };
  return { ok: false, finding: { code: 'chain-too-long', pointer: '', params } };
}
