import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import type { Specimen } from '../../credentials/forge/broken.js';
import { type Demo, readDemo } from '../../src/adapters/demo.js';
import { readPolicies } from '../../src/adapters/policies.js';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import { instant } from '../../src/core/instant.js';
import type { Report } from '../../src/core/verification/check.js';
import { judge } from '../../src/core/verification/judge.js';
import type { Vocabulary } from '../../src/core/vocabulary.js';
import type { TrustAnchor } from '../../src/core/x509/trust-anchor.js';

const FOLDER = join(process.cwd(), 'credentials');

describe('the demo under the checks', () => {
  let demo: Demo;
  let vocabulary: Vocabulary;
  let anchors: readonly TrustAnchor[];
  before(async () => {
    demo = await readDemo(FOLDER);
    ({ anchors } = await readPolicies());
    vocabulary = await readVocabulary();
  });

  it('verifies every publication at the instant at which it is published', async () => {
    for (const { file, bytes, mediaType, at } of demo.steps) {
      const { report } = await judge({ bytes, mediaType, evidence: demo.evidence, now: at, anchors }, vocabulary);
      expect(report.standing, `${file}: ${codesOf(report).join(' ')}`).to.equal('verified');
    }
  });

  it('refuses the broken documents for the reasons that their index gives, and keeps what only looks wrong', async () => {
    const index: Specimen[] = JSON.parse(await readFile(join(FOLDER, 'broken', 'index.json'), 'utf8'));
    expect(index).to.have.length.above(5);
    for (const { file, mediaType, at, standing, findings } of index) {
      const bytes = await readFile(join(FOLDER, 'broken', file));
      const { report } = await judge(
        { bytes, mediaType, evidence: demo.evidence, now: instant(at), anchors },
        vocabulary,
      );
      expect(report.standing, `${file}: ${codesOf(report).join(' ')}`).to.equal(standing);
      expect(codesOf(report), file).to.include.members([...findings]);
    }
  });
});

function codesOf(report: Report): readonly string[] {
  return report.documents.flatMap(({ checks }) => checks.flatMap(({ findings }) => findings.map(({ code }) => code)));
}
