/** Sample events for journal tests: one of each kind, and reports with every optional member. */
import { type Digest, sha256 } from '../../../src/core/digest.js';
import type { Event } from '../../../src/core/journal.js';
import { CHECK_IDS, type Report } from '../../../src/core/verification/check.js';

const A = 'a'.repeat(64) as Digest;
const B = 'b'.repeat(64) as Digest;

export const SAMPLE_REPORT: Report = {
  v: 1,
  bytesDigest: B,
  mediaType: 'application/vc+jwt',
  at: '2026-01-01T00:00:00.000Z',
  rules: '2026.11',
  standing: 'verified',
  documents: [
    {
      pointer: '',
      form: 'credential',
      contentDigest: A,
      standing: 'verified',
      checks: CHECK_IDS.map((check) => ({
        check,
        outcome: check === 'status' ? ('not-applicable' as const) : ('pass' as const),
        findings:
          check === 'limits' ? [{ code: 'not-json' as const, pointer: '/10', params: { 9: 'b', 10: 4.5 } }] : [],
        evidence: check === 'key' ? [A] : [],
      })),
    },
  ],
  evidence: [{ url: 'did:web:boreal.example', digest: A, fetchedAt: '2026-01-01T00:00:00.000Z' }],
};

/** One event of every kind, with every member. */
export const EVENTS: { readonly [K in Event['kind']]: Extract<Event, { kind: K }> } = {
  published: {
    kind: 'published',
    contentDigest: A,
    bytesDigest: B,
    mediaType: 'application/vc+jwt',
    visibility: 'private',
    bundle: B,
    via: 'https://peer.example',
  },
  assessed: { kind: 'assessed', contentDigest: A, report: SAMPLE_REPORT },
  observed: { kind: 'observed', evidence: 'status-list', url: 'https://boreal.example/status/1', bytesDigest: B },
  adopted: { kind: 'adopted', what: 'law', version: '2026-06', digest: A },
  withdrawn: { kind: 'withdrawn', contentDigest: A, by: 'did:web:boreal.example', request: B },
  erased: { kind: 'erased', bytesDigest: B },
};

/** A publication of a made-up document, told apart by its number. */
export function publication(number: number): Extract<Event, { kind: 'published' }> {
  return {
    kind: 'published',
    contentDigest: sha256(`content ${number}`),
    bytesDigest: sha256(document(number)),
    mediaType: 'application/vc+jwt',
    visibility: 'public',
  };
}

/** The bytes that `publication(number)` names. */
export function document(number: number): Uint8Array {
  return Buffer.from(`document ${number}`, 'utf8');
}
