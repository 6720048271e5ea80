/** How many credentials are verified in a second, beside the stock library on the same bytes in the same run. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { judgePool } from '../src/adapters/judge-pool.js';
import { keyFromSeed, publicHalf } from '../src/adapters/keys.js';
import { type Signed, type SigningFormat, signCredential } from '../src/adapters/signer.js';
import { readVocabulary } from '../src/adapters/vocabulary.js';
import { sha256 } from '../src/core/digest.js';
import { formatInstant, instant } from '../src/core/instant.js';
import type { Evidence } from '../src/core/verification/check.js';
import { judge } from '../src/core/verification/judge.js';
import type { Judge, Vocabulary } from '../src/ports.js';
import { type Row, RUNS, row, spread } from './bench.js';
import { serviceOffering } from './offering.js';
import { sliceRate } from './slice.js';
import { type Questions, sameQuestions } from './verify-questions.js';
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

export const workload = `a service offering of 65 statements with the Gaia-X context (bench/offering.ts), Ed25519, the same bytes for both sides. A rate is what one core would do that is free for it, by processor time; with ${THREADS} threads or workers what as many cores would, and of the pool also as the clock had it. The pool is handed every document and hands every report back`;

type Rate = (milliseconds: number) => Promise<number>;

/** All sides run in turn, slice by slice, so that a busy machine is busy for all. */
export async function run(): Promise<readonly Row[]> {
  const vocabulary = await readVocabulary();
  const unsigned = await serviceOffering();
  const jsonLd = await signed(unsigned, 'data-integrity', vocabulary);
  const jwt = await signed(unsigned, 'vc+jwt', vocabulary);
  const stock = new Stock(jsonLd, vocabulary);
  const pool = judgePool(vocabulary, { threads: THREADS });
  const questions = (document: Signed): Questions => {
    return { signed: document, evidence: [didEvidence()], now: NOW, vocabulary };
  };
  const threads = new Threads(questions(jsonLd));
  const here: Pick<Judge, 'judge'> = { judge: (input) => judge(input, vocabulary) };
  const sides: readonly (readonly [string, Rate])[] = [
    ['JSON-LD, stock @digitalbazaar/vc (static contexts)', (slice) => stock.rate(slice)],
    ['JSON-LD, the questions that stock answers', sliced(sameQuestions(questions(jsonLd)))],
    [`JSON-LD, these in ${THREADS} threads at once`, (slice) => threads.rate(slice)],
    ['JSON-LD, the whole judgement: terms, shapes, claims …', sliced(whole(jsonLd, here))],
    [`JSON-LD, the whole judgement, ${THREADS} workers`, (slice) => manyAtOnce(whole(jsonLd, pool), slice)],
    ['  the same, by the clock', (slice) => manyAtOnce(whole(jsonLd, pool), slice, byTheClock)],
    ['VC-JWT, the questions that stock answers', sliced(sameQuestions(questions(jwt)))],
    ['VC-JWT, these and the claims', sliced(sameQuestions(questions(jwt), true))],
    ['VC-JWT, the whole judgement', sliced(whole(jwt, here))],
    [`VC-JWT, the whole judgement, ${THREADS} workers`, (slice) => manyAtOnce(whole(jwt, pool), slice)],
    ['  the same, by the clock', (slice) => manyAtOnce(whole(jwt, pool), slice, byTheClock)],
  ];
  const rates = sides.map((): number[] => []);
  for (let round = -WARM_UP; round < RUNS; round++) {
    for (const [index, [, rate]] of sides.entries()) {
      const measured = await rate(SLICE_MS);
      if (round >= 0) rates[index]?.push(measured);
    }
  }
  await Promise.all([stock.close(), pool.close(), threads.close()]);
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

/** What was spent between two moments; seconds. */
type Meter = () => () => number;

/** Of all threads, shared out to so many cores: what these would need if they were free for it and never waited. */
const byProcessorTime: Meter = () => {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000_000 / THREADS;
  };
};

/** As it was, with all that ran beside it. */
const byTheClock: Meter = () => {
  const start = performance.now();
  return () => (performance.now() - start) / 1_000;
};

async function manyAtOnce(once: () => Promise<void>, milliseconds: number, meter = byProcessorTime): Promise<number> {
  const start = performance.now();
  const spent = meter();
  let runs = 0;
  const oneAfterAnother = async () => {
    while (performance.now() - start < milliseconds) {
      await once();
      runs++;
    }
  };
  await Promise.all(Array.from({ length: IN_FLIGHT }, oneAfterAnother));
  return runs / spent();
}

function whole({ bytes, mediaType }: Signed, { judge }: Pick<Judge, 'judge'>): () => Promise<void> {
  const evidence = [didEvidence()];
  return async () => {
    const { report } = await judge({ bytes, mediaType, evidence, now: NOW });
    if (report.standing !== 'verified') throw new Error(JSON.stringify(report.documents));
  };
}

/** The same questions in as many threads, with nothing between them and whoever asks. */
class Threads {
  readonly #workers: readonly Worker[];

  constructor(questions: Questions) {
    const file = new URL('./verify-thread.js', import.meta.url);
    this.#workers = Array.from({ length: THREADS }, () => new Worker(file, { workerData: questions }));
  }

  async rate(milliseconds: number): Promise<number> {
    const spent = byProcessorTime();
    const runs = await Promise.all(this.#workers.map((worker) => asked(worker, milliseconds)));
    return runs.reduce((sum, one) => sum + one, 0) / spent();
  }

  async close(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

function asked(worker: Worker, milliseconds: number): Promise<number> {
  worker.postMessage(milliseconds);
  return new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
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
    return asked(this.#worker, milliseconds);
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
