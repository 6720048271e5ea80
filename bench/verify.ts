/** How many credentials are verified in a second on one thread, beside the stock library on the same bytes. */
import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import { keyFromSeed, publicHalf } from '../src/adapters/keys.js';
import { type Signed, type SigningFormat, signCredential } from '../src/adapters/signer.js';
import { readVocabulary, SHIPPED_CONTEXTS } from '../src/adapters/vocabulary.js';
import { readDocuments } from '../src/core/credential.js';
import { sha256 } from '../src/core/digest.js';
import { formatInstant, instant } from '../src/core/instant.js';
import { jsonLdOver } from '../src/core/jsonld.js';
import type { Evidence } from '../src/core/verification/check.js';
import { dataModel } from '../src/core/verification/checks/data-model.js';
import { issuer } from '../src/core/verification/checks/issuer.js';
import { key } from '../src/core/verification/checks/key.js';
import { period } from '../src/core/verification/checks/period.js';
import { proof } from '../src/core/verification/checks/proof.js';
import { judge } from '../src/core/verification/judge.js';
import type { DocumentSubject } from '../src/core/verification/subject.js';
import type { Vocabulary } from '../src/ports.js';
import { perSecond, type StockWork } from './verify-stock.js';

const DID = 'did:web:boreal.example';
const NOW = instant('2026-06-01T00:00:00Z');
const KEY = keyFromSeed(Buffer.alloc(32, 1));
const MILLISECONDS = 1_000;

export const name = 'verify';
export const workload =
  'a service offering with the Gaia-X context (contexts/examples), Ed25519, one thread; the same bytes for both sides';

/** @returns the lines to print. */
export async function run(): Promise<readonly string[]> {
  const vocabulary = await readVocabulary();
  const unsigned = JSON.parse(await readFile(`${SHIPPED_CONTEXTS}/examples/service-offering.json`, 'utf8'));
  const jsonLd = await signed(unsigned, 'data-integrity', vocabulary);
  const jwt = await signed(unsigned, 'vc+jwt', vocabulary);
  const stock = await stockPerSecond(jsonLd, vocabulary);
  const line = (what: string, rate: number, against?: number) =>
    `${what.padEnd(58)} ${Math.round(rate).toString().padStart(6)} /s${against === undefined ? '' : `  = ${(rate / against).toFixed(1)} × stock`}`;
  return [
    line('JSON-LD, stock @digitalbazaar/vc (static contexts)', stock),
    line('JSON-LD, the questions that stock answers', await sameQuestions(jsonLd, vocabulary), stock),
    line('JSON-LD, the whole judgement', await whole(jsonLd, vocabulary), stock),
    line('VC-JWT, the same questions', await sameQuestions(jwt, vocabulary)),
    line('VC-JWT, the whole judgement', await whole(jwt, vocabulary)),
  ];
}

/** Form, data model, signature, key, period and issuer: what `verifyCredential` looks at. */
function sameQuestions({ bytes, mediaType }: Signed, vocabulary: Vocabulary): Promise<number> {
  const evidence = [didEvidence()];
  const jsonLd = jsonLdOver(vocabulary.contexts);
  return perSecond(async () => {
    const [reading] = readDocuments(bytes, mediaType);
    const { document } = reading;
    if (document === undefined) throw new Error('unreadable');
    const processed = await jsonLd.graph(document.unsecured);
    const subject: DocumentSubject = { reading, document, processed, evidence, now: NOW, vocabulary, bundle: [] };
    for (const ask of [dataModel, proof, key, period, issuer]) {
      const { outcome, findings } = await ask(subject);
      if (outcome !== 'pass') throw new Error(JSON.stringify(findings));
    }
  }, MILLISECONDS);
}

function whole({ bytes, mediaType }: Signed, vocabulary: Vocabulary): Promise<number> {
  const evidence = [didEvidence()];
  return perSecond(async () => {
    const { report } = await judge({ bytes, mediaType, evidence, now: NOW }, vocabulary);
    // Shapes and references may ask for documents beside this one; nothing may fail.
    if (report.standing === 'refused') throw new Error(JSON.stringify(report.documents));
  }, MILLISECONDS);
}

async function stockPerSecond({ bytes }: Signed, { contexts }: Vocabulary): Promise<number> {
  const work: StockWork = {
    text: Buffer.from(bytes).toString('utf8'),
    contexts,
    didDocument: DID_DOCUMENT,
    now: formatInstant(NOW),
    milliseconds: MILLISECONDS,
  };
  const worker = new Worker(new URL('./verify-stock.js', import.meta.url), { workerData: work });
  return new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
}

async function signed(unsigned: object, format: SigningFormat, { contexts }: Vocabulary): Promise<Signed> {
  const verificationMethod = `${DID}#key-1`;
  const created = instant('2026-01-01T00:00:00Z');
  const outcome = await signCredential(unsigned, { key: KEY, verificationMethod, format, created, contexts });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}

const METHOD = { id: `${DID}#key-1`, type: 'JsonWebKey', controller: DID, publicKeyJwk: publicHalf(KEY) };
const DID_DOCUMENT = {
  '@context': 'https://www.w3.org/ns/did/v1',
  id: DID,
  verificationMethod: [METHOD],
  assertionMethod: [METHOD.id],
};

function didEvidence(): Evidence {
  const bytes = Buffer.from(JSON.stringify(DID_DOCUMENT));
  const content = { ok: true, bytes, digest: sha256(bytes), mediaType: 'application/did+json' } as const;
  return { url: DID, kind: 'did-document', content, fetchedAt: NOW };
}
