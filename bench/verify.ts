/** How many credentials are verified in a second, beside the stock library on the same bytes in the same run. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { judgePool } from '../src/adapters/judge-pool.js';
import { keyFromSeed, publicHalf } from '../src/adapters/keys.js';
import { type Signed, type SigningFormat, signCredential } from '../src/adapters/signer.js';
import { readVocabulary } from '../src/adapters/vocabulary.js';
import { extractClaims } from '../src/core/claims/extract.js';
import { readDocuments } from '../src/core/credential.js';
import { sha256 } from '../src/core/digest.js';
import { formatInstant, instant } from '../src/core/instant.js';
import { jsonLdOver } from '../src/core/jsonld.js';
import { Budget } from '../src/core/verification/budget.js';
import type { Evidence } from '../src/core/verification/check.js';
import { dataModel } from '../src/core/verification/checks/data-model.js';
import { issuer } from '../src/core/verification/checks/issuer.js';
import { key } from '../src/core/verification/checks/key.js';
import { period } from '../src/core/verification/checks/period.js';
import { proof } from '../src/core/verification/checks/proof.js';
import { judge } from '../src/core/verification/judge.js';
import type { DocumentSubject } from '../src/core/verification/subject.js';
import type { Judge, Vocabulary } from '../src/ports.js';
import { type Row, RUNS, row, spread } from './bench.js';
import { serviceOffering } from './offering.js';
import { sliceRate } from './slice.js';
import type { StockWork } from './verify-stock.js';

const DID = 'did:web:boreal.example';
const NOW = instant('2026-06-01T00:00:00Z');
const KEY = keyFromSeed(Buffer.alloc(32, 1));
const SLICE_MS = 300;
/** Rounds that are not counted. */
const WARM_UP = 4;

export const name = 'verify';
/** Judgements under way at once, so that no worker waits for the next. */
const IN_FLIGHT = 16;
const THREADS = Math.max(2, availableParallelism());

export const workload = `a service offering of 65 statements with the Gaia-X context (bench/offering.ts), Ed25519, the same bytes for both sides; one thread, but for the pool of ${THREADS} workers`;

type Rate = (milliseconds: number) => Promise<number>;

/** All sides run in turn, slice by slice, so that a busy machine is busy for all. */
export async function run(): Promise<readonly Row[]> {
  const vocabulary = await readVocabulary();
  const unsigned = await serviceOffering();
  const jsonLd = await signed(unsigned, 'data-integrity', vocabulary);
  const jwt = await signed(unsigned, 'vc+jwt', vocabulary);
  const stock = new Stock(jsonLd, vocabulary);
  const pool = judgePool(vocabulary, { threads: THREADS });
  const here: Pick<Judge, 'judge'> = { judge: (input) => judge(input, vocabulary) };
  const sides: readonly (readonly [string, Rate])[] = [
    ['JSON-LD, stock @digitalbazaar/vc (static contexts)', (slice) => stock.rate(slice)],
    ['JSON-LD, the questions that stock answers', sliced(sameQuestions(jsonLd, vocabulary))],
    ['JSON-LD, the whole judgement: terms, shapes, claims …', sliced(whole(jsonLd, here))],
    [`JSON-LD, the whole judgement, ${THREADS} workers`, (slice) => manyAtOnce(whole(jsonLd, pool), slice)],
    ['VC-JWT, the questions that stock answers', sliced(sameQuestions(jwt, vocabulary))],
    ['VC-JWT, these and the claims', sliced(sameQuestions(jwt, vocabulary, true))],
    ['VC-JWT, the whole judgement', sliced(whole(jwt, here))],
    [`VC-JWT, the whole judgement, ${THREADS} workers`, (slice) => manyAtOnce(whole(jwt, pool), slice)],
  ];
  const rates = sides.map((): number[] => []);
  for (let round = -WARM_UP; round < RUNS; round++) {
    for (const [index, [, rate]] of sides.entries()) {
      const measured = await rate(SLICE_MS);
      if (round >= 0) rates[index]?.push(measured);
    }
  }
  await Promise.all([stock.close(), pool.close()]);
  const [stockRates = []] = rates;
  return sides.map(([what], index) => {
    const own = rates[index] ?? [];
    const times = spread(own.map((rate, round) => rate / (stockRates[round] ?? rate))).median.toFixed(1);
    return row(what, spread(own), '/s', index === 0 ? undefined : `${times} × stock`);
  });
}

function sliced(once: () => Promise<void>): Rate {
  return (milliseconds) => sliceRate(once, milliseconds);
}

/** By the clock, and not by processor time: how many cores there are is the point. */
async function manyAtOnce(once: () => Promise<void>, milliseconds: number): Promise<number> {
  const start = performance.now();
  let runs = 0;
  const oneAfterAnother = async () => {
    while (performance.now() - start < milliseconds) {
      await once();
      runs++;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, oneAfterAnother));
  return (runs * 1_000) / (performance.now() - start);
}

/** Form, data model, signature, key, period and issuer: what `verifyCredential` looks at; with or without the claims. */
function sameQuestions({ bytes, mediaType }: Signed, vocabulary: Vocabulary, withClaims = false): () => Promise<void> {
  const evidence = [didEvidence()];
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
      now: NOW,
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

function whole({ bytes, mediaType }: Signed, { judge }: Pick<Judge, 'judge'>): () => Promise<void> {
  const evidence = [didEvidence()];
  return async () => {
    const { report } = await judge({ bytes, mediaType, evidence, now: NOW });
    if (report.standing !== 'verified') throw new Error(JSON.stringify(report.documents));
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
