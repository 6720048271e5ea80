/** Made-up publications as they stand in a journal: entries of the usual size, bytes of 3 KB, claims with a few facts. */
import { type Claims, EXTRACTOR_VERSION } from '../src/core/claims.js';
import { type Digest, sha256 } from '../src/core/digest.js';
import { FOREVER, instant } from '../src/core/instant.js';
import type { Event } from '../src/core/journal.js';
import { CHECK_IDS, RULES_VERSION } from '../src/core/verification/check.js';
import type { Blob } from '../src/ports.js';

export const JOURNAL_START = instant('2026-01-01');

const MEDIA_TYPE = 'application/vc+jwt';
const DOCUMENT_BYTES = 3_000;
const PUBLISHERS = 200;

export interface Publication {
  readonly events: readonly [Event, Event];
  readonly blob: Blob;
}

/** The same for the same number. */
export function publication(number: number, contentDigest: Digest = contentDigestOf(number)): Publication {
  const bytes = Buffer.alloc(DOCUMENT_BYTES, `made-up credential ${number}; `);
  const digest = sha256(bytes);
  const host = publisher(number);
  const did = sha256(host);
  const at = '2026-01-01T00:00:00.000Z';
  return {
    blob: { digest, bytes },
    events: [
      { kind: 'published', contentDigest, bytesDigest: digest, mediaType: MEDIA_TYPE, visibility: 'public' },
      {
        kind: 'assessed',
        contentDigest,
        report: {
          v: 1,
          bytesDigest: digest,
          mediaType: MEDIA_TYPE,
          at,
          rules: RULES_VERSION,
          standing: 'verified',
          documents: [
            {
              pointer: '',
              form: 'credential',
              contentDigest,
              standing: 'verified',
              checks: CHECK_IDS.map((check) => ({
                check,
                outcome: check === 'status' ? 'not-applicable' : 'pass',
                findings: [],
                evidence: check === 'key' ? [did] : [],
              })),
            },
          ],
          evidence: [{ url: `did:web:${host}`, digest: did, fetchedAt: at }],
        },
      },
    ],
  };
}

/** What extraction would find in that publication: where one offer of its publisher keeps data. */
export function claims(number: number): Claims {
  const host = publisher(number);
  return {
    extractor: EXTRACTOR_VERSION,
    credential: contentDigestOf(number),
    credentialId: `https://${host}/credentials/${number}`,
    issuer: `did:web:${host}`,
    validFrom: JOURNAL_START,
    validUntil: FOREVER,
    illustrative: true,
    types: ['https://www.w3.org/2018/credentials#VerifiableCredential'],
    participants: [],
    offers: [],
    labels: [],
    statements: [
      {
        kind: 'storage',
        subject: `https://${host}/offers/${number}`,
        value: { primary: ['FR'], backup: ['FR', 'DE'], logs: ['FR'], metadata: ['FR'] },
        from: JOURNAL_START,
        until: FOREVER,
        pointer: '/credentialSubject/storage',
      },
    ],
  };
}

export function contentDigestOf(number: number) {
  return sha256(`content ${number}`);
}

function publisher(number: number): string {
  return `provider-${number % PUBLISHERS}.example`;
}
