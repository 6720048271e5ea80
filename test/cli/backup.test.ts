/** cartulary backup, on a node that runs, on one that does not, and on one that is damaged. */
import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { expect } from 'chai';
import { type Config, readConfig } from '../../src/config.js';
import { openCatalogue } from '../../src/node.js';
import { startServer } from '../../src/service.js';
import { folder } from './drafts.js';
import { cartulary } from './terminal.js';

describe('cartulary backup', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  beforeEach(async () => {
    place = await folder();
  });
  afterEach(() => place.remove());

  function config(data: string): Config {
    const reading = readConfig({ data: place.at(data), port: '0', logLevel: 'silent' }, {});
    if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
    return reading.config;
  }
  const backup = (...more: string[]) => cartulary(['backup', place.at('copy'), '--data', place.at('data'), ...more]);
  const made = async () => (await openCatalogue(config('data'))).close();

  it('copies the file of a running node, which goes on; the copy is a catalogue with the same head', async () => {
    const server = await startServer(config('data'));
    const head = server.catalogue.head();
    try {
      const ran = await backup('--json');
      expect(ran.exit).to.equal(0);
      expect(JSON.parse(ran.out)).to.deep.include({ whole: true, head });
      expect(ran.err).to.contain('node-key.json');
      expect(readdirSync(place.at('data'))).to.not.include('journal.sqlite.copy');
      expect((await fetch(`${server.url}/health`)).status).to.equal(200);
    } finally {
      await server.close();
    }
    expect(statSync(place.at('copy', 'journal.sqlite')).mode & 0o777).to.equal(0o600);
    const restored = await openCatalogue(config('copy'));
    expect(restored.head()).to.deep.equal(head);
    await restored.close();
  });

  it('needs no running node, and is not misled by the socket of one that was killed', async () => {
    await made();
    writeFileSync(place.at('data', 'operator.sock'), '');
    expect((await backup()).out).to.match(/^✓ Whole: \d+ entries/);
    await (await startServer(config('data'))).close();
    expect(existsSync(place.at('data', 'operator.sock'))).to.equal(false);
  });

  it('lets only the node’s own user at the socket', async () => {
    const server = await startServer(config('data'));
    try {
      expect(statSync(place.at('data', 'operator.sock')).mode & 0o777).to.equal(0o600);
    } finally {
      await server.close();
    }
  });

  it('overwrites no journal, and makes nothing of a folder that holds none', async () => {
    await made();
    expect((await backup()).exit).to.equal(0);
    const again = await backup();
    expect(again).to.include({ exit: 5, out: '' });
    expect(again.err).to.contain('holds a journal already');
    expect((await cartulary(['backup', place.at('other'), '--data', place.at('none')])).exit).to.equal(4);
    expect(existsSync(place.at('other'))).to.equal(false);
  });

  it('keeps no copy of what is not whole, and says what is wrong', async () => {
    await made();
    const raw = new DatabaseSync(place.at('data', 'journal.sqlite'));
    raw.exec("UPDATE blobs SET bytes = x'00' WHERE digest = (SELECT min(digest) FROM blobs)");
    raw.close();
    const ran = await backup();
    expect(ran.exit).to.equal(1);
    expect(ran.out).to.match(/^✗ [0-9a-f]{64} {2}not the bytes of this digest\n$/);
    expect(ran.err).to.contain('not kept');
    expect(readdirSync(place.at('copy'))).to.deep.equal([]);
  });

  it('says whose file it is when another command has it open', async () => {
    await made();
    const held = await openCatalogue(config('data'));
    const ran = await backup();
    await held.close();
    expect(ran.exit).to.equal(70);
    expect(ran.err).to.contain('is held by process');
  });

  it('leaves a journal in MongoDB to that database', async () => {
    process.env.CARTULARY_MONGODB_URL = 'mongodb://127.0.0.1:1/cartulary';
    const ran = await cartulary(['backup', place.at('copy')], { holdsCatalogue: async () => true });
    delete process.env.CARTULARY_MONGODB_URL;
    expect(ran).to.include({ exit: 2, out: '' });
    expect(ran.err).to.contain('cartulary export');
    expect(existsSync(place.at('copy'))).to.equal(false);
  });
});
