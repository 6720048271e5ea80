/** One set of limits for everything that is fetched from outside (SECURITY.md). Times in milliseconds, sizes in bytes. */
import type { Need } from '../../core/verification/check.js';
import type { TimeLimits } from './connection.js';

export interface FetchLimits extends TimeLimits {
  /** After decompression. */
  readonly bytes: number;
  /** Media types taken, without parameters; absent: any. */
  readonly mediaTypes?: readonly string[];
}

const TIMES = { totalMs: 3_000, connectMs: 2_000, silenceMs: 2_000 };

export const LIMITS: Readonly<Record<Need['kind'], FetchLimits>> = {
  'did-document': {
    ...TIMES,
    bytes: 64 * 1024,
    mediaTypes: [
      'application/did+json',
      'application/did+ld+json',
      'application/did',
      'application/json',
      'application/ld+json',
    ],
  },
  // A Bitstring Status List v1.0 of the smallest size (131,072 entries) has at most 22 kB in base64url.
  'status-list': {
    ...TIMES,
    totalMs: 5_000,
    bytes: 1024 * 1024,
    mediaTypes: [
      'application/vc+jwt',
      'application/vc+ld+jwt',
      'application/vc+ld+json+jwt',
      'application/vc',
      'application/vc+ld+json',
      'application/ld+json',
      'application/json',
    ],
  },
  // x5u (RFC 7515 §4.1.5) asks for PEM and names no media type; these are the ones that servers use.
  'certificate-chain': {
    ...TIMES,
    bytes: 128 * 1024,
    mediaTypes: [
      'application/pem-certificate-chain',
      'application/x-pem-file',
      'application/x-x509-ca-cert',
      'application/pkix-cert',
      'application/octet-stream',
      'text/plain',
    ],
  },
  // RFC 5280 §4.2.1.13: DER, over http; §8 warns of https, whose own certificate would have to be checked first. What is
  // not signed by the certificate's issuer tells nothing, so that whoever changes it on the way can only hide it.
  'revocation-list': {
    ...TIMES,
    totalMs: 5_000,
    bytes: 1024 * 1024,
    mediaTypes: ['application/pkix-crl', 'application/x-pkcs7-crl', 'application/octet-stream'],
    plain: true,
  },
  // Whatever an issuer has given a digest of, and JSON Schemas.
  resource: { ...TIMES, totalMs: 5_000, bytes: 1024 * 1024 },
};

/** Fetches under way at once: in all, and towards one host. */
export const PARALLEL = { total: 16, perHost: 2 };

/** All the fetches for one document: what is not there by then is reported as timed out. */
export const GATHER_MS = 15_000;

/** How long an answer is believed, and how many are kept. A failure is forgotten soon, so that a mended host is seen. */
export const CACHE = { freshMs: 5 * 60_000, failedMs: 30_000, entries: 2_000, bytes: 32 * 1024 * 1024 };
