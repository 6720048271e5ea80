import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import type { OffersAnswer } from '../../src/answers/offers.js';
import { readArchive } from '../../src/core/dossier/archive.js';
import { cartulary } from '../cli/terminal.js';
import { type DemoService, serveDemo } from './demo-service.js';

const QUESTION = 'profile=hdh-2026&asOf=2026-06-01&knownAt=2026-12-01';

describe('question 10: a dossier that proves itself offline', function () {
  this.timeout(120_000);
  let demo: DemoService;
  let folder: string;
  let archive: Buffer;

  before(async () => {
    demo = await serveDemo();
    folder = await mkdtemp(join(tmpdir(), 'cartulary-question-10-'));
    const response = await fetch(`${demo.service.url}/dossiers?${QUESTION}`);
    expect(response.headers.get('content-type')).to.equal('application/zip');
    archive = Buffer.from(await response.arrayBuffer());
    await writeFile(join(folder, 'tender.zip'), archive);
  });
  after(async () => {
    await demo.service.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('holds profile, verdicts, credentials, law and lists, hashes and signature; pages and tables beside them', () => {
    const read = readArchive(archive);
    if (!read.ok) throw new Error(JSON.stringify(read));
    const paths = [...read.members.keys()];
    for (const path of [
      'profile.json',
      'verdicts.json',
      'manifest.json',
      'manifest.jws',
      'did.json',
      'policies/law.json',
    ]) {
      expect(paths).to.include(path);
    }
    for (const language of ['en', 'fr']) {
      expect(paths).to.include.members([`dossier.${language}.html`, `verdicts.${language}.csv`]);
    }
    expect(paths.filter((path) => path.startsWith('credentials/'))).to.not.have.length(0);
  });

  it('is verified by the command, which finds the verdicts that the catalogue answers', async () => {
    const { exit, out } = await cartulary(['dossier', 'verify', join(folder, 'tender.zip'), '--json']);
    expect(exit).to.equal(0);
    const verified: { offers: { offer: string; eligibility: string }[] } = JSON.parse(out);
    const { offers } = await demo.get<OffersAnswer>('/offers', `/offers?${QUESTION}&limit=100`);
    const outcomes = (all: readonly (readonly [string, string | null])[]) => Object.fromEntries(all);
    expect(outcomes(verified.offers.map(({ offer, eligibility }) => [offer, eligibility]))).to.deep.equal(
      outcomes(offers.map(({ iri, eligibility }) => [iri, eligibility])),
    );
  });

  it('names the broken item when one byte is changed', async () => {
    const changed = Buffer.from(archive);
    const place = changed.indexOf('"eligibility":"excluded"');
    expect(place).to.be.greaterThan(0);
    changed[place + 15] = 'E'.charCodeAt(0);
    await writeFile(join(folder, 'changed.zip'), changed);
    const { exit, out } = await cartulary(['dossier', 'verify', join(folder, 'changed.zip'), '--lang', 'fr']);
    expect(exit).to.equal(1);
    expect(out).to.include('✗ verdicts.json');
  });

  it('is the same when it is asked for again', async () => {
    const again = await fetch(`${demo.service.url}/dossiers?${QUESTION}`);
    expect(Buffer.from(await again.arrayBuffer()).equals(archive)).to.equal(true);
  });
});
