import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { ArchiveJournal } from '../../src/adapters/archive-journal.js';
import { sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import { JournalDamaged } from '../../src/core/journal/damaged.js';
import { EMPTY_HEAD, entryBytes, seal } from '../../src/core/journal.js';
import { journalContract } from '../contract/journal.js';
import { document, publication } from '../core/journal/entries.js';

let folder = '';
const fresh = () => {
  folder = mkdtempSync(join(tmpdir(), 'cartulary-archive-'));
};
const dispose = () => rmSync(folder, { recursive: true, force: true });

journalContract('ArchiveJournal', {
  create: async () => {
    fresh();
    return ArchiveJournal.open(folder);
  },
  reopen: async (journal) => {
    await journal.close();
    return ArchiveJournal.open(folder);
  },
  dispose: async () => dispose(),
});

describe('ArchiveJournal', () => {
  beforeEach(fresh);
  afterEach(dispose);
  const lines = () => join(folder, 'entries.jsonl');
  const sealed = seal(EMPTY_HEAD, instant('2026-01-01'), [1, 2, 3].map(publication));

  async function filled() {
    const archive = await ArchiveJournal.open(folder);
    await archive.append(EMPTY_HEAD, sealed.entries, [{ digest: sha256(document(1)), bytes: document(1) }]);
    await archive.close();
  }

  it('is one line an entry, its exact bytes, and one file a digest', async () => {
    await filled();
    const expected = sealed.entries.map((entry) => `${Buffer.from(entryBytes(entry)).toString()}\n`).join('');
    expect(readFileSync(lines(), 'utf8')).to.equal(expected);
    const digest = sha256(document(1));
    expect(readFileSync(join(folder, 'bytes', digest.slice(0, 2), digest)).equals(document(1))).to.equal(true);
  });

  it('reads an archive without changing anything, a line that was cut off included', async () => {
    await filled();
    appendFileSync(lines(), '{"at":"2026-01-01T00:00:00.000Z","kind":"publ');
    const before = readFileSync(lines());
    const archive = await ArchiveJournal.openToRead(folder);
    expect(await archive.head()).to.deep.equal(sealed.head);
    expect(await archive.read(0, 5)).to.deep.equal(sealed.entries);
    const more = seal(sealed.head, instant('2026-01-02'), [publication(4)]);
    const refusal = await archive.append(sealed.head, more.entries, []).catch((error: unknown) => error);
    expect(refusal).to.be.an('error');
    await archive.close();
    expect(readFileSync(lines()).equals(before)).to.equal(true);
  });

  it('removes a line that was cut off, and goes on from there', async () => {
    await filled();
    const whole = readFileSync(lines());
    appendFileSync(lines(), '{"at":"2026-01-01T00:00:00.000Z","kind":"publ');
    const archive = await ArchiveJournal.open(folder);
    expect(await archive.head()).to.deep.equal(sealed.head);
    expect(readFileSync(lines()).equals(whole)).to.equal(true);
    const more = seal(sealed.head, instant('2026-01-02'), [publication(4)]);
    expect(await archive.append(sealed.head, more.entries, [])).to.equal('ok');
    expect(await archive.read(2, 5)).to.deep.equal([...sealed.entries.slice(2), ...more.entries]);
    await archive.close();
  });

  it('is not opened when a line was changed', async () => {
    await filled();
    writeFileSync(lines(), readFileSync(lines(), 'utf8').replace('"private"', '"public"').replace('vc+jwt', 'vc+jwx'));
    let error: unknown;
    await ArchiveJournal.open(folder).catch((thrown: unknown) => {
      error = thrown;
    });
    expect(error).to.be.instanceOf(JournalDamaged);
    expect((error as JournalDamaged).broken).to.include({ seq: 2, reason: 'prev' });
  });
});
