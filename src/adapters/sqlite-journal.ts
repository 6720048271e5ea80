/** The embedded journal: one SQLite file, one process. Every entry that is read is verified against the one before. */
import { type Digest, parseDigest, sha256 } from '../core/digest.js';
import { type Break, follow } from '../core/journal/chain.js';
import { JournalDamaged } from '../core/journal/damaged.js';
import { decodeEntry } from '../core/journal/decode.js';
import { EMPTY_HEAD, type Entry, entryBytes, type Head, headAfter } from '../core/journal.js';
import type { Blob, Journal } from '../ports.js';
import { blob, Database, integer, type Row, type Schema, type Statement, text } from './sqlite-database.js';

/** `entries.bytes` is the canonical JSON exactly as hashed. The head is kept apart, so that a lost tail is noticed. */
const SCHEMA: Schema = {
  applicationId: 0x43_54_59_4a, // "CTYJ"
  version: 1,
  synchronous: 'FULL',
  sql: `
    CREATE TABLE entries (seq INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE blobs (digest TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
    CREATE TABLE head (one INTEGER PRIMARY KEY CHECK (one = 1), seq INTEGER NOT NULL, hash TEXT NOT NULL, at TEXT NOT NULL) STRICT;
    INSERT INTO head VALUES (1, 0, '${EMPTY_HEAD.hash}', '');
    CREATE TRIGGER entries_are_never_changed BEFORE UPDATE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never changed'); END;
    CREATE TRIGGER entries_are_never_removed BEFORE DELETE ON entries BEGIN SELECT RAISE(ABORT, 'entries are never removed'); END;
  `,
};

/** The whole file, judged. `blobs` are those whose bytes do not have the digest under which they lie. */
export interface Audit {
  readonly head: Head;
  readonly broken?: Break;
  readonly blobs: readonly string[];
}

export class SqliteJournal implements Journal {
  readonly #database: Database;
  readonly #selectHead: Statement;
  readonly #updateHead: Statement;
  readonly #selectEntries: Statement;
  readonly #insertEntry: Statement;
  readonly #selectBlob: Statement;
  readonly #insertBlob: Statement;
  readonly #deleteBlob: Statement;
  #head: Head;

  private constructor(database: Database) {
    this.#database = database;
    this.#selectHead = database.prepare('SELECT seq, hash, at FROM head');
    this.#updateHead = database.prepare('UPDATE head SET seq = ?, hash = ?, at = ?');
    this.#selectEntries = database.prepare('SELECT bytes FROM entries WHERE seq >= ? ORDER BY seq LIMIT ?');
    this.#insertEntry = database.prepare('INSERT INTO entries (seq, bytes) VALUES (?, ?)');
    this.#selectBlob = database.prepare('SELECT bytes FROM blobs WHERE digest = ?');
    this.#insertBlob = database.prepare('INSERT INTO blobs (digest, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING');
    this.#deleteBlob = database.prepare('DELETE FROM blobs WHERE digest = ?');
    this.#head = this.#checkedHead();
  }

  /**
   * Opens or creates the journal at `path`, and holds it against every other process until `close`.
   * The last entry is checked against the head (constant work); `audit` checks everything.
   * @throws DatabaseHeld, DatabaseForeign, DatabaseDamaged, JournalDamaged.
   */
  static open(path: string): SqliteJournal {
    const database = Database.open(path, SCHEMA);
    try {
      return new SqliteJournal(database);
    } catch (error) {
      database.close();
      throw error;
    }
  }

  #checkedHead(): Head {
    const row = this.#selectHead.get();
    const head: Head = { seq: integer(row, 'seq'), hash: storedDigest(row, 'hash'), at: text(row, 'at') };
    const last = this.#read(Math.max(head.seq - 1, 0), 2);
    const reached = last.at(-1)?.head ?? EMPTY_HEAD;
    if (reached.seq !== head.seq || reached.hash !== head.hash || reached.at !== head.at) {
      const detail = `head is ${head.seq} ${head.hash}, the last entry ${reached.seq} ${reached.hash}`;
      throw new JournalDamaged('file', this.#database.path, { seq: head.seq, reason: 'seq', detail });
    }
    return head;
  }

  async append(expectedHead: Head, entries: readonly Entry[], blobs: readonly Blob[]): Promise<'ok' | 'conflict'> {
    const head = this.#head;
    if (expectedHead.seq !== head.seq || expectedHead.hash !== head.hash) return 'conflict';
    for (const { digest, bytes } of blobs) {
      if (sha256(bytes) !== digest) throw new Error(`bytes of another digest under ${digest}`);
    }
    const stored: Uint8Array[] = [];
    let next = head;
    for (const entry of entries) {
      const bytes = entryBytes(entry);
      const followed = follow(next, bytes);
      if (!followed.ok) {
        const { seq, reason, detail } = followed.broken;
        throw new Error(`entry ${seq} does not continue the journal (${reason}: ${detail})`);
      }
      stored.push(bytes);
      next = followed.head;
    }
    this.#database.transaction(() => {
      for (const { digest, bytes } of blobs) this.#insertBlob.run(digest, bytes);
      for (const [index, bytes] of stored.entries()) this.#insertEntry.run(head.seq + 1 + index, bytes);
      this.#updateHead.run(next.seq, next.hash, next.at);
    });
    this.#head = next;
    return 'ok';
  }

  /** @throws JournalDamaged when an entry does not follow from the one before it. */
  async read(afterSeq: number, limit: number): Promise<readonly Entry[]> {
    return this.#read(afterSeq, limit).map(({ entry }) => entry);
  }

  #read(afterSeq: number, limit: number): readonly { readonly entry: Entry; readonly head: Head }[] {
    const rows = this.#selectEntries.all(afterSeq, limit + 1).map((row) => blob(row, 'bytes'));
    // Before the first entry there is no row to start from; elsewhere the row at `afterSeq` gives the hash to expect.
    let head = afterSeq === 0 ? EMPTY_HEAD : this.#headAt(afterSeq, rows.shift());
    const entries: { entry: Entry; head: Head }[] = [];
    for (const bytes of rows.slice(0, limit)) {
      const followed = follow(head, bytes);
      if (!followed.ok) throw new JournalDamaged('file', this.#database.path, followed.broken);
      entries.push(followed);
      head = followed.head;
    }
    return entries;
  }

  #headAt(seq: number, bytes: Uint8Array | undefined): Head {
    if (bytes === undefined) return EMPTY_HEAD;
    const decoded = decodeEntry(bytes);
    if (!decoded.ok) {
      throw new JournalDamaged('file', this.#database.path, { seq, reason: decoded.reason, detail: decoded.detail });
    }
    return headAfter(decoded.entry, bytes);
  }

  async bytes(digest: Digest): Promise<Uint8Array | undefined> {
    const row = this.#selectBlob.get(digest);
    return row === undefined ? undefined : blob(row, 'bytes');
  }

  /**
   * `secure_delete` overwrites the pages with zeros; the checkpoint cuts the write-ahead log, which still held the
   * bytes. What the disk keeps below the file system is out of reach.
   */
  async erase(digest: Digest): Promise<boolean> {
    const changes = this.#database.transaction(() => this.#deleteBlob.run(digest));
    if (changes > 0) this.#database.checkpoint();
    return changes > 0;
  }

  async head(): Promise<Head> {
    return this.#head;
  }

  /**
   * Verifies the whole chain from the first entry to the head, and the digest of every blob.
   * @param progress called with the number of entries verified so far.
   */
  async audit(progress: (verified: number) => void = () => {}): Promise<Audit> {
    let head = EMPTY_HEAD;
    let broken: Break | undefined;
    while (head.seq < this.#head.seq && broken === undefined) {
      try {
        head = this.#read(head.seq, BATCH).at(-1)?.head ?? this.#head;
        progress(head.seq);
      } catch (error) {
        if (!(error instanceof JournalDamaged)) throw error;
        broken = error.broken;
      }
      await pause();
    }
    const blobs = await this.#alteredBlobs();
    return broken === undefined ? { head, blobs } : { head, broken, blobs };
  }

  async #alteredBlobs(): Promise<readonly string[]> {
    const next = this.#database.prepare('SELECT digest, bytes FROM blobs WHERE digest > ? ORDER BY digest LIMIT 1');
    const altered: string[] = [];
    for (let row = next.get(''); row !== undefined; row = next.get(text(row, 'digest'))) {
      if (sha256(blob(row, 'bytes')) !== row.digest) altered.push(text(row, 'digest'));
      await pause();
    }
    return altered;
  }

  /** The whole journal as one file, while it is used. @param path a file of no bytes, or none. */
  copyTo(path: string): Promise<void> {
    return this.#database.copyTo(path);
  }

  async close(): Promise<void> {
    this.#database.close();
  }
}

const BATCH = 1_000;

/** Lets requests through between two batches. */
function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

function storedDigest(row: Row | undefined, column: string): Digest {
  const digest = parseDigest(text(row, column));
  if (digest === undefined) throw new Error(`column ${column} is not a digest`);
  return digest;
}
