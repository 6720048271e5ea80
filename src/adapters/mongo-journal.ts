/**
 * The journal of a catalogue on several nodes: one document of MongoDB for each append. Its key is the seq of the first
 * entry, so the database itself gives the order: of two nodes that append to the same head, one finds the key taken.
 * Every entry that is read is verified against the one before.
 */
import { randomUUID } from 'node:crypto';
import { type Digest, sha256 } from '../core/digest.js';
import { type Break, follow } from '../core/journal/chain.js';
import { JournalDamaged } from '../core/journal/damaged.js';
import { decodeEntry } from '../core/journal/decode.js';
import { EMPTY_HEAD, type Entry, entryBytes, type Head, headAfter } from '../core/journal.js';
import type { Blob, Journal } from '../ports.js';
import { type Batch, MongoDatabase } from './mongo-database.js';

export class MongoJournal implements Journal {
  readonly #database: MongoDatabase;
  /** Tells this node from others, and from itself before a restart. */
  readonly #holder = randomUUID();
  /** The last head that this node has seen, always the end of a batch; the journal may be further by now. */
  #seen = EMPTY_HEAD;

  private constructor(database: MongoDatabase) {
    this.#database = database;
  }

  /**
   * Other nodes may have it open too. The last batch is verified in itself (constant work).
   * @param url see `MongoDatabase.open`. @throws JournalDamaged; or the driver's error, when no server answers.
   */
  static async open(url: string): Promise<MongoJournal> {
    const database = await MongoDatabase.open(url);
    try {
      const journal = new MongoJournal(database);
      const last = await database.lastBatch();
      if (last !== undefined) await journal.read(last._id, Number.MAX_SAFE_INTEGER);
      return journal;
    } catch (error) {
      await database.close();
      throw error;
    }
  }

  /**
   * Blobs are durable before the batch that names them; should another node win, they are orphans and harm nobody.
   * When the answer to the insertion is lost, the batch itself tells whose it is.
   */
  async append(expectedHead: Head, entries: readonly Entry[], blobs: readonly Blob[]): Promise<'ok' | 'conflict'> {
    if (!isSame(expectedHead, this.#seen) && !isSame(expectedHead, await this.head())) return 'conflict';
    for (const { digest, bytes } of blobs) {
      if (sha256(bytes) !== digest) throw new Error(`bytes of another digest under ${digest}`);
    }
    const stored = entries.map((entry) => entryBytes(entry));
    let next = expectedHead;
    for (const bytes of stored) {
      const followed = follow(next, bytes);
      if (!followed.ok) {
        const { seq, reason, detail } = followed.broken;
        throw new Error(`entry ${seq} does not continue the journal (${reason}: ${detail})`);
      }
      next = followed.head;
    }
    if (blobs.length > 0) await this.#database.insertBlobs(blobs);
    if (stored.length === 0) return 'ok';
    const result = await this.#insert({ _id: expectedHead.seq + 1, entries: stored, attempt: randomUUID() });
    if (result === 'ok') this.#saw(next);
    return result;
  }

  async #insert(batch: Batch): Promise<'ok' | 'conflict'> {
    let lost: unknown;
    try {
      if ((await this.#database.insertBatch(batch)) === 'ok') return 'ok';
    } catch (error) {
      lost = error;
    }
    // The driver repeats an insertion when the connection breaks, so even a key that is taken may be taken by this one.
    const found = await this.#database.lastBatch(batch._id);
    if (found?._id === batch._id) return found.attempt === batch.attempt ? 'ok' : 'conflict';
    throw lost ?? new Error(`batch ${batch._id} was there and is gone`);
  }

  /** @throws JournalDamaged when an entry does not follow from the one before it. */
  async read(afterSeq: number, limit: number): Promise<readonly Entry[]> {
    const start = await this.#start(afterSeq);
    if (start === undefined) return [];
    const entries: Entry[] = [];
    let { head } = start;
    for await (const bytes of this.#bytesAfter(afterSeq, start.rest)) {
      if (entries.length === limit) return entries;
      const followed = follow(head, bytes);
      if (!followed.ok) throw this.#damaged(followed.broken);
      entries.push(followed.entry);
      head = followed.head;
    }
    this.#saw(head);
    return entries;
  }

  async *#bytesAfter(seq: number, rest: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
    yield* rest;
    for await (const { entries } of this.#database.batchesFrom(seq + 1)) yield* entries;
  }

  /** The head at `seq`, and what its batch holds after it. Undefined: the journal is not that far. */
  async #start(seq: number): Promise<{ readonly head: Head; readonly rest: readonly Uint8Array[] } | undefined> {
    if (seq === 0) return { head: EMPTY_HEAD, rest: [] };
    if (seq === this.#seen.seq) return { head: this.#seen, rest: [] };
    const batch = await this.#database.lastBatch(seq);
    const [bytes, ...rest] = batch?.entries.slice(seq - batch._id) ?? [];
    if (bytes === undefined) return undefined;
    const decoded = decodeEntry(bytes);
    if (!decoded.ok) throw this.#damaged({ seq, reason: decoded.reason, detail: decoded.detail });
    return { head: headAfter(decoded.entry, bytes), rest };
  }

  #damaged(broken: Break): JournalDamaged {
    return new JournalDamaged('database', this.#database.name, broken);
  }

  #saw(head: Head): void {
    if (head.seq > this.#seen.seq) this.#seen = head;
  }

  async bytes(digest: Digest): Promise<Uint8Array | undefined> {
    return this.#database.blob(digest);
  }

  /** The database reuses the space in its own time: what the disks of its members keep is out of reach. */
  async erase(digest: Digest): Promise<boolean> {
    return this.#database.removeBlob(digest);
  }

  lease(name: string, ms: number): Promise<boolean> {
    return this.#database.lease(name, this.#holder, ms);
  }

  /** Asks the database: other nodes append too. */
  async head(): Promise<Head> {
    await this.read(this.#seen.seq, Number.MAX_SAFE_INTEGER);
    return this.#seen;
  }

  async close(): Promise<void> {
    await this.#database.close();
  }
}

function isSame(one: Head, other: Head): boolean {
  return one.seq === other.seq && one.hash === other.hash;
}
