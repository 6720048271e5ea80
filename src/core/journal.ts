/**
 * The journal's entries, their canonical form and the hash chain (ARCHITECTURE.md, "What is frozen"; v = 1).
 *
 * An entry is stored as the bytes of its canonical JSON (RFC 8785). `hash = SHA-256(0x00 ‖ bytes)`, the RFC 6962
 * §2.1 leaf hash, so that the entries can become leaves of a Merkle tree without being rewritten. `prev` is the
 * former entry's hash, 64 zeros before the first. `at` is RFC 3339 UTC in milliseconds and never decreases.
 */
import { createHash } from 'node:crypto';
import type { Did } from './did.js';
import { canonicalJson, type Digest } from './digest.js';
import { formatInstant, type Instant } from './instant.js';
import type { Report } from './verification/check.js';

export type Visibility = 'public' | 'private';

/** What happened, before the journal gives it a place and a time. */
export type Event =
  | {
      readonly kind: 'published';
      readonly contentDigest: Digest;
      readonly bytesDigest: Digest;
      /** Of what a Data Integrity signature is over; absent where the bytes themselves are signed. */
      readonly graphDigest?: Digest;
      readonly mediaType: string;
      readonly visibility: Visibility;
      /** Set when the document came inside a presentation: the digest of the presentation's bytes. */
      readonly bundle?: Digest;
      /** The peer it came from. */
      readonly via?: string;
    }
  | {
      readonly kind: 'assessed';
      readonly contentDigest: Digest;
      /** Without any `found` text: codes, pointers, URLs and digests only. */
      readonly report: Report;
    }
  | { readonly kind: 'observed'; readonly evidence: string; readonly url: string; readonly bytesDigest: Digest }
  | { readonly kind: 'adopted'; readonly what: string; readonly version: string; readonly digest: Digest }
  | { readonly kind: 'withdrawn'; readonly contentDigest: Digest; readonly by: Did; readonly request: Digest }
  | { readonly kind: 'erased'; readonly bytesDigest: Digest };

export type Entry = Event & {
  readonly v: 1;
  readonly seq: number;
  readonly at: string;
  readonly prev: Digest;
};

export interface Head {
  /** 0 when the journal is empty; the first entry has seq 1. */
  readonly seq: number;
  readonly hash: Digest;
  /** `at` of the last entry; the empty string before the first. */
  readonly at: string;
}

export const EMPTY_HEAD: Head = { seq: 0, hash: '0'.repeat(64) as Digest, at: '' };

/** The stored bytes of an entry. */
export function entryBytes(entry: Entry): Uint8Array {
  return Buffer.from(canonicalJson(entry), 'utf8');
}

/** RFC 6962 §2.1 leaf hash of the stored bytes. */
export function entryHash(bytes: Uint8Array): Digest {
  return createHash('sha256').update(Uint8Array.of(0)).update(bytes).digest('hex') as Digest;
}

/** The head once this entry is the last. `bytes` are the entry's stored bytes. */
export function headAfter(entry: Entry, bytes: Uint8Array = entryBytes(entry)): Head {
  return { seq: entry.seq, hash: entryHash(bytes), at: entry.at };
}

export interface Sealed {
  readonly entries: readonly Entry[];
  /** The head once they are appended. */
  readonly head: Head;
}

/**
 * Gives events their place and time after `head`: `seq` counts on, `prev` is the hash before, and `at` is the later
 * of `now` and the former entry's, because a clock may step back and the order of knowledge may not.
 * @param now UTC. All the events of one call get the same `at`: they became known together.
 */
export function seal(head: Head, now: Instant, events: readonly Event[]): Sealed {
  const clock = formatInstant(now);
  // RFC 3339 in UTC with a fixed width compares as text.
  const at = clock > head.at ? clock : head.at;
  const entries: Entry[] = [];
  let last = head;
  for (const event of events) {
    const entry: Entry = { ...event, v: 1, seq: last.seq + 1, at, prev: last.hash };
    entries.push(entry);
    last = headAfter(entry);
  }
  return { entries, head: last };
}

/**
 * The report as the journal may hold it: without the words found in the document, which may be personal data and
 * could never be erased from a chain. They are read again from the bytes, by pointer, when they are shown.
 */
export function withoutQuotes(report: Report): Report {
  return {
    ...report,
    documents: report.documents.map((document) => ({
      ...document,
      checks: document.checks.map((check) => ({
        ...check,
        findings: check.findings.map(({ found: _, ...finding }) => finding),
      })),
    })),
  };
}
