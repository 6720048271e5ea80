/** The questions that the stock library answers, asked of one document again and again; in whichever thread. */
import type { Signed } from '../src/adapters/signer.js';
import { extractClaims } from '../src/core/claims/extract.js';
import { readDocuments } from '../src/core/credential.js';
import type { Instant } from '../src/core/instant.js';
import { jsonLdOver } from '../src/core/jsonld.js';
import { Budget } from '../src/core/verification/budget.js';
import type { Evidence } from '../src/core/verification/check.js';
import { dataModel } from '../src/core/verification/checks/data-model.js';
import { issuer } from '../src/core/verification/checks/issuer.js';
import { key } from '../src/core/verification/checks/key.js';
import { period } from '../src/core/verification/checks/period.js';
import { proof } from '../src/core/verification/checks/proof.js';
import type { DocumentSubject } from '../src/core/verification/subject.js';
import type { Vocabulary } from '../src/ports.js';

/** Structured-clone. */
export interface Questions {
  readonly signed: Signed;
  readonly evidence: readonly Evidence[];
  readonly now: Instant;
  readonly vocabulary: Vocabulary;
}

/** Form, data model, signature, key, period and issuer: what `verifyCredential` looks at; with or without the claims. */
export function sameQuestions(
  { signed, evidence, now, vocabulary }: Questions,
  withClaims = false,
): () => Promise<void> {
  const { bytes, mediaType } = signed;
  const jsonLd = jsonLdOver(vocabulary.contexts);
  return async () => {
    const [reading] = readDocuments(bytes, mediaType);
    const { document } = reading;
    if (document === undefined) throw new Error('unreadable');
    const processed = await jsonLd.graph(document.unsecured);
    const budget = new Budget();
    const subject: DocumentSubject = {
      reading,
      document,
      processed,
      evidence,
      now,
      vocabulary,
      anchors: [],
      bundle: [],
      budget,
    };
    for (const ask of [dataModel, proof, key, period, issuer]) {
      const { outcome, findings } = await ask(subject);
      if (outcome !== 'pass') throw new Error(JSON.stringify(findings));
    }
    if (!withClaims || !processed.ok) return;
    const { quads } = processed.value;
    const { payload, contentDigest } = document;
    if (extractClaims({ quads, document: payload, contentDigest }) === undefined) throw new Error('no claims');
  };
}
