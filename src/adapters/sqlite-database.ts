/**
 * The one door to SQLite. The package is Node's own `node:sqlite` with its binaries inside, so on a later Node this
 * file changes one import. One process holds a file at a time.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from '@photostructure/sqlite';
import { Circumstance } from '../core/circumstance.js';

/** What may be bound. The package also takes booleans and missing parameters and stores something else. */
export type Value = string | number | Uint8Array;

export type Row = Readonly<Record<string, unknown>>;

export interface Statement {
  /** @returns how many rows changed. */
  run(...values: readonly Value[]): number;
  get(...values: readonly Value[]): Row | undefined;
  all(...values: readonly Value[]): readonly Row[];
}

export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** RFC 3339 UTC. */
  readonly since: string;
}

/** Another process has the file open. */
export class DatabaseHeld extends Circumstance {
  override readonly name = 'DatabaseHeld';
  constructor(
    readonly path: string,
    /** Absent when the holder died while it was opening, or is no Cartulary. */
    readonly holder: Holder | undefined,
  ) {
    const who =
      holder === undefined
        ? 'another process'
        : `process ${holder.pid} on ${holder.host}, which opened it on ${holder.since}`;
    super(
      'database-held',
      { path, ...holder },
      `${path} is held by ${who}. Stop that process first, or choose another data directory.`,
    );
  }
}

/** The file is a database, but not this kind, or of a later version. It is left as it is. */
export class DatabaseForeign extends Circumstance {
  override readonly name = 'DatabaseForeign';
}

/** The bytes of the file cannot be read as a database. */
export class DatabaseDamaged extends Circumstance {
  override readonly name = 'DatabaseDamaged';
  /** @param way what may be done about this very file. */
  constructor(
    readonly path: string,
    cause: Error,
    code: 'database-damaged' | 'notices-damaged' = 'database-damaged',
    way = '',
  ) {
    const detail = cause.message;
    super(code, { path, detail }, `${path} cannot be read as a database: ${detail}${way}`, { cause });
  }
}

export interface Schema {
  /** SQLite's `application_id`: tells our files from those of others. */
  readonly applicationId: number;
  /** SQLite's `user_version`. */
  readonly version: number;
  /** Creates everything, in a new file. */
  readonly sql: string;
  /**
   * FULL: a commit is on the disk when it returns. NORMAL: the last ones may be lost with the power, the file stays
   * whole (https://sqlite.org/pragma.html#pragma_synchronous, WAL); a checkpoint is on the disk in both.
   */
  readonly synchronous: 'FULL' | 'NORMAL';
}

// https://sqlite.org/rescode.html
const SQLITE_BUSY = 5;
const SQLITE_CORRUPT = 11;
const SQLITE_NOTADB = 26;

/** Of 4 KiB. Statements wait while pages are copied. */
const PAGES_A_TURN = 32;

export class Database {
  readonly #database: InstanceType<typeof DatabaseSync>;
  readonly #holderFile: string;

  private constructor(
    readonly path: string,
    database: InstanceType<typeof DatabaseSync>,
  ) {
    this.#database = database;
    this.#holderFile = holderFile(path);
  }

  /**
   * Opens or creates the file, and takes it for this process alone until `close` or the process's end, whatever end.
   * @throws DatabaseHeld, DatabaseForeign, DatabaseDamaged; anything else is broken I/O.
   */
  static open(path: string, schema: Schema): Database {
    // The directory also holds the node's key: nobody else's business.
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const raw = new DatabaseSync(path, { timeout: 0 });
    const database = new Database(path, raw);
    try {
      // Before the first read, so that WAL needs no shared memory file and the lock is never given back.
      raw.exec('PRAGMA locking_mode = EXCLUSIVE');
      const isNew = database.#checkFormat(schema);
      database.#takeAlone(schema);
      if (isNew) database.#create(schema);
      // An erasure that was interrupted before its checkpoint is completed here.
      database.checkpoint();
      return database;
    } catch (error) {
      database.#abandon();
      throw explained(error, path);
    }
  }

  #takeAlone({ synchronous }: Schema): void {
    this.#database.exec('PRAGMA journal_mode = WAL');
    this.#database.exec(`PRAGMA synchronous = ${synchronous}`);
    this.#database.exec('PRAGMA secure_delete = ON');
    this.#database.exec('PRAGMA temp_store = MEMORY');
    this.#database.exec('BEGIN IMMEDIATE');
    this.#database.exec('COMMIT');
    const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    writeFileSync(this.#holderFile, JSON.stringify(holder), { mode: 0o600 });
  }

  /** @returns whether the file is new. @throws DatabaseForeign, before anything of the file was changed. */
  #checkFormat({ applicationId, version }: Schema): boolean {
    const foundId = integer(this.prepare('PRAGMA application_id').get(), 'application_id');
    const foundVersion = integer(this.prepare('PRAGMA user_version').get(), 'user_version');
    const tables = integer(this.prepare('SELECT count(*) AS tables FROM sqlite_schema').get(), 'tables');
    if (foundId === 0 && tables === 0) return true;
    if (foundId !== applicationId) {
      const message = `${this.path} belongs to another application; it was left as it is.`;
      throw new DatabaseForeign('database-foreign', { path: this.path }, message);
    }
    if (foundVersion !== version) {
      const formats = `is of format ${foundVersion}, and this program reads format ${version}`;
      const params = { path: this.path, found: foundVersion, format: version };
      throw new DatabaseForeign('database-format', params, `${this.path} ${formats}; it was left as it is.`);
    }
    return false;
  }

  #create({ applicationId, version, sql }: Schema): void {
    this.transaction(() => {
      this.#database.exec(sql);
      this.#database.exec(`PRAGMA application_id = ${applicationId}`);
      this.#database.exec(`PRAGMA user_version = ${version}`);
    });
  }

  prepare(sql: string): Statement {
    const statement = this.#database.prepare(sql);
    return {
      run: (...values) => Number(statement.run(...values).changes),
      get: (...values) => statement.get(...values) as Row | undefined,
      all: (...values) => statement.all(...values) as readonly Row[],
    };
  }

  /** Everything or nothing; durable when it returns, as far as the schema asks. Synchronous, so no other work of this process comes between. */
  transaction<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      // A failed COMMIT may have ended the transaction itself.
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  /** Moves everything into the main file and cuts the write-ahead log to nothing. */
  checkpoint(): void {
    const result = this.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    if (integer(result, 'busy') !== 0) throw new Error(`${this.path}: the write-ahead log could not be emptied`);
  }

  /**
   * Copies the file as it is at the end of copying, while it is used: what this process writes meanwhile is in the copy
   * too (https://sqlite.org/backup.html). Its pages are read in turns with other work. @param path a file of no bytes, or none.
   */
  async copyTo(path: string): Promise<void> {
    await backup(this.#database, path, { rate: PAGES_A_TURN });
  }

  close(): void {
    if (!this.#database.isOpen) return;
    // Before the lock goes, or a successor's file would be removed.
    rmSync(this.#holderFile, { force: true });
    // Leaving WAL is what allows the lock to go, and leaves one whole file that can be copied.
    this.#database.exec('PRAGMA journal_mode = DELETE');
    this.#giveBack();
    this.#database.close();
  }

  /**
   * The package leaves prepared statements to the garbage collector, and with them the connection and its lock: so
   * the lock is given back by hand. SQLite lets it go at the next read in normal mode.
   */
  #giveBack(): void {
    this.#database.exec('PRAGMA locking_mode = NORMAL');
    this.#database.exec('SELECT 1 FROM sqlite_schema');
  }

  /** After a failed opening. A second failure here would only hide the first, which is the one to report. */
  #abandon(): void {
    try {
      this.#giveBack();
    } catch {}
    this.#database.close();
  }
}

function holderFile(path: string): string {
  return `${path}.holder`;
}

function explained(error: unknown, path: string): unknown {
  const code = (error as { readonly errcode?: unknown } | undefined)?.errcode;
  if (code === SQLITE_BUSY) return new DatabaseHeld(path, readHolder(path));
  if (code === SQLITE_CORRUPT || code === SQLITE_NOTADB) {
    return new DatabaseDamaged(path, error as Error);
  }
  return error;
}

/** Best effort: the lock is SQLite's, this file only tells a person whom to look for. */
function readHolder(path: string): Holder | undefined {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(holderFile(path), 'utf8')) as Partial<Holder>;
    if (typeof pid !== 'number' || typeof host !== 'string' || typeof since !== 'string') return undefined;
    return { pid, host, since };
  } catch {
    return undefined;
  }
}

/** @throws when the column does not hold an integer: the schema says it must. */
export function integer(row: Row | undefined, column: string): number {
  const value = row?.[column];
  if (!Number.isSafeInteger(value)) throw new Error(`column ${column} is not an integer`);
  return value as number;
}

export function text(row: Row | undefined, column: string): string {
  const value = row?.[column];
  if (typeof value !== 'string') throw new Error(`column ${column} is not text`);
  return value;
}

export function blob(row: Row | undefined, column: string): Uint8Array {
  const value = row?.[column];
  if (!(value instanceof Uint8Array)) throw new Error(`column ${column} is not bytes`);
  return value;
}
