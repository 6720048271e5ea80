import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'chai';
import { readConfig } from '../../src/config.js';
import { type Running, startServer } from '../../src/service.js';
import { folder, STORAGE } from './drafts.js';
import { cartulary } from './terminal.js';

const MARKER = 'Jeanne-Dupont-0612345678';

describe('cartulary withdraw and erase', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  let key: string;
  let did: string;

  beforeEach(async () => {
    place = await folder();
    key = place.at('keys', 'key.jwk');
    const made = await cartulary(['keygen', '--out', place.at('keys'), '--json']);
    did = JSON.parse(made.out).did;
  });
  afterEach(() => place.remove());

  function serve(): Promise<Running> {
    const reading = readConfig({ data: place.at('data'), port: '0', logLevel: 'silent' }, {});
    if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
    return startServer(reading.config);
  }

  /** Publishes a signed statement, with a marker in it. @returns its content digest. */
  async function publish(...where: readonly string[]): Promise<string> {
    const { credentialSubject, ...rest } = STORAGE;
    const subject = { ...credentialSubject, id: `${did}#offer-${MARKER}` };
    const unsigned = { ...rest, id: `${did}#credential`, issuer: did, credentialSubject: subject };
    await writeFile(place.at('draft.json'), JSON.stringify(unsigned));
    await cartulary(['sign', place.at('draft.json'), '--key', key, '--out', place.at('signed.json')]);
    const published = await cartulary(['publish', place.at('signed.json'), ...where, '--json']);
    expect(published.exit, published.out + published.err).to.equal(0);
    return JSON.parse(published.out)[0].published.credentials[0].digest;
  }

  async function marked(): Promise<readonly string[]> {
    const files = await readdir(place.at('data'));
    const held = await Promise.all(
      files.map(async (file) => (await readFile(path.join(place.at('data'), file))).includes(MARKER)),
    );
    return files.filter((_, index) => held[index]);
  }

  for (const format of ['data-integrity', 'vc+jwt']) {
    it(`withdraws at a server, signed as ${format}; once more changes nothing; then the operator erases`, async () => {
      const server = await serve();
      const digest = await publish('--server', server.url);
      const ask = ['withdraw', digest, '--key', key, '--format', format, '--server', server.url, '--json'];
      const withdrawn = await cartulary(ask);
      expect(withdrawn.exit, withdrawn.out + withdrawn.err).to.equal(0);
      expect(JSON.parse(withdrawn.out)).to.include({ created: true, credential: digest });
      const again = await cartulary(ask);
      expect(JSON.parse(again.out)).to.include({ created: false, since: JSON.parse(withdrawn.out).since });
      const back = await cartulary(['publish', place.at('signed.json'), '--server', server.url]);
      expect(back).to.include({ exit: 1 });
      expect(back.err).to.include('content-withdrawn');

      expect(await cartulary(['erase', digest, '--data', place.at('data')]), 'while the server runs').to.include({
        exit: 70,
      });
      await server.close();
      expect(await marked()).not.to.be.empty;
      const erased = await cartulary(['erase', digest, '--data', place.at('data')]);
      expect(erased, erased.err).to.include({ exit: 0, out: '✓ erased\n' });
      expect(await marked()).to.deep.equal([]);
      const once = await cartulary(['erase', digest, '--data', place.at('data'), '--lang', 'fr']);
      expect(once.out).to.include('déjà effacée');

      const restarted = await serve();
      const answer = await fetch(`${restarted.url}/credentials/${digest}`);
      const report = await fetch(`${restarted.url}/credentials/${digest}/report`);
      await restarted.close();
      expect(answer.status).to.equal(410);
      expect((await report.json()) as object).to.have.nested.property('life.state', 'erased');
    });
  }

  it('withdraws in a folder of one’s own, and refuses another’s key', async () => {
    const data = ['--data', place.at('data')];
    const digest = await publish(...data);
    await cartulary(['keygen', '--out', place.at('other')]);
    const foreign = await cartulary(['withdraw', digest, '--key', place.at('other', 'key.jwk'), ...data]);
    expect(foreign).to.include({ exit: 1 });
    expect(foreign.err).to.include('withdrawal-not-issuer');
    expect(await cartulary(['withdraw', digest, '--key', key, ...data])).to.include({ exit: 0 });
  });

  it('signs nothing for a server that says it is another', async () => {
    const reading = readConfig(
      { data: place.at('data'), port: '0', logLevel: 'silent', baseUrl: 'https://catalogue.test' },
      {},
    );
    if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
    const server = await startServer(reading.config);
    const digest = await publish('--server', server.url);
    const ask = ['withdraw', digest, '--key', key, '--server', server.url];
    const refused = await cartulary(ask);
    expect(refused).to.include({ exit: 2 });
    expect(refused.err).to.include('--domain https://catalogue.test');
    expect(await cartulary([...ask, '--domain', 'https://catalogue.test'])).to.include({ exit: 0 });
    await server.close();
  });

  it('says what is wrong with the command itself', async () => {
    expect(await cartulary(['withdraw', 'abc', '--key', key])).to.include({ exit: 2 });
    expect(await cartulary(['withdraw', 'a'.repeat(64), '--key', place.at('none.jwk')])).to.include({ exit: 2 });
    expect(await cartulary(['erase', 'abc', '--data', place.at('data')])).to.include({ exit: 2 });
    expect(await cartulary(['erase', 'a'.repeat(64), '--data', place.at('data')])).to.include({ exit: 4 });
  });
});
