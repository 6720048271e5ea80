/** What several nodes cost and bring: publishing on both journals, how far a follower is behind, reading from one and from two. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Signed } from '../src/adapters/signer.js';
import { MongoServer } from '../test/contract/mongo-server.js';
import { signedOffers } from '../test/nodes/documents.js';
import { quantile, type Row, ratePerSecond, row } from './bench.js';
import { type Service, startService, withDirectory } from './service.js';

const WRITERS = [1, 8, 64];
/** Publications a run, and measured runs. */
const COUNT = 64;
const RUNS = 3;
const STREAM = { perSecond: 100, seconds: 5 };
/** Between two looks at the follower: looking takes its time too. */
const LOOK_MS = 25;
const READERS = 16;
const READS = 200;
const READ = '/offers?profile=hdh-2026&asOf=2026-06-01&limit=20';

const UNLIMITED = {
  CARTULARY_READS_PER_MINUTE: '1000000',
  CARTULARY_WRITES_PER_MINUTE: '1000000',
  CARTULARY_PUBLICATIONS_PER_HOUR: '1000000',
  CARTULARY_DOCUMENTS_IN_FLIGHT: '1000',
  CARTULARY_PUBLISH_QUEUE: '1000',
};

export const name = 'nodes';
export const workload = `signed offers (VC-JWT), each its own, over HTTP to services in processes of their own: ${COUNT} a run by 1, 8 and 64 writers at once, on SQLite (synchronous=FULL) and on the MongoDB server of the tests; how long until the second node knows what the first acknowledged, at ${STREAM.perSecond} publications a second; ${READS} searches a run by ${READERS} readers, of one node and of two`;

export async function run(): Promise<readonly Row[]> {
  const server = await MongoServer.start();
  try {
    return await withDirectory(async (directory) => [
      ...(await withNodes(1, directory, undefined, ([node]) => publishing('SQLite', 'sqlite', node))),
      ...(server === undefined ? [] : await onDatabase(server, directory)),
    ]);
  } finally {
    await server?.stop();
  }
}

async function onDatabase(server: MongoServer, directory: string): Promise<readonly Row[]> {
  return withNodes(2, directory, server.database(), async ([one, two]) => [
    ...(await publishing('MongoDB protocol', 'mongo', one)),
    ...(await lag(one, two)),
    ...(await reading(one, two)),
  ]);
}

async function withNodes(
  count: number,
  directory: string,
  database: string | undefined,
  use: (nodes: readonly (Service | undefined)[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const settings = { ...UNLIMITED, ...(database === undefined ? {} : { CARTULARY_MONGODB_URL: database }) };
  const nodes: Service[] = [];
  try {
    for (let number = 1; number <= count; number += 1) {
      const data = join(directory, `${database === undefined ? 'file' : 'shared'}-${number}`);
      await mkdir(data, { mode: 0o700 });
      nodes.push(await startService('serve', data, settings));
    }
    return await use(nodes);
  } finally {
    await Promise.all(nodes.map((node) => node.stop()));
  }
}

async function publishing(store: string, seed: string, node: Service | undefined): Promise<readonly Row[]> {
  if (node === undefined) return [];
  const offer = await signedOffers(`bench/${seed}`);
  const signed: Signed[] = [];
  for (let number = 0; number < WRITERS.length * (RUNS + 1) * COUNT; number += 1) signed.push(await offer(number));
  const documents = signed.values();
  const rows: Row[] = [];
  for (const writers of WRITERS) {
    const rate = await ratePerSecond(() => inTurns(COUNT, writers, () => publish(node, documents)), RUNS);
    rows.push(row(`${store}, ${writers} ${writers === 1 ? 'writer' : 'writers'}`, rate, 'publications/s'));
  }
  return rows;
}

/** @returns how often `work` was done: `count` times, by so many at once. */
async function inTurns(count: number, hands: number, work: (turn: number) => Promise<unknown>): Promise<number> {
  let next = 0;
  const hand = async (): Promise<void> => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: hands }, hand));
  return count;
}

/** @returns how far the journal goes with it. */
async function publish({ url }: Service, documents: Iterator<Signed>): Promise<number> {
  const next = documents.next();
  if (next.done === true) throw new Error('too few documents were prepared');
  const { bytes, mediaType } = next.value;
  const headers = { 'content-type': mediaType, accept: 'application/json' };
  const response = await fetch(`${url}/credentials`, { method: 'POST', headers, body: Buffer.from(bytes) });
  const answer = await response.text();
  if (response.status !== 201) throw new Error(`${response.status} ${answer}`);
  return Number(response.headers.get('cartulary-seq'));
}

/** Sent by the clock, whether or not the ones before are answered. */
async function lag(leader: Service | undefined, follower: Service | undefined): Promise<readonly Row[]> {
  if (leader === undefined || follower === undefined) return [];
  const offer = await signedOffers('bench/lag');
  const total = STREAM.perSecond * STREAM.seconds;
  const signed: Signed[] = [];
  for (let number = 0; number < total; number += 1) signed.push(await offer(number));
  const documents = signed.values();
  const seen: { readonly at: number; readonly seq: number }[] = [];
  const watching = new AbortController();
  const watch = (async () => {
    while (!watching.signal.aborted) {
      const response = await fetch(`${follower.url}/ready`);
      await response.arrayBuffer();
      seen.push({ at: performance.now(), seq: Number(response.headers.get('cartulary-seq')) });
      await delay(LOOK_MS);
    }
  })();
  const [spentThere, spentHere] = [leader.processorMs(), follower.processorMs()];
  const began = performance.now();
  const acknowledged = await Promise.all(
    Array.from({ length: total }, async (_, number) => {
      await delay(number * (1_000 / STREAM.perSecond));
      const seq = await publish(leader, documents);
      return { seq, at: performance.now() };
    }),
  );
  const rate = (total * 1_000) / (performance.now() - began);
  const last = Math.max(...acknowledged.map(({ seq }) => seq));
  while ((seen.at(-1)?.seq ?? 0) < last) await delay(5);
  watching.abort();
  await watch;
  const each = (before: number, { processorMs }: Service) => ((processorMs() - before) / total).toFixed(1);
  const cost = `${each(spentThere, leader)} and ${each(spentHere, follower)} ms of processor time a publication`;
  const lags = acknowledged.map(({ seq, at }) =>
    Math.max(0, (seen.find((sight) => sight.seq >= seq)?.at ?? Number.NaN) - at),
  );
  const ms = (q: number) => `${Math.round(quantile(lags, q))} ms`;
  const what = `a follower is behind, at ${Math.round(rate)} publications/s taken`;
  return [{ what, median: ms(0.5), spread: `p95 ${ms(0.95)}`, note: `polling every 500 ms; ${cost}` }];
}

async function reading(one: Service | undefined, two: Service | undefined): Promise<readonly Row[]> {
  if (one === undefined || two === undefined) return [];
  const load = (nodes: readonly Service[]) =>
    ratePerSecond(
      () =>
        inTurns(READS, READERS, async (turn) => {
          const response = await fetch(`${nodes[turn % nodes.length]?.url}${READ}`, {
            headers: { accept: 'application/json' },
          });
          await response.arrayBuffer();
          if (response.status !== 200) throw new Error(`a search was answered ${response.status}`);
        }),
      RUNS,
    );
  const [alone, together] = [await load([one]), await load([one, two])];
  const ratio = (together.median / alone.median).toFixed(2);
  return [
    row('one node', alone, 'searches/s'),
    row('two nodes', together, 'searches/s', `${ratio} times one, readers on the same machine`),
  ];
}
