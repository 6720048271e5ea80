/** A journal without a disk, for tests of what stands above it. Passes the same contract as the real ones. */
import { type Digest, sha256 } from '../../src/core/digest.js';
import { verifyChain } from '../../src/core/journal/chain.js';
import { EMPTY_HEAD, type Entry, type Head } from '../../src/core/journal.js';
import type { Blob, Journal } from '../../src/ports.js';

/** What several `MemoryJournal`s may share, as several nodes share one database. */
export class MemoryStore {
  readonly entries: Entry[] = [];
  readonly blobs = new Map<Digest, Uint8Array>();
  head: Head = EMPTY_HEAD;
}

export class MemoryJournal implements Journal {
  constructor(private readonly store = new MemoryStore()) {}

  async append(expectedHead: Head, entries: readonly Entry[], blobs: readonly Blob[]): Promise<'ok' | 'conflict'> {
    const { store } = this;
    if (expectedHead.seq !== store.head.seq || expectedHead.hash !== store.head.hash) return 'conflict';
    for (const { digest, bytes } of blobs) {
      if (sha256(bytes) !== digest) throw new Error(`bytes of another digest under ${digest}`);
    }
    const verdict = verifyChain(store.head, entries);
    if (!verdict.ok) throw new Error(`entry ${verdict.broken.seq} does not continue the journal`);
    for (const { digest, bytes } of blobs) store.blobs.set(digest, new Uint8Array(bytes));
    store.entries.push(...structuredClone(entries));
    store.head = verdict.head;
    return 'ok';
  }

  async read(afterSeq: number, limit: number): Promise<readonly Entry[]> {
    return structuredClone(this.store.entries.slice(afterSeq, afterSeq + limit));
  }

  async bytes(digest: Digest): Promise<Uint8Array | undefined> {
    const bytes = this.store.blobs.get(digest);
    return bytes === undefined ? undefined : new Uint8Array(bytes);
  }

  async erase(digest: Digest): Promise<boolean> {
    return this.store.blobs.delete(digest);
  }

  async head(): Promise<Head> {
    return this.store.head;
  }

  async close(): Promise<void> {}
}
