/**
 * What was told to whom, in a file of its own beside the journal. It may be deleted: then telling begins anew with what
 * moves next.
 */
import type { Iri } from '../core/did.js';
import { DAY_MS, type Instant } from '../core/instant.js';
import type { Eligibility } from '../core/policy/profile.js';
import { ELIGIBILITIES } from '../core/search/query-url.js';
import type { Letter, NoticeStore, Told, WaitingLetter } from '../ports.js';
import { Database, DatabaseDamaged, integer, type Row, type Schema, text } from './sqlite-database.js';

const SCHEMA: Schema = {
  applicationId: 0x43_54_59_4e, // "CTYN"
  version: 1,
  synchronous: 'FULL',
  sql: `
    CREATE TABLE told (subscription TEXT PRIMARY KEY, scope TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL)
      STRICT, WITHOUT ROWID;
    CREATE TABLE standing (
      subscription TEXT NOT NULL, offer TEXT NOT NULL, eligibility TEXT NOT NULL, PRIMARY KEY (subscription, offer)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE letter (
      number INTEGER PRIMARY KEY, subscription TEXT NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
      attempts INTEGER NOT NULL, due INTEGER NOT NULL, outcome TEXT NOT NULL, settled INTEGER NOT NULL,
      UNIQUE (subscription, id)
    ) STRICT;
    CREATE INDEX letter_due ON letter (subscription, outcome, due);
  `,
};

/** Names of settled letters are kept longer than a notice is told ahead, so that none is told twice. */
const KEPT_MS = 90 * DAY_MS;

const WAITING = 'waiting';

export class SqliteNotices implements NoticeStore {
  readonly #database: Database;

  private constructor(database: Database) {
    this.#database = database;
  }

  /** @throws DatabaseHeld, DatabaseForeign, DatabaseDamaged; the last says that the file may be deleted. */
  static open(path: string): SqliteNotices {
    try {
      return new SqliteNotices(Database.open(path, SCHEMA));
    } catch (error) {
      if (!(error instanceof DatabaseDamaged)) throw error;
      const way =
        '\nIt may be deleted: letters that wait are lost with it, and telling begins anew with what moves next.';
      throw new DatabaseDamaged(path, error.cause as Error, 'notices-damaged', way);
    }
  }

  async told(subscription: string) {
    const row = this.#database.prepare('SELECT scope, seq, at FROM told WHERE subscription = ?').get(subscription);
    if (row === undefined) return undefined;
    const rows = this.#database
      .prepare('SELECT offer, eligibility FROM standing WHERE subscription = ?')
      .all(subscription);
    const former = new Map(rows.map((one): [Iri, Eligibility] => [text(one, 'offer'), eligibility(one)]));
    return { scope: text(row, 'scope'), seq: integer(row, 'seq'), at: integer(row, 'at') as Instant, former };
  }

  async tell(
    subscription: string,
    { scope, seq, at }: Told,
    moved: ReadonlyMap<Iri, Eligibility | undefined>,
    letters: readonly Letter[],
    anew: boolean,
  ): Promise<number> {
    const database = this.#database;
    return database.transaction(() => {
      if (anew) database.prepare('DELETE FROM standing WHERE subscription = ?').run(subscription);
      database.prepare('INSERT OR REPLACE INTO told VALUES (?, ?, ?, ?)').run(subscription, scope, seq, at);
      const leave = database.prepare('DELETE FROM standing WHERE subscription = ? AND offer = ?');
      const stand = database.prepare('INSERT OR REPLACE INTO standing VALUES (?, ?, ?)');
      for (const [offer, now] of moved) {
        if (now === undefined) leave.run(subscription, offer);
        else stand.run(subscription, offer, now);
      }
      const post = database.prepare(
        'INSERT OR IGNORE INTO letter (subscription, id, body, attempts, due, outcome, settled) VALUES (?, ?, ?, 0, ?, ?, 0)',
      );
      return letters.reduce((posted, { id, body }) => posted + post.run(subscription, id, body, at, WAITING), 0);
    });
  }

  async due(subscription: string, now: Instant, limit: number): Promise<readonly WaitingLetter[]> {
    const rows = this.#database
      .prepare(
        'SELECT id, body, attempts FROM letter WHERE subscription = ? AND outcome = ? AND due <= ? ORDER BY number LIMIT ?',
      )
      .all(subscription, WAITING, now, limit);
    return rows.map((row) => ({ id: text(row, 'id'), body: text(row, 'body'), attempts: integer(row, 'attempts') }));
  }

  async postpone(subscription: string, letter: string, until: Instant): Promise<void> {
    this.#database
      .prepare('UPDATE letter SET attempts = attempts + 1, due = ? WHERE subscription = ? AND id = ?')
      .run(until, subscription, letter);
  }

  async settle(subscription: string, letter: string, outcome: 'delivered' | 'given-up', now: Instant): Promise<void> {
    this.#database.transaction(() => {
      this.#database
        .prepare("UPDATE letter SET body = '', outcome = ?, settled = ? WHERE subscription = ? AND id = ?")
        .run(outcome, now, subscription, letter);
      this.#database.prepare('DELETE FROM letter WHERE outcome <> ? AND settled < ?').run(WAITING, now - KEPT_MS);
    });
  }

  async waiting(): Promise<number> {
    return integer(this.#database.prepare('SELECT count(*) AS n FROM letter WHERE outcome = ?').get(WAITING), 'n');
  }

  async close(): Promise<void> {
    this.#database.close();
  }
}

function eligibility(row: Row): Eligibility {
  const value = text(row, 'eligibility');
  const known = ELIGIBILITIES.find((one) => one === value);
  if (known === undefined) throw new Error(`no such result: ${value}`);
  return known;
}
