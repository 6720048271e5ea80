/**
 * The facts store: a sibling file of the journal that may be deleted at any time; it is then filled again.
 *
 * Claims are kept as V8's structured-clone bytes: unlike JSON they hold the instants BEGINNING and FOREVER (±Infinity)
 * as they are. A row that this Node cannot read is as if absent, and a damaged file is begun anew.
 */
import { rmSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Claims } from '../core/claims.js';
import type { Digest } from '../core/digest.js';
import type { FactsStore } from '../ports.js';
import { blob, Database, DatabaseDamaged, type Schema, type Statement } from './sqlite-database.js';

const SCHEMA: Schema = {
  applicationId: 0x43_54_59_46, // "CTYF"
  version: 1,
  // What the power takes is extracted again; an erasure is followed by a checkpoint.
  synchronous: 'NORMAL',
  sql: `
    CREATE TABLE facts (
      id INTEGER PRIMARY KEY, credential TEXT NOT NULL UNIQUE, extractor INTEGER NOT NULL, claims BLOB NOT NULL
    ) STRICT;
  `,
};

export class SqliteFacts implements FactsStore {
  readonly #database: Database;
  readonly #select: Statement;
  readonly #insert: Statement;
  readonly #delete: Statement;

  private constructor(database: Database) {
    this.#database = database;
    this.#select = database.prepare('SELECT claims FROM facts WHERE credential = ? AND extractor = ?');
    this.#insert = database.prepare('INSERT OR REPLACE INTO facts (credential, extractor, claims) VALUES (?, ?, ?)');
    this.#delete = database.prepare('DELETE FROM facts WHERE credential = ?');
  }

  /** @throws DatabaseHeld, DatabaseForeign. A damaged file is removed and begun anew. */
  static open(path: string): SqliteFacts {
    try {
      return new SqliteFacts(Database.open(path, SCHEMA));
    } catch (error) {
      if (!(error instanceof DatabaseDamaged)) throw error;
      rmSync(path, { force: true });
      rmSync(`${path}-wal`, { force: true });
      return new SqliteFacts(Database.open(path, SCHEMA));
    }
  }

  async get(contentDigest: Digest, extractor: number): Promise<Claims | undefined> {
    const row = this.#select.get(contentDigest, extractor);
    return row === undefined ? undefined : read(blob(row, 'claims'));
  }

  async put(claims: readonly Claims[]): Promise<void> {
    this.#database.transaction(() => {
      for (const one of claims) this.#insert.run(one.credential, one.extractor, serialize(one));
    });
  }

  async erase(contentDigest: Digest): Promise<void> {
    const changes = this.#database.transaction(() => this.#delete.run(contentDigest));
    if (changes > 0) this.#database.checkpoint();
  }

  async close(): Promise<void> {
    this.#database.close();
  }
}

/** @returns undefined when the bytes were written by a V8 that this one does not understand. */
function read(bytes: Uint8Array): Claims | undefined {
  try {
    return deserialize(bytes) as Claims;
  } catch {
    return undefined;
  }
}
