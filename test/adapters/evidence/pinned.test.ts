import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { readDidDocumentFile, readEvidence, writeEvidence } from '../../../src/adapters/evidence/directory.js';
import { noEvidence, pinnedEvidence } from '../../../src/adapters/evidence/pinned.js';
import { sha256 } from '../../../src/core/digest.js';
import { instant } from '../../../src/core/instant.js';
import type { Evidence, Need } from '../../../src/core/verification/check.js';

const NOW = instant('2026-06-01T12:00:00Z');
const BOREAL: Need = { kind: 'did-document', url: 'did:web:boreal.example' };
const LIST: Need = { kind: 'status-list', url: 'https://boreal.example/status/1' };

function found(need: Need, text: string): Evidence {
  const bytes = Buffer.from(text);
  return {
    ...need,
    fetchedAt: NOW,
    content: { ok: true, bytes, digest: sha256(bytes), mediaType: 'application/json' },
  };
}

describe('pinned evidence', () => {
  it('answers first, and asks the next only for the rest', async () => {
    const asked: (readonly Need[])[] = [];
    const next = {
      gather: async (needs: readonly Need[]) => {
        asked.push(needs);
        return needs.map((need) => found(need, 'network'));
      },
    };
    const source = pinnedEvidence([found(BOREAL, 'pinned')], next);
    const evidence = await source.gather([LIST, BOREAL, BOREAL], NOW);
    expect(evidence).to.deep.equal([found(BOREAL, 'pinned'), found(LIST, 'network')]);
    await source.gather([BOREAL], NOW);
    expect(asked).to.deep.equal([[LIST]]);
  });

  it('a DID document does not answer for a status list at the same address', async () => {
    const source = pinnedEvidence([found({ kind: 'did-document', url: LIST.url }, 'pinned')], noEvidence);
    const [evidence] = await source.gather([LIST], NOW);
    expect(evidence?.content).to.nested.include({ ok: false, 'finding.code': 'evidence-absent' });
  });
});

describe('evidence as files', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'evidence-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  it('comes back as it was written, and so does why something was not there', async () => {
    const failed: Evidence = {
      ...BOREAL,
      url: 'did:web:gone.example',
      fetchedAt: NOW,
      content: { ok: false, finding: { code: 'fetch-status', pointer: '', found: 'HTTP 404', params: { limit: 7 } } },
    };
    const silent: Evidence = {
      ...LIST,
      url: 'https://gone.example/',
      fetchedAt: NOW,
      content: { ok: false, finding: { code: 'fetch-timeout', pointer: '' } },
    };
    const kept = [found(BOREAL, '{"id":"did:web:boreal.example"}'), found(LIST, 'list')];
    await writeEvidence(directory, [...kept, failed, silent]);
    expect(await readEvidence(directory)).to.deep.equal({ ok: true, value: [...kept, failed, silent] });
  });

  it('refuses a file whose bytes are not those of the index', async () => {
    const evidence = found(BOREAL, 'true');
    await writeEvidence(directory, [evidence]);
    await writeFile(path.join(directory, sha256('true')), 'false');
    expect(await readEvidence(directory)).to.nested.include({ ok: false, 'finding.code': 'evidence-file-unusable' });
  });

  it('never leaves the folder: a name in the index is a digest or nothing', async () => {
    await writeEvidence(directory, [found(BOREAL, 'true')]);
    const index = path.join(directory, 'index.json');
    await writeFile(index, (await readFile(index, 'utf8')).replace(sha256('true'), '../../etc/passwd'));
    expect(await readEvidence(directory)).to.nested.include({
      'finding.code': 'evidence-file-unusable',
      'finding.params.file': index,
    });
  });

  it('refuses a folder without an index', async () => {
    expect(await readEvidence(directory)).to.nested.include({ 'finding.code': 'evidence-file-unusable' });
  });

  it('takes a DID document file for the DID that it names', async () => {
    const file = path.join(directory, 'did.json');
    await writeFile(file, '{"id":"did:web:boreal.example"}');
    const read = await readDidDocumentFile(file, NOW);
    expect(read).to.nested.include({ ok: true, 'value.url': 'did:web:boreal.example', 'value.kind': 'did-document' });
    for (const text of ['{}', 'no JSON', '[]']) {
      await writeFile(file, text);
      expect(await readDidDocumentFile(file, NOW), text).to.nested.include({
        'finding.code': 'evidence-file-unusable',
      });
    }
  });
});
