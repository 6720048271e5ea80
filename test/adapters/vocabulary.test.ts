import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { readFolder, readVocabulary, SHIPPED_CONTEXTS } from '../../src/adapters/vocabulary.js';
import { canonicalJson, sha256 } from '../../src/core/digest.js';
import { jsonLdOver } from '../../src/core/jsonld.js';

describe('the shipped vocabulary', () => {
  it('reads every pinned context under its URL, each Gaia-X release in its own namespace', async () => {
    const { contexts } = await readVocabulary();
    for (const release of ['development', '2406', '2411', '2503', '2511']) {
      expect(contexts[`https://w3id.org/gaia-x/${release}`])
        .to.have.nested.property('@context.@vocab')
        .that.equals(`https://w3id.org/gaia-x/${release}#`);
    }
    expect(contexts).to.include.all.keys(
      'https://www.w3.org/ns/credentials/v2',
      'https://www.w3.org/2018/credentials/v1',
      'https://w3id.org/cartulary/v1',
    );
  });

  it('refuses a context whose bytes are not the pinned ones', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'contexts-'));
    try {
      await cp(SHIPPED_CONTEXTS, folder, { recursive: true });
      const file = path.join(folder, 'cartulary-v1.jsonld');
      await writeFile(file, (await readFile(file, 'utf8')).replace('"cty:primary"', '"cty:backup"'));
      const failure = await readFolder(folder).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(failure)
        .to.be.an('error')
        .with.property('message')
        .that.includes('https://w3id.org/cartulary/v1 is not the pinned one');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('takes the contexts of an operator beside the shipped ones, each by its digest', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'contexts-'));
    try {
      const document = { '@context': { own: 'https://own.example/terms#own' } };
      const pinned = { url: 'https://own.example/v1', file: 'own.jsonld', source: 'https://own.example' };
      const index = (sha: string) => JSON.stringify({ contexts: [{ ...pinned, sha256: sha }] });
      await writeFile(path.join(folder, 'own.jsonld'), JSON.stringify(document));
      await writeFile(path.join(folder, 'index.json'), index(sha256(canonicalJson(document))));
      const { contexts } = await readVocabulary(folder);
      expect(contexts).to.include.all.keys('https://own.example/v1', 'https://w3id.org/cartulary/v1');
      await writeFile(path.join(folder, 'index.json'), index('0'.repeat(64)));
      const failure: unknown = await readVocabulary(folder).catch((error: unknown) => error);
      expect(failure).to.have.property('name', 'SettingUnusable');
      expect(failure)
        .to.have.property('message')
        .that.matches(/^CARTULARY_CONTEXTS .*https:\/\/own\.example\/v1 is not the pinned one.*\nExpected: a folder/);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('expands every example without losing a term', async () => {
    const { contexts } = await readVocabulary();
    const examples = path.join(SHIPPED_CONTEXTS, 'examples');
    const names = (await readdir(examples)).filter((name) => name.endsWith('.json'));
    expect(names).not.to.have.length(0);
    for (const name of names) {
      const document: unknown = JSON.parse(await readFile(path.join(examples, name), 'utf8'));
      const graph = await jsonLdOver(contexts).graph(document as object);
      expect(graph, name).to.have.property('ok', true);
    }
  });
});
