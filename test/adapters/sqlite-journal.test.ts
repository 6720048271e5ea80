import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect } from 'chai';
import { DatabaseDamaged, DatabaseForeign, DatabaseHeld } from '../../src/adapters/sqlite-database.js';
import { SqliteJournal } from '../../src/adapters/sqlite-journal.js';
import { sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import { JournalDamaged } from '../../src/core/journal/damaged.js';
import { EMPTY_HEAD, seal } from '../../src/core/journal.js';
import { journalContract } from '../contract/journal.js';
import { document, publication } from '../core/journal/entries.js';

let directory = '';
const path = () => join(directory, 'journal.sqlite');
const fresh = () => {
  directory = mkdtempSync(join(tmpdir(), 'cartulary-journal-'));
};
const dispose = () => rmSync(directory, { recursive: true, force: true });

journalContract('SqliteJournal', {
  create: async () => {
    fresh();
    return SqliteJournal.open(path());
  },
  reopen: async (journal) => {
    await journal.close();
    return SqliteJournal.open(path());
  },
  dispose: async () => dispose(),
});

/** Changes a closed file as another program could, past the triggers. */
function tamper(sql: string): void {
  const raw = new DatabaseSync(path());
  raw.exec('DROP TRIGGER entries_are_never_changed; DROP TRIGGER entries_are_never_removed');
  raw.exec(sql);
  raw.close();
}

function thrown(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error('was expected to throw');
}

describe('SqliteJournal', () => {
  beforeEach(fresh);
  afterEach(dispose);

  async function filled(count: number): Promise<void> {
    const journal = SqliteJournal.open(path());
    const numbers = Array.from({ length: count }, (_, index) => index);
    const blobs = numbers.map((number) => ({ digest: sha256(document(number)), bytes: document(number) }));
    const { entries } = seal(EMPTY_HEAD, instant('2026-01-01'), numbers.map(publication));
    await journal.append(EMPTY_HEAD, entries, blobs);
    await journal.close();
  }

  it('is copied as one whole file while it is appended to; what was there before is in the copy', async () => {
    const journal = SqliteJournal.open(path());
    let head = EMPTY_HEAD;
    const add = async (number: number) => {
      const sealed = seal(head, instant('2026-01-01'), [publication(number)]);
      const bytes = Buffer.alloc(20_000, number);
      expect(await journal.append(head, sealed.entries, [{ digest: sha256(bytes), bytes }])).to.equal('ok');
      head = sealed.head;
    };
    for (let number = 1; number <= 50; number += 1) await add(number);
    const copied = { done: false };
    const copying = journal.copyTo(`${path()}.copy`).finally(() => {
      copied.done = true;
    });
    for (let number = 51; !copied.done; number += 1) {
      await add(number);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await copying;
    const last = await journal.head();
    await journal.close();
    const copy = SqliteJournal.open(`${path()}.copy`);
    const audit = await copy.audit();
    expect(audit).to.deep.equal({ head: await copy.head(), blobs: [] });
    expect(audit.head.seq).to.be.within(50, last.seq);
    await copy.close();
  });

  it('names the holder to a second opener, in this process or another, and goes on working', async () => {
    const journal = SqliteJournal.open(path());
    const error = thrown(() => SqliteJournal.open(path()));
    expect(error).to.be.instanceOf(DatabaseHeld);
    expect((error as DatabaseHeld).holder?.pid).to.equal(process.pid);
    expect((error as DatabaseHeld).message).to.match(/Stop that process first, or choose another data directory/);

    const module = new URL('../../src/adapters/sqlite-journal.js', import.meta.url).href;
    const script = `import { SqliteJournal } from ${JSON.stringify(module)};
      try { SqliteJournal.open(${JSON.stringify(path())}); console.log('opened'); }
      catch (error) { console.log(error.name, error.holder?.pid); }`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    expect(said.trim()).to.equal(`DatabaseHeld ${process.pid}`);

    const { entries } = seal(EMPTY_HEAD, instant('2026-01-01'), [publication(1)]);
    expect(await journal.append(EMPTY_HEAD, entries, [])).to.equal('ok');
    await journal.close();
    expect(existsSync(`${path()}.holder`)).to.equal(false);
    await SqliteJournal.open(path()).close();
  });

  it('keeps no trace of erased bytes in its files, even before it is closed', async () => {
    const journal = SqliteJournal.open(path());
    // A child process looks, because closing any descriptor of the file in this one would drop its POSIX lock.
    const traces = () =>
      execFileSync('sh', ['-c', 'cat "$0"/* | grep -c "Jane Doe" || true', directory], { encoding: 'utf8' }).trim();
    const small = Buffer.from('{"name":"Jane Doe"}');
    const large = Buffer.from('Jane Doe\n'.repeat(50_000));
    const blobs = [small, large].map((bytes) => ({ digest: sha256(bytes), bytes }));
    const { entries } = seal(EMPTY_HEAD, instant('2026-01-01'), [publication(1)]);
    await journal.append(EMPTY_HEAD, entries, blobs);
    expect(Number(traces())).to.be.greaterThan(0);
    for (const { digest } of blobs) expect(await journal.erase(digest)).to.equal(true);
    expect(traces()).to.equal('0');
    await journal.close();
    expect(traces()).to.equal('0');
  });

  it('is readable by its owner alone', async function () {
    if (process.platform === 'win32') this.skip();
    await SqliteJournal.open(join(directory, 'data', 'journal.sqlite')).close();
    expect(statSync(join(directory, 'data')).mode & 0o077).to.equal(0);
  });

  it('refuses in SQL itself to change or remove an entry', async () => {
    await filled(3);
    const raw = new DatabaseSync(path());
    expect(() => raw.exec("UPDATE entries SET bytes = x'00' WHERE seq = 1")).to.throw(/never changed/);
    expect(() => raw.exec('DELETE FROM entries WHERE seq = 3')).to.throw(/never removed/);
    raw.close();
  });

  it('notices a lost tail when it opens', async () => {
    await filled(3);
    tamper('DELETE FROM entries WHERE seq = 3');
    expect(thrown(() => SqliteJournal.open(path()))).to.be.instanceOf(JournalDamaged);
  });

  it('notices an entry added past the head, and a head moved back', async () => {
    await filled(3);
    copyFileSync(path(), `${path()}.copy`);
    tamper("INSERT INTO entries VALUES (4, x'7b7d')");
    expect(thrown(() => SqliteJournal.open(path()))).to.be.instanceOf(JournalDamaged);
    copyFileSync(`${path()}.copy`, path());
    tamper('UPDATE head SET seq = 2');
    expect(thrown(() => SqliteJournal.open(path()))).to.be.instanceOf(JournalDamaged);
  });

  it('never hands out an entry that was changed on the disk, nor one that follows it', async () => {
    await filled(9);
    tamper(`UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), 'public', 'private') AS BLOB) WHERE seq = 4`);
    const journal = SqliteJournal.open(path());
    expect(await journal.read(0, 3)).to.have.length(3);
    for (const [after, limit] of [
      [0, 9],
      [3, 2],
      [4, 1],
    ] as const) {
      const error = await journal.read(after, limit).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(JournalDamaged);
      expect((error as JournalDamaged).broken).to.include({ seq: 5, reason: 'prev' });
    }
    const audit = await journal.audit();
    expect(audit.broken).to.include({ seq: 5, reason: 'prev' });
    await journal.close();
  });

  it('audits the whole file, with progress', async () => {
    await filled(5);
    const journal = SqliteJournal.open(path());
    const seen: number[] = [];
    expect(await journal.audit((count) => seen.push(count))).to.deep.equal({ head: await journal.head(), blobs: [] });
    expect(seen).to.deep.equal([5]);
    await journal.close();
    const digest = sha256(document(2));
    tamper(`UPDATE blobs SET bytes = x'00' WHERE digest = '${digest}'`);
    const altered = SqliteJournal.open(path());
    expect((await altered.audit()).blobs).to.deep.equal([digest]);
    await altered.close();
  });

  it('leaves alone a file that is not its own', async () => {
    const raw = new DatabaseSync(path());
    raw.exec('CREATE TABLE recipes (name TEXT)');
    raw.close();
    expect(thrown(() => SqliteJournal.open(path()))).to.be.instanceOf(DatabaseForeign);
    const later = new DatabaseSync(path());
    later.exec('DROP TABLE recipes');
    later.close();
    await filled(1);
    tamper('PRAGMA user_version = 2');
    expect(thrown(() => SqliteJournal.open(path()))).to.be.instanceOf(DatabaseForeign);
    writeFileSync(path(), 'no database at all'.repeat(100));
    expect(thrown(() => SqliteJournal.open(path()))).to.be.instanceOf(DatabaseDamaged);
  });
});
