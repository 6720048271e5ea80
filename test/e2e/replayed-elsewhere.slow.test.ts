/** The same journal folded by another process, in another place, time zone and language, comes to the same verdicts. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { SqliteJournal } from '../../src/adapters/sqlite-journal.js';
import { instant } from '../../src/core/instant.js';
import { verdictHash } from '../../src/core/policy/verdict-hash.js';
import { openDemo } from './demo-catalogue.js';

const PROFILES = ['hdh-2020-ce', 'hdh-2026', 'seal'] as const;

describe('a journal replayed on another machine', function () {
  this.timeout(120_000);
  let folder: string;
  const at = (name: string) => join(folder, name);
  /** What the catalogue that wrote it answers, offer by offer, on the day of its last entry. */
  const answered = new Map<string, string>();

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cartulary-elsewhere-'));
    const { catalogue } = await openDemo(undefined, [], SqliteJournal.open(at('journal.sqlite')));
    const day = instant(catalogue.head().at);
    for (const profile of PROFILES) {
      const found = await catalogue.search({ text: '', facets: {}, profile, asOf: day, knownAt: day, limit: 100 });
      if (!found.ok || found.value.profile === undefined) throw new Error(profile);
      const results = new Map(found.value.hits.flatMap(({ offer, result }) => (result ? [[offer.iri, result]] : [])));
      answered.set(profile, verdictHash({ profile: found.value.profile, asOf: day, knownAt: day, results }));
    }
    await catalogue.close();
    cpSync(at('journal.sqlite'), join(at('elsewhere'), 'journal.sqlite'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const profile of PROFILES) {
    it(`gives the same hash of the verdicts by ${profile}`, () => {
      const env = { PATH: process.env.PATH, TZ: 'Pacific/Chatham', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
      const main = join(process.cwd(), 'dist/src/main.js');
      const args = ['--hash-seed=7919', main, 'check', '--data', at('elsewhere'), '--verdicts', profile, '--json'];
      const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
      const checked = JSON.parse(stdout || `{"stderr":${JSON.stringify(stderr)}}`);
      expect(checked, stderr).to.include({ whole: true });
      expect(checked.verdicts.hash).to.equal(answered.get(profile));
    });
  }

  it('has another hash for each profile, so that they can differ', () => {
    expect(new Set(answered.values()).size).to.equal(PROFILES.length);
  });
});
