import { expect } from 'chai';
import { type JsonObject, listOf } from '../../src/core/credential/json.js';
import { readDocuments } from '../../src/core/credential.js';
import { instant } from '../../src/core/instant.js';
import { judge } from '../../src/core/verification/judge.js';
import { W3C_CONTEXTS } from '../contexts.js';
import { sharedFolder, textOf } from './shared.js';

/** What can be asked offline: the signers' DID documents are not at hand. */
const QUESTIONS = ['syntax', 'limits', 'contexts', 'data-model', 'issuer'];

const FILES: readonly (readonly [file: string, mediaType: string, documents: number])[] = [
  ['vc-lei-lab-notary-main.jwt', 'application/vc+ld+jwt', 1],
  ['vp-2025-04-24-service-offering-L1-41vcs.jwt', 'application/vp+jwt', 42],
  ['vp-2025-04-29-participant-vat.jwt', 'application/vp+ld+jwt', 5],
  ['vp-2026-03-04-participant-SC-CD2510-engine2.10.1.jwt', 'application/vp+jwt', 6],
];

describe('Gaia-X Loire, real documents', () => {
  const folder = sharedFolder('gaia-x');
  if (folder === undefined) {
    it('is skipped: ../shared/data/gaia-x is absent', function () {
      this.skip();
    });
    return;
  }
  const official = JSON.parse(textOf(folder, 'contexts/gx-development-25.11+fix1.context.jsonld'));
  const vocabulary = { contexts: { ...W3C_CONTEXTS, 'https://w3id.org/gaia-x/development': official }, shapes: '' };
  const bytesOf = (file: string) => Buffer.from(textOf(folder, `loire/${file}`));

  for (const [file, mediaType, documents] of FILES) {
    it(`${file}: ${documents} documents, all well-formed, none of them verified without its signer's keys`, async () => {
      const now = instant('2026-03-05T00:00:00Z');
      const { report } = await judge({ bytes: bytesOf(file), mediaType, evidence: [], now }, vocabulary);
      expect(report.documents).to.have.length(documents);
      expect(report.standing).to.equal('undetermined');
      for (const { pointer, checks } of report.documents) {
        const asked = checks.filter(({ check }) => QUESTIONS.includes(check));
        expect(
          asked.map(({ outcome }) => outcome),
          pointer,
        ).to.deep.equal(QUESTIONS.map(() => 'pass'));
        expect(checks.find(({ check }) => check === 'key')?.findings[0]?.code).to.equal('evidence-absent');
      }
    });
  }

  it('gives the digests that a real label gives for the credentials beside it', () => {
    const readings = readDocuments(
      bytesOf('vp-2026-03-04-participant-SC-CD2510-engine2.10.1.jwt'),
      'application/vp+jwt',
    );
    const payloads = readings.map(({ document }) => document).filter((document) => document !== undefined);
    const label = payloads.find(({ payload }) => listOf(payload.type).includes('gx:LabelCredential'));
    const subject = label?.payload.credentialSubject as JsonObject;
    const listed = listOf(subject['gx:compliantCredentials']) as readonly JsonObject[];
    expect(listed).to.have.length(4);
    for (const { id, 'gx:digestSRI': digest } of listed) {
      const named = payloads.find(({ payload }) => payload.id === id);
      expect(`sha256-${named?.contentDigest}`, String(id)).to.equal(digest);
    }
  });
});
