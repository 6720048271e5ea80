import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { didDocument } from '../../credentials/forge/keys.js';
import { signAs } from '../../credentials/forge/sign.js';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import { sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import type { Evidence } from '../../src/core/verification/check.js';
import { judge } from '../../src/core/verification/judge.js';

const FOLDER = join(process.cwd(), 'credentials', 'examples');
const NOW = instant('2026-06-01');

describe('the templates for newcomers', () => {
  it('verify as they are, once signed', async () => {
    const vocabulary = await readVocabulary();
    const names = (await readdir(FOLDER)).filter((name) => name.endsWith('.json'));
    expect(names).to.include.members(['participant.json', 'offer.json', 'facts-location.json', 'certificate.json']);
    for (const name of names) {
      const template: { issuer: string } = JSON.parse(await readFile(join(FOLDER, name), 'utf8'));
      const signed = await signAs(template.issuer, template, '2026-01-01', vocabulary.contexts);
      const evidence = [didEvidence(template.issuer)];
      const { report } = await judge({ ...signed, evidence, now: NOW }, vocabulary);
      expect(report.standing, `${name}: ${JSON.stringify(report.documents)}`).to.equal('verified');
    }
  });
});

function didEvidence(did: string): Evidence {
  const bytes = Buffer.from(JSON.stringify(didDocument(did)));
  const content = { ok: true, bytes, digest: sha256(bytes), mediaType: 'application/did+json' } as const;
  return { kind: 'did-document', url: did, content, fetchedAt: NOW };
}
