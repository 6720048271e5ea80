/** Dossiers that their readers asked to be remembered, by the digest of the record: the fold of the entries about them. */
import type { Digest } from '../core/digest.js';
import { type DossierRecord, readRecord } from '../core/dossier/record.js';
import type { Entry, Event } from '../core/journal.js';

/** The kind of evidence that a record is journalled as. It is the reader's business alone, and in no public list of entries. */
const DOSSIER = 'dossier';

export function isDossier(entry: Event): entry is Extract<Event, { kind: 'observed' }> {
  return entry.kind === 'observed' && entry.evidence === DOSSIER;
}

/** The entry that remembers a record. */
export function dossierKept(record: Digest): Event {
  return { kind: 'observed', evidence: DOSSIER, url: DOSSIER, bytesDigest: record };
}

export interface Kept {
  readonly digest: Digest;
  readonly record: DossierRecord;
  /** When it was kept; RFC 3339 UTC. */
  readonly at: string;
}

export class KeptDossiers {
  readonly #kept = new Map<Digest, Kept>();
  readonly #erased = new Set<Digest>();

  get size(): number {
    return this.#kept.size;
  }

  get(digest: Digest): Kept | undefined {
    return this.#kept.get(digest);
  }

  all(): Iterable<Kept> {
    return this.#kept.values();
  }

  /** Those whose record may still lie there. */
  erased(): Iterable<Digest> {
    return this.#erased;
  }

  /** @param bytesOf the record; undefined once it is erased. */
  fold(entry: Entry, bytesOf: (digest: Digest) => Uint8Array | undefined): void {
    if (entry.kind === 'erased' && this.#kept.delete(entry.bytesDigest)) this.#erased.add(entry.bytesDigest);
    if (!isDossier(entry)) return;
    const bytes = bytesOf(entry.bytesDigest);
    if (bytes === undefined) return;
    this.#kept.set(entry.bytesDigest, { digest: entry.bytesDigest, record: readRecord(bytes), at: entry.at });
  }
}
