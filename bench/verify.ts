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
import { type Row, RUNS, row, spread } from './bench.js';
import { sliceRate } from './slice.js';
import type { StockWork } from './verify-stock.js';

const DID = 'did:web:boreal.example';
const NOW = instant('2026-06-01T00:00:00Z');
const KEY = keyFromSeed(Buffer.alloc(32, 1));
const SLICE_MS = 300;
/** Rounds that are not counted. */
const WARM_UP = 2;

export const name = 'verify';
export const workload =
  'a service offering with the Gaia-X context (contexts/examples), Ed25519, one thread; the same bytes for both sides';

/** Both sides run in turn, slice by slice, so that a busy machine is busy for both. */
export async function run(): Promise<readonly Row[]> {
  const vocabulary = await readVocabulary();
  const unsigned = JSON.parse(await readFile(`${SHIPPED_CONTEXTS}/examples/service-offering.json`, 'utf8'));
  const jsonLd = await signed(unsigned, 'data-integrity', vocabulary);
  const jwt = await signed(unsigned, 'vc+jwt', vocabulary);
  const stock = new Stock(jsonLd, vocabulary);
  const sides: readonly (readonly [string, (milliseconds: number) => Promise<number>])[] = [
    ['JSON-LD, stock @digitalbazaar/vc (static contexts)', (slice) => stock.rate(slice)],
    ['JSON-LD, the questions that stock answers', sliced(sameQuestions(jsonLd, vocabulary))],
    ['JSON-LD, the whole judgement with terms and shapes', sliced(whole(jsonLd, vocabulary))],
    ['VC-JWT, the same questions', sliced(sameQuestions(jwt, vocabulary))],
    ['VC-JWT, the whole judgement with terms and shapes', sliced(whole(jwt, vocabulary))],
  ];
  const rates = sides.map((): number[] => []);
  for (let round = -WARM_UP; round < RUNS; round++) {
    for (const [index, [, rate]] of sides.entries()) {
      const measured = await rate(SLICE_MS);
      if (round >= 0) rates[index]?.push(measured);
    }
  }
  await stock.close();
  const [stockRates = []] = rates;
  return sides.map(([what], index) => {
    const own = rates[index] ?? [];
    const times = spread(own.map((rate, round) => rate / (stockRates[round] ?? rate))).median.toFixed(1);
    return row(what, spread(own), '/s', index === 0 ? undefined : `${times} × stock`);
  });
}

function sliced(once: () => Promise<void>): (milliseconds: number) => Promise<number> {
  return (milliseconds) => sliceRate(once, milliseconds);
}

/** Form, data model, signature, key, period and issuer: what `verifyCredential` looks at. */
function sameQuestions({ bytes, mediaType }: Signed, vocabulary: Vocabulary): () => Promise<void> {
  const evidence = [didEvidence()];
  const jsonLd = jsonLdOver(vocabulary.contexts);
  return async () => {
    const [reading] = readDocuments(bytes, mediaType);
    const { document } = reading;
    if (document === undefined) throw new Error('unreadable');
    const processed = await jsonLd.graph(document.unsecured);
    const subject: DocumentSubject = { reading, document, processed, evidence, now: NOW, vocabulary, bundle: [] };
    for (const ask of [dataModel, proof, key, period, issuer]) {
      const { outcome, findings } = await ask(subject);
      if (outcome !== 'pass') throw new Error(JSON.stringify(findings));
    }
  };
}

function whole({ bytes, mediaType }: Signed, vocabulary: Vocabulary): () => Promise<void> {
  const evidence = [didEvidence()];
  return async () => {
    const { report } = await judge({ bytes, mediaType, evidence, now: NOW }, vocabulary);
    // Shapes and references may ask for documents beside this one; nothing may fail.
    if (report.standing === 'refused') throw new Error(JSON.stringify(report.documents));
  };
}

/** The stock library, in its thread. */
class Stock {
  readonly #worker: Worker;

  constructor({ bytes }: Signed, { contexts }: Vocabulary) {
    const text = Buffer.from(bytes).toString('utf8');
    const work: StockWork = { text, contexts, didDocument: DID_DOCUMENT, now: formatInstant(NOW) };
    this.#worker = new Worker(new URL('./verify-stock.js', import.meta.url), { workerData: work });
  }

  rate(milliseconds: number): Promise<number> {
    this.#worker.postMessage(milliseconds);
    return new Promise((resolve, reject) => {
      this.#worker.once('message', resolve).once('error', reject);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
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
