import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { voice } from '../../src/messages/voice.js';
import { openDemo } from '../e2e/demo-catalogue.js';
import { cartulary } from './terminal.js';

const LABELS = voice('en').ui.reason;

/** The demo, as `--data` would open it, but kept open for all the questions. */
describe('search and explain in words, over the demo', function () {
  this.timeout(60_000);
  let catalogue: Catalogue;
  before(async () => {
    ({ catalogue } = await openDemo());
  });

  function ask(...args: string[]) {
    const openCatalogue = async () => ({ ...catalogue, close: async () => {} });
    return cartulary([...args, '--data', 'demo', '--profile', 'hdh-2026', '--as-of', '2026-06-01'], {
      openCatalogue,
      holdsCatalogue: async () => true,
    });
  }

  it('search: counts, nothing left unjudged, and for an excluded offer the rule, the reason and the remedy', async () => {
    const { exit, out } = await ask('search', 'channel', '--eligibility', 'excluded');
    expect(exit).to.equal(0);
    expect(out).to.include('Illustrative demo data');
    expect(out)
      .to.match(/✗ Excluded: 1$/m)
      .and.not.match(/Not judged/);
    // A10 keeps its backup in the United Kingdom (golden worlds).
    expect(out).to.match(/^✗ Channel Archive Cloud, Channel Hosting SAS \(FR\): Excluded/m);
    expect(out)
      .to.match(/^ {4}✗ HDH-03 .*\(mandatory\): Fails$/m)
      .and.match(/^ {6}R-01@certified FAIL: /m)
      .and.include(LABELS.remedy);
    expect(out).not.to.include(LABELS.law);
  });

  it('graph: who holds what, with both readings and the path that decides', async () => {
    const openCatalogue = async () => ({ ...catalogue, close: async () => {} });
    const { exit, out } = await cartulary(
      ['graph', 'https://fund26.example/offers/growth-cloud', '--as-of', '2026-06-01', '--data', 'demo'],
      { openCatalogue, holdsCatalogue: async () => true },
    );
    expect(exit).to.equal(0);
    // A6: a fund from outside holds 26 %, above the 24 % of one holder (golden worlds).
    expect(out)
      .to.match(/is held by .*: 26(\.0)?% \[decides .*R-05.*\]$/m)
      .and.match(/at most 24% by one holder and 39% in all/)
      .and.match(/Multiplied 26(\.0)?%; Attributed 26(\.0)?%/);
  });

  it('explain: exit code 1 for an excluded offer, with input, signer, law and credential, in French too', async () => {
    const english = await ask('explain', 'https://channel.example/offers/channel-cloud');
    expect(english.exit).to.equal(1);
    expect(english.out)
      .to.match(/backup: United Kingdom \(did:web:channel\.example, /)
      .and.match(/^ {4}Since +\S/m)
      .and.match(/ {2}Regulation \(EU\) 2016\/679/);
    expect(english.out)
      .to.match(/^Evidence$/m)
      .and.match(/^ {2}[0-9a-f]{64}$/m);
    const french = await ask('explain', 'https://channel.example/offers/channel-cloud', '--lang', 'fr');
    expect(french.out)
      .to.match(/sauvegarde\u00a0: Royaume-Uni \(did:web:channel\.example, /)
      .and.match(/^ {4}Depuis le +\S/m)
      .and.include('Exclu');
    // Two reasons of one rule rest on the same clause: it is cited once.
    const storage = english.out.split(/^(?=[✓✗?~–·] )/m).find((block) => block.includes('HDH-03')) ?? '';
    expect(storage.match(/R-01@certified FAIL/g)).to.have.length.greaterThan(1);
    expect(storage.match(/SecNumCloud 3\.2, 19\.2:/g)).to.have.length(1);
  });

  it('a question about a folder without a catalogue says so, and does not make one', async () => {
    const folder = join(tmpdir(), 'cartulary-no-such-folder');
    const answer = await cartulary(['search', 'x', '--data', folder]);
    expect(answer.exit).to.equal(4);
    expect(answer.err).to.include(folder);
    expect(existsSync(folder)).to.equal(false);
  });

  it('explain: exit code 0 for an eligible offer', async () => {
    expect(await ask('explain', 'https://boreal.example/offers/health-cloud')).to.include({ exit: 0 });
  });

  it('an offer can be named by the id that search shows', async () => {
    const { out } = await ask('search', 'boréal', '--json');
    const [{ id, iri }] = JSON.parse(out).offers;
    const explained = JSON.parse((await ask('explain', id, '--json')).out);
    expect(explained.offer).to.include({ id, iri });
  });

  it('continues with the cursor that it shows', async () => {
    const first = await ask('search', '--limit', '5');
    const cursor = /--cursor (\S+)$/m.exec(first.out)?.[1] ?? '';
    const second = await ask('search', '--limit', '5', '--cursor', cursor);
    const ids = (text: string) => [...text.matchAll(/ {3}([a-z2-7]{26})$/gm)].map((match) => match[1]);
    expect(ids(first.out)).to.have.length(5);
    expect(ids(second.out)).to.have.length(5);
    expect(ids(second.out).filter((id) => ids(first.out).includes(id))).to.deep.equal([]);
  });
});
