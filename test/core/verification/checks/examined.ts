/** Puts documents before a check as `judge` does, unsigned, all of one bundle. */
import { readVocabulary } from '../../../../src/adapters/vocabulary.js';
import { readDocuments } from '../../../../src/core/credential.js';
import { FOREVER } from '../../../../src/core/instant.js';
import { jsonLdOver } from '../../../../src/core/jsonld.js';
import { Budget } from '../../../../src/core/verification/budget.js';
import type { Answer, BundleMember, GraphSubject } from '../../../../src/core/verification/subject.js';
import type { Vocabulary } from '../../../../src/core/vocabulary.js';

const VOCABULARY: Promise<Vocabulary> = readVocabulary();

/** @returns what the check says of each document. @throws when one cannot be read or expanded. */
export async function examined(
  check: (subject: GraphSubject) => Answer,
  ...documents: readonly object[]
): Promise<readonly Answer[]> {
  const vocabulary = await VOCABULARY;
  const bundle: BundleMember[] = [];
  const budget = new Budget();
  const subjects: GraphSubject[] = [];
  for (const json of documents) {
    const [reading] = readDocuments(Buffer.from(JSON.stringify(json)), 'application/vc');
    const { document } = reading;
    if (document === undefined) throw new Error(JSON.stringify(reading));
    const processed = await jsonLdOver(vocabulary.contexts).graph(document.unsecured);
    if (!processed.ok) throw new Error(JSON.stringify(processed.finding));
    const graph = processed.value;
    bundle.push({ reading, graph });
    const given = { vocabulary, anchors: [], evidence: [], now: FOREVER, bundle, budget };
    subjects.push({ reading, document, processed, graph, ...given });
  }
  return subjects.map(check);
}

/** One document. */
export async function answer(check: (subject: GraphSubject) => Answer, document: object): Promise<Answer> {
  const [only] = await examined(check, document);
  if (only === undefined) throw new Error('no answer');
  return only;
}

/** A credential with the Gaia-X context and ours. */
export function credential(type: string | undefined, subject: unknown, more: object = {}): object {
  return {
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://w3id.org/gaia-x/2511#',
      'https://w3id.org/cartulary/v1',
    ],
    id: 'https://p.example/credential',
    type: type === undefined ? ['VerifiableCredential'] : ['VerifiableCredential', type],
    issuer: 'did:web:p.example',
    validFrom: '2026-01-01T00:00:00Z',
    credentialSubject: subject,
    ...more,
  };
}
