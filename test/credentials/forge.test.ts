import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { EDITOR, everySigner, offerIri, providerDid, TRUSTED } from '../../credentials/forge/actors.js';
import { drafts, type Files, forge } from '../../credentials/forge/forge.js';
import { REPORTED_PROVIDERS } from '../../credentials/forge/reported/providers.js';
import { aboutIri } from '../../credentials/forge/reported/report.js';
import { ARCHETYPES as WORLD } from '../../credentials/forge/world.js';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import { speaksFor } from '../../src/core/did.js';
import { ARCHETYPE_IDS, ARCHETYPES, EDITOR as GOLDEN_EDITOR, ISSUERS } from '../golden/identities.js';

const FOLDER = join(process.cwd(), 'credentials');
const FORGED = ['demo', 'reported', 'did', 'certificates', 'broken'];

describe('the forged demo', () => {
  let files: Files;
  before(async () => {
    files = await forge((await readVocabulary()).contexts);
  });

  it('is what the committed files hold, byte for byte, and nothing beside it is committed', async () => {
    const committed = (await readdir(FOLDER, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(FOLDER.length + 1))
      .filter((path) => FORGED.includes(path.split('/')[0] ?? '') || path === 'schedule.json');
    expect(committed.sort()).to.deep.equal([...files.keys()].sort());
    for (const [path, bytes] of files) {
      expect(Buffer.compare(await readFile(join(FOLDER, path)), bytes), `${path}: run npm run forge`).to.equal(0);
    }
  });

  it('names the archetypes and issuers as the golden worlds do', () => {
    expect(WORLD.map(({ id }) => id)).to.deep.equal(ARCHETYPE_IDS);
    for (const id of ARCHETYPE_IDS) {
      expect([providerDid(id), offerIri(id)]).to.deep.equal([ARCHETYPES[id].did, ARCHETYPES[id].offer]);
    }
    expect([TRUSTED, EDITOR]).to.deep.equal([ISSUERS, GOLDEN_EDITOR]);
  });

  it('says in every credential that it is illustrative, and signs only for names under .example', () => {
    for (const { path, credential, signer } of drafts()) {
      expect(credential, path).to.include({ illustrative: true, issuer: signer });
    }
    for (const did of everySigner()) expect(did).to.match(/^did:web:[a-z0-9.-]+\.example$/);
  });

  it('never speaks as a real company: no signer speaks for what is reported, and every fact names its source', () => {
    for (const provider of REPORTED_PROVIDERS) {
      const iris = [provider.slug, ...provider.offers.map(({ slug }) => `${provider.slug}/${slug}`)].map(aboutIri);
      for (const iri of iris) {
        for (const did of everySigner()) expect(speaksFor(did, iri), `${did} ${iri}`).to.equal(false);
      }
      for (const { source, kind } of [...provider.facts, ...provider.offers.flatMap(({ facts }) => facts)]) {
        expect(source.url, `${provider.slug} ${kind}`).to.match(/^https:\/\//);
        expect(source.date <= '2026-11-20', `${provider.slug} ${kind} is dated after it was read`).to.equal(true);
      }
    }
  });
});
