/**
 * A journal as plain files that any tool reads: `entries.jsonl`, the stored bytes of one entry a line, and `bytes/`, a
 * file for each digest. For keeping and moving; no node serves from it, and a cut in the middle of an append is made
 * good by going on.
 */
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Digest, sha256 } from '../core/digest.js';
import { follow } from '../core/journal/chain.js';
import { JournalDamaged } from '../core/journal/damaged.js';
import { decodeEntry } from '../core/journal/decode.js';
import { EMPTY_HEAD, type Entry, entryBytes, type Head } from '../core/journal.js';
import type { Blob, Journal } from '../ports.js';

const CHUNK = 1 << 20;
const NEWLINE = 10;

export class ArchiveJournal implements Journal {
  /** Where each line begins, and where the last one ends: an entry's line is found by its seq. */
  readonly #lines = [0];
  #head = EMPTY_HEAD;
  #appending: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly folder: string,
    private readonly file: FileHandle,
  ) {}

  /**
   * Opens or makes the folder, and follows the whole chain. A last line that was cut off is removed.
   * @throws JournalDamaged.
   */
  static async open(folder: string): Promise<ArchiveJournal> {
    await mkdir(join(folder, 'bytes'), { recursive: true, mode: 0o700 });
    const archive = await ArchiveJournal.#scanned(folder, 'a+');
    const { size } = await archive.file.stat();
    if (size > archive.#end) await archive.file.truncate(archive.#end);
    return archive;
  }

  /** Opens what is there and changes nothing of it, so that a copy on a read-only disk can be checked. @throws as `open`. */
  static openToRead(folder: string): Promise<ArchiveJournal> {
    return ArchiveJournal.#scanned(folder, 'r');
  }

  static async #scanned(folder: string, flags: 'a+' | 'r'): Promise<ArchiveJournal> {
    const file = await open(join(folder, 'entries.jsonl'), flags, 0o600);
    const archive = new ArchiveJournal(folder, file);
    try {
      await archive.#scan();
      return archive;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Is there one? Looking makes none. */
  static async isIn(folder: string): Promise<boolean> {
    return isThere(join(folder, 'entries.jsonl'));
  }

  async #scan(): Promise<void> {
    let rest = Buffer.alloc(0);
    const chunk = Buffer.alloc(CHUNK);
    for (let position = 0; ; ) {
      const { bytesRead } = await this.file.read(chunk, 0, CHUNK, position);
      if (bytesRead === 0) break;
      position += bytesRead;
      rest = this.#take(Buffer.concat([rest, chunk.subarray(0, bytesRead)]));
    }
  }

  /** @returns what is no whole line yet. */
  #take(bytes: Buffer): Buffer<ArrayBuffer> {
    let from = 0;
    for (let to = bytes.indexOf(NEWLINE); to >= 0; to = bytes.indexOf(NEWLINE, from)) {
      const followed = follow(this.#head, bytes.subarray(from, to));
      if (!followed.ok) throw new JournalDamaged('archive', this.folder, followed.broken);
      this.#head = followed.head;
      this.#lines.push(this.#end + to + 1 - from);
      from = to + 1;
    }
    return Buffer.from(bytes.subarray(from));
  }

  get #end(): number {
    return this.#lines.at(-1) ?? 0;
  }

  /** One after another, so that a head that was checked is still the head when its entries are written. */
  append(expectedHead: Head, entries: readonly Entry[], blobs: readonly Blob[]): Promise<'ok' | 'conflict'> {
    const turn = this.#appending.then(() => this.#append(expectedHead, entries, blobs));
    this.#appending = turn.catch(() => undefined);
    return turn;
  }

  async #append(expectedHead: Head, entries: readonly Entry[], blobs: readonly Blob[]): Promise<'ok' | 'conflict'> {
    if (expectedHead.seq !== this.#head.seq || expectedHead.hash !== this.#head.hash) return 'conflict';
    for (const { digest, bytes } of blobs) {
      if (sha256(bytes) !== digest) throw new Error(`bytes of another digest under ${digest}`);
    }
    let head = this.#head;
    const stored: Uint8Array[] = [];
    for (const entry of entries) {
      const bytes = entryBytes(entry);
      const followed = follow(head, bytes);
      if (!followed.ok) {
        const { seq, reason, detail } = followed.broken;
        throw new Error(`entry ${seq} does not continue the journal (${reason}: ${detail})`);
      }
      head = followed.head;
      stored.push(bytes, Uint8Array.of(NEWLINE));
    }
    for (const { digest, bytes } of blobs) await this.#write(digest, bytes);
    await this.file.appendFile(Buffer.concat(stored));
    await this.file.datasync();
    for (const [index, bytes] of stored.entries()) {
      if (index % 2 === 0) this.#lines.push(this.#end + bytes.length + 1);
    }
    this.#head = head;
    return 'ok';
  }

  /** Under another name first: a file with a digest for its name is whole. */
  async #write(digest: Digest, bytes: Uint8Array): Promise<void> {
    const path = this.#path(digest);
    if (await isThere(path)) return;
    await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
    const file = await open(`${path}.part`, 'w', 0o600);
    try {
      await file.writeFile(bytes);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(`${path}.part`, path);
  }

  /** In 256 folders, as some file systems are slow with many files in one. */
  #path(digest: Digest): string {
    return join(this.folder, 'bytes', digest.slice(0, 2), digest);
  }

  async read(afterSeq: number, limit: number): Promise<readonly Entry[]> {
    const last = Math.min(afterSeq + limit, this.#head.seq);
    const entries: Entry[] = [];
    for (let seq = afterSeq + 1; seq <= last; seq += 1) {
      const [from = 0, to = 0] = this.#lines.slice(seq - 1, seq + 1);
      const bytes = Buffer.alloc(to - from - 1);
      await this.file.read(bytes, 0, bytes.length, from);
      const decoded = decodeEntry(bytes);
      if (!decoded.ok) throw new JournalDamaged('archive', this.folder, { seq, ...decoded });
      entries.push(decoded.entry);
    }
    return entries;
  }

  async bytes(digest: Digest): Promise<Uint8Array | undefined> {
    const path = this.#path(digest);
    return (await isThere(path)) ? new Uint8Array(await readFile(path)) : undefined;
  }

  async erase(digest: Digest): Promise<boolean> {
    const path = this.#path(digest);
    if (!(await isThere(path))) return false;
    await rm(path);
    return true;
  }

  async head(): Promise<Head> {
    return this.#head;
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}
