/** export, import and check on real stores: SQLite, archives, MongoDB where there is one. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { SqliteJournal } from '../../src/adapters/sqlite-journal.js';
import { readConfig } from '../../src/config.js';
import { openCatalogue } from '../../src/node.js';
import { describeWithMongo } from '../contract/mongo-server.js';
import { cartulary } from './terminal.js';

const URL_VARIABLE = 'CARTULARY_MONGODB_URL';

describe('cartulary export, import and check', () => {
  let folder = '';
  const at = (name: string) => join(folder, name);
  const lines = (name: string) => readFileSync(join(at(name), 'entries.jsonl'), 'utf8');

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cartulary-copy-'));
    const reading = readConfig({ data: at('one'), logLevel: 'silent' });
    if (!reading.ok) throw new Error('the settings are wrong');
    // A node adopts the shipped policies at its first start: entries with bytes, signed by nobody.
    await (await openCatalogue(reading.config)).close();
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('copies a journal to plain files and back, byte for byte, and finds every copy whole', async () => {
    const exported = await cartulary(['export', at('archive'), '--data', at('one'), '--json']);
    expect(exported).to.include({ exit: 0, err: '' });
    const { entries, blobs } = JSON.parse(exported.out) as { entries: number; blobs: number };
    expect(lines('archive').trimEnd().split('\n')).to.have.length(entries);
    expect(
      readdirSync(join(at('archive'), 'bytes'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile()),
    ).to.have.length(blobs);

    const imported = await cartulary(['import', at('archive'), '--data', at('two')]);
    expect(imported).to.include({ exit: 0 });
    expect(imported.out).to.contain(`${entries} entries and ${blobs} documents copied and verified`);
    const again = await cartulary(['export', at('second'), '--data', at('two')]);
    expect(again.exit).to.equal(0);
    expect(lines('second')).to.equal(lines('archive'));
    for (const place of [
      ['--data', at('two')],
      ['--archive', at('archive')],
    ]) {
      const checked = await cartulary(['check', ...place]);
      expect(checked.out).to.equal(
        `✓ Whole: ${entries} entries, ${blobs} documents, 0 erased; the fold can be built from them.\n`,
      );
      expect(checked.exit).to.equal(0);
    }
  });

  it('copies nothing twice, and into no other history', async () => {
    expect((await cartulary(['export', at('archive'), '--data', at('one')])).out).to.contain(
      '0 entries and 0 documents',
    );
    const reading = readConfig({ data: at('other'), logLevel: 'silent' });
    if (!reading.ok) throw new Error('the settings are wrong');
    await (await openCatalogue(reading.config)).close();
    const refused = await cartulary(['import', at('archive'), '--data', at('other')]);
    expect(refused.exit).to.equal(5);
    expect(refused.err).to.contain('history of its own');
  });

  it('names the file that was changed', async () => {
    await cartulary(['export', at('spoilt'), '--data', at('one')]);
    const [name = ''] = readdirSync(join(at('spoilt'), 'bytes'), { recursive: true, encoding: 'utf8' }).filter(
      (one) => one.length > 60,
    );
    writeFileSync(join(at('spoilt'), 'bytes', name), 'something else');
    const checked = await cartulary(['check', '--archive', at('spoilt')]);
    expect(checked).to.include({ exit: 1, out: `✗ ${name.slice(-64)}  not the bytes of this digest\n` });
    expect((await cartulary(['import', at('spoilt'), '--data', at('three')])).exit).to.equal(1);
  });

  it('makes nothing of a folder that holds nothing', async () => {
    for (const args of [
      ['import', at('none'), '--data', at('four')],
      ['check', '--archive', at('none')],
      ['check', '--data', at('none')],
      ['export', at('five'), '--data', at('none')],
    ]) {
      expect((await cartulary(args)).exit, args.join(' ')).to.equal(4);
    }
    expect(readdirSync(folder)).to.not.include.members(['none']);
    expect((await cartulary(['check', '--archive', at('none'), '--data', at('one')])).exit).to.equal(2);
  });

  it('says which setting leads to a database out of reach, without the password', async function () {
    this.timeout(20_000);
    process.env[URL_VARIABLE] = 'mongodb://someone:secret@127.0.0.1:1/cartulary';
    const ran = await cartulary(['check', '--data', at('one')]);
    delete process.env[URL_VARIABLE];
    expect(ran.exit).to.equal(70);
    expect(ran.err)
      .to.match(/^CARTULARY_MONGODB_URL cannot be used: connect ECONNREFUSED 127\.0\.0\.1:1\nExpected: .+\n$/)
      .and.not.include('secret');
  });

  describeWithMongo('with MongoDB', (server) => {
    afterEach(() => {
      delete process.env[URL_VARIABLE];
    });

    it('moves a catalogue into MongoDB and out of it, byte for byte', async () => {
      await cartulary(['export', at('archive'), '--data', at('one')]);
      process.env[URL_VARIABLE] = server().database();
      expect((await cartulary(['export', at('early'), '--data', at('node')])).exit, 'nothing is there yet').to.equal(4);
      expect((await cartulary(['import', at('archive'), '--data', at('node')])).exit).to.equal(0);
      expect((await cartulary(['check', '--data', at('node')])).exit).to.equal(0);
      expect((await cartulary(['export', at('from-mongo'), '--data', at('node')])).exit).to.equal(0);
      expect(lines('from-mongo')).to.equal(lines('archive'));
      const reading = readConfig({ data: at('node'), logLevel: 'silent' });
      if (!reading.ok) throw new Error('the settings are wrong');
      const catalogue = await openCatalogue(reading.config);
      const journal = SqliteJournal.open(join(at('one'), 'journal.sqlite'));
      expect(catalogue.head()).to.deep.equal(await journal.head());
      await journal.close();
      await catalogue.close();
    });
  });
});
