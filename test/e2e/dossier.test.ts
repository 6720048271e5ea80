/** Question 10, over the signed demo: a dossier proves itself with nothing but its own bytes, and names what is broken. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { judgeHere } from '../../src/adapters/judge-here.js';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import type { Dossier } from '../../src/catalogue/verbs/tendering.js';
import { sha256 } from '../../src/core/digest.js';
import { readArchive, writeArchive } from '../../src/core/dossier/archive.js';
import { readManifest } from '../../src/core/dossier/manifest.js';
import { signManifest } from '../../src/core/dossier/signature.js';
import { type Verified, verifyDossier } from '../../src/core/dossier/verify.js';
import { instant } from '../../src/core/instant.js';
import { parseShortlist } from '../../src/core/search/shortlist.js';
import type { JudgeInput, Vocabulary } from '../../src/ports.js';
import { ARCHETYPES } from '../golden/identities.js';
import { type DemoCatalogue, openDemo, signatory } from './demo-catalogue.js';
import { testSignatory } from './signatory.js';

const QUESTION = 'profile=hdh-2026&asOf=2026-06-01&knownAt=2026-12-01';

describe('a dossier of the demo', function () {
  this.timeout(120_000);
  let demo: DemoCatalogue;
  let vocabulary: Vocabulary;
  let dossier: Dossier;
  let members: ReadonlyMap<string, Uint8Array>;

  before(async () => {
    demo = await openDemo();
    vocabulary = await readVocabulary();
    dossier = await make(QUESTION);
    members = membersOf(dossier.bytes);
  });

  async function make(address: string): Promise<Dossier> {
    const known = demo.catalogue.profiles().map(({ id }) => id);
    const shortlist = parseShortlist(new URLSearchParams(address), instant('2026-12-01'), known);
    if (!shortlist.ok) throw new Error(JSON.stringify(shortlist.problem));
    const made = await demo.catalogue.dossier(shortlist.value);
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    return made.value;
  }

  function membersOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
    const read = readArchive(bytes);
    if (!read.ok) throw new Error(JSON.stringify(read.findings));
    return read.members;
  }

  const judge = (input: JudgeInput) => judgeHere(vocabulary).judge(input);
  const verify = (bytes: Uint8Array): Promise<Verified> => verifyDossier(bytes, { judge });

  const repacked = (changed: ReadonlyMap<string, Uint8Array>) =>
    writeArchive([...changed].map(([path, bytes]) => ({ path, bytes })));

  const broken = ({ findings }: Verified) => findings.map(({ code, pointer }) => `${code} ${pointer}`.trim());

  it('gives the verdicts of the search again, from its own bytes alone', async () => {
    const verified = await verify(dossier.bytes);
    expect(broken(verified)).to.deep.equal([]);
    expect([verified.ok, verified.verdictHash]).to.deep.equal([true, dossier.verdictHash]);
    // Golden worlds: A1 and A2 eligible, A3 to A13 excluded; the real companies are described by third parties only.
    const count = (wanted: string) =>
      [...verified.results.values()].filter(({ eligibility }) => eligibility === wanted);
    expect([count('eligible').length, count('excluded').length, count('to-clarify').length]).to.deep.equal([2, 11, 7]);
    expect(verified.results.get(ARCHETYPES.A1.offer)?.eligibility).to.equal('eligible');
  });

  it('has the SHA-256 of verdicts.json for its verdict hash, and that in the manifest', () => {
    const verdicts = members.get('verdicts.json') ?? new Uint8Array();
    expect(sha256(verdicts)).to.equal(dossier.verdictHash);
    expect(readManifest(members.get('manifest.json') ?? new Uint8Array())?.verdictHash).to.equal(dossier.verdictHash);
  });

  it('is the same bytes when it is asked for again, and from another node with the same journal and key', async () => {
    expect(sha256((await make(QUESTION)).bytes)).to.equal(sha256(dossier.bytes));
    const elsewhere = demo;
    demo = await openDemo();
    expect(sha256((await make(QUESTION)).bytes)).to.equal(sha256(dossier.bytes));
    demo = elsewhere;
  });

  it('holds pages in both languages that need nothing else, and tables that start no formula', () => {
    for (const language of ['en', 'fr']) {
      const page = Buffer.from(members.get(`dossier.${language}.html`) ?? []).toString('utf8');
      expect(page).to.include(`<html lang="${language}">`).and.include(dossier.verdictHash);
      expect(page).not.to.match(/<script|<link|<img|<iframe|\ssrc=|@import|url\(|javascript:| on\w+=/i);
      // Links lead to members of the archive.
      for (const [, target = ''] of page.matchAll(/href="([^"]*)"/g))
        expect(members.has(target), target).to.equal(true);
      const table = Buffer.from(members.get(`verdicts.${language}.csv`) ?? []).toString('utf8');
      expect(table.split('\r\n').length).to.be.greaterThan(20 * 20);
      expect(table).not.to.match(/(^|,|\n)"[=+\-@]/);
    }
  });

  it('names the member in which one byte was changed, for every member', async () => {
    for (const [path, bytes] of members) {
      if (bytes.length === 0) continue;
      const place = Math.floor(bytes.length / 2);
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 0x01;
      const verified = await verify(repacked(new Map([...members, [path, changed]])));
      expect(verified.ok, path).to.equal(false);
      expect(
        verified.findings.map(({ pointer }) => pointer),
        path,
      ).to.deep.equal([path]);
    }
  });

  it('names a member too many and one too few', async () => {
    const more = new Map([...members, ['credentials/more.json', Buffer.from('{}')] as const]);
    expect(broken(await verify(repacked(more)))).to.deep.equal(['dossier-item-unlisted credentials/more.json']);
    for (const path of ['verdicts.json', 'policies/law.json', 'manifest.jws', 'manifest.json', 'did.json']) {
      const fewer = new Map(members);
      fewer.delete(path);
      expect(broken(await verify(repacked(fewer))), path).to.include(`dossier-item-missing ${path}`);
    }
  });

  /** A forger with a key of its own: everything fits, and is signed. */
  async function forged(change: (path: string, text: string) => string): Promise<Verified> {
    const next = new Map(
      [...members].map(([path, bytes]) => {
        const text = Buffer.from(bytes).toString('utf8');
        const altered = path === 'manifest.json' ? text : change(path, text);
        return [path, altered === text ? bytes : Buffer.from(altered)] as const;
      }),
    );
    let manifest = Buffer.from(members.get('manifest.json') ?? []).toString('utf8');
    for (const [path, bytes] of next) {
      const [before, after] = [sha256(members.get(path) ?? new Uint8Array()), sha256(bytes)];
      if (before === after || path.startsWith('manifest')) continue;
      manifest = manifest.replace(
        new RegExp(`"bytes":\\d+,"path":"${path}","sha256":"${before}"`),
        `"bytes":${bytes.length},"path":"${path}","sha256":"${after}"`,
      );
      if (path === 'verdicts.json') manifest = manifest.replace(/"verdictHash":"\w+"/, `"verdictHash":"${after}"`);
    }
    const bytes = Buffer.from(manifest);
    next.set('manifest.json', bytes);
    next.set('manifest.jws', signManifest(bytes, signatory));
    return verify(repacked(next));
  }

  it('believes no verdict because it is signed: they must follow', async () => {
    const a6 = ARCHETYPES.A6.offer;
    const verified = await forged((path, text) =>
      path === 'verdicts.json'
        ? text.replace(`"eligibility":"excluded","offer":"${a6}"`, `"eligibility":"eligible","offer":"${a6}"`)
        : text,
    );
    expect(broken(verified)).to.deep.equal(['dossier-verdicts-differ verdicts.json']);
    expect(verified.findings[0]?.params).to.deep.equal({ offers: a6 });
  });

  it('believes no credential and no law because they are listed', async () => {
    const credential = await forged((path, text) =>
      path.startsWith('credentials/')
        ? text.replace('Summit Infrastructure Fund LP', 'Sommet Infrastructure SAS')
        : text,
    );
    expect(credential.ok).to.equal(false);
    expect(broken(credential)[0]).to.match(/^dossier-credential-differs credentials\//);
    const law = await forged((path, text) => (path === 'policies/law.json' ? text.replace('"24"', '"30"') : text));
    expect(broken(law)).to.deep.equal(['dossier-verdicts-differ verdicts.json']);
    const profile = await forged((path, text) =>
      path === 'profile.json' ? text.replace('"kind":"M"', '"kind":"S"') : text,
    );
    expect(broken(profile)).to.deep.equal(['dossier-profile-differs profile.json']);
  });

  it('holds the signature against the DID document that the reader trusts', async () => {
    const means = { judge };
    const own = Buffer.from(JSON.stringify(signatory.document));
    expect((await verifyDossier(dossier.bytes, { ...means, didDocument: own })).ok).to.equal(true);
    const another = Buffer.from(JSON.stringify(testSignatory('somebody else').document));
    const verified = await verifyDossier(dossier.bytes, { ...means, didDocument: another });
    expect(broken(verified)).to.deep.equal(['dossier-signature manifest.jws']);
  });

  it('keeps the verdicts of another day, and of what was known then', async () => {
    const former = await make('profile=hdh-2026&asOf=2026-03-01&knownAt=2026-03-01');
    const verified = await verify(former.bytes);
    expect(broken(verified)).to.deep.equal([]);
    expect(verified.results.get(ARCHETYPES.A12.offer)?.eligibility).to.equal('eligible');
    expect(former.verdictHash).to.not.equal(dossier.verdictHash);
  });

  it('covers the offers that are named, and refuses those that are not here', async () => {
    const one = await make(`${QUESTION}&offer=${ARCHETYPES.A11.offer}`);
    const verified = await verify(one.bytes);
    expect([broken(verified), [...verified.results.keys()]]).to.deep.equal([[], [ARCHETYPES.A11.offer]]);
    expect(one.bytes.length).to.be.lessThan(dossier.bytes.length / 3);
  });

  it('is verified by the command in an empty folder, where it would reach no network', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'cartulary-dossier-'));
    try {
      await writeFile(join(folder, 'tender.zip'), dossier.bytes);
      const main = join(process.cwd(), 'dist/src/main.js');
      const cut = Buffer.from(dossier.bytes);
      cut[1000] = (cut[1000] ?? 0) ^ 0x01;
      await writeFile(join(folder, 'broken.zip'), cut);
      const whole = await ran(main, ['dossier', 'verify', 'tender.zip', '--json'], folder);
      expect(whole.code).to.equal(0);
      expect(JSON.parse(whole.out)).to.include({ ok: true, verdictHash: dossier.verdictHash });
      const damaged = await ran(main, ['dossier', 'verify', 'broken.zip', '--lang', 'fr'], folder);
      expect(damaged.code).to.equal(1);
      expect(damaged.out).to.match(/✗ bundles\/|✗ credentials\/|✗ did\.json|✗ dossier/);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

function ran(main: string, args: readonly string[], cwd: string): Promise<{ code: number | null; out: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, ...args], { cwd, env: { PATH: '' } });
    let out = '';
    child.stdout.on('data', (chunk) => {
      out += String(chunk);
    });
    child.on('error', reject).on('close', (code) => resolve({ code, out }));
  });
}
