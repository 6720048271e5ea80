/** What documents cost that are made to cost much, and what the service's readers notice of them. */
import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { quantile, type Row, rounded } from './bench.js';
import { HOSTILE_NAMES, type Hostile, honest, hostile } from './hostile-documents.js';
import type { Cost } from './hostile-judge.js';
import type { Delay } from './hostile-service.js';

/** What one document may cost. */
const AIM = { milliseconds: 250, mib: 64 };
const LOAD_MS = 8_000;
const IN_FLIGHT = 8;
const PAUSE_MS = 50;

export const name = 'hostile';
export const workload = `each hostile document (bench/hostile-documents.ts) judged once in a fresh process, after honest ones: processor time, and memory at the worst above what was held before; aims ${AIM.milliseconds} ms and ${AIM.mib} MiB. Then the service in one process, ${IN_FLIGHT} hostile documents at a time from another for ${LOAD_MS / 1_000} s, and beside them one honest reader and one honest verifier; a busy machine is late by itself, so the same without hostile documents comes first`;

export async function run(): Promise<readonly Row[]> {
  return [...HOSTILE_NAMES.map(costOf), ...(await underLoad())];
}

function costOf(document: string): Row {
  const judged = execFileSync(process.execPath, ['--expose-gc', fileOf('hostile-judge'), document], {
    encoding: 'utf8',
  });
  const { needsMs, judgeMs, peakMiB }: Cost = JSON.parse(judged);
  const milliseconds = needsMs + judgeMs;
  const beyond = milliseconds > AIM.milliseconds || peakMiB > AIM.mib;
  const told = { what: document, median: `${rounded(milliseconds)} ms`, spread: `${rounded(peakMiB)} MiB` };
  return beyond ? { ...told, note: 'beyond the aim' } : told;
}

async function underLoad(): Promise<readonly Row[]> {
  const child = fork(fileOf('hostile-service'));
  const [url]: string[] = await once(child, 'message');
  if (url === undefined) throw new Error('the service did not say where it listens');
  // What needs evidence would need a network.
  const documents = HOSTILE_NAMES.map(hostile).filter(({ evidence }) => evidence.length === 0);
  await observed(child, url, []);
  const calm = await observed(child, url, []);
  const loaded = await observed(child, url, documents);
  child.send('stop');
  await once(child, 'exit');
  return [...told('without hostile documents', calm), ...told('under hostile load', loaded)];
}

interface Observation {
  readonly delay: Delay;
  readonly hostileAnswers: ReadonlyMap<number, number>;
  readonly readMs: readonly number[];
  readonly verifyMs: readonly number[];
  readonly refusedHonest: number;
}

async function observed(child: ChildProcess, url: string, documents: readonly Hostile[]): Promise<Observation> {
  const hostileAnswers = new Map<number, number>();
  const readMs: number[] = [];
  const verifyMs: number[] = [];
  let refusedHonest = 0;
  const until = performance.now() + LOAD_MS;
  const whileLoaded = async (once: () => Promise<void>) => {
    while (performance.now() < until) await once();
  };
  let next = 0;
  const attack = async () => {
    const document = documents[next++ % documents.length];
    if (document === undefined) return;
    const status = await posted(url, document);
    hostileAnswers.set(status, (hostileAnswers.get(status) ?? 0) + 1);
  };
  const read = async () => {
    const start = performance.now();
    const response = await fetch(`${url}/profiles`);
    await response.arrayBuffer();
    readMs.push(performance.now() - start);
    await pause();
  };
  const good = honest();
  const verify = async () => {
    const start = performance.now();
    const status = await posted(url, good);
    if (status === 200) verifyMs.push(performance.now() - start);
    else refusedHonest += 1;
    await pause();
  };
  child.send('listen');
  const attackers = documents.length === 0 ? [] : Array.from({ length: IN_FLIGHT }, () => whileLoaded(attack));
  await Promise.all([...attackers, whileLoaded(read), whileLoaded(verify)]);
  child.send('tell');
  const [delay]: Delay[] = await once(child, 'message');
  if (delay === undefined) throw new Error('the service did not tell its delay');
  return { delay, hostileAnswers, readMs, verifyMs, refusedHonest };
}

async function posted(url: string, { bytes, mediaType }: Hostile): Promise<number> {
  const headers = { 'content-type': mediaType, accept: 'application/json' };
  const response = await fetch(`${url}/verifications`, { method: 'POST', headers, body: Buffer.from(bytes) });
  await response.arrayBuffer();
  return response.status;
}

function told(when: string, { delay, hostileAnswers, readMs, verifyMs, refusedHonest }: Observation): readonly Row[] {
  const answers = [...hostileAnswers].sort().map(([status, count]) => `${count} answered ${status}`);
  const ms = (values: readonly number[], q: number) => `${rounded(quantile(values, q))} ms`;
  const waited = (what: string, values: readonly number[], note = ''): Row => {
    return {
      what: `  ${what}`,
      median: ms(values, 0.5),
      spread: `p99 ${ms(values, 0.99)}`,
      note: `${values.length} times${note}`,
    };
  };
  return [
    {
      what: `event loop of the thread that serves, ${when}`,
      median: `${rounded(delay.p50)} ms`,
      spread: `p99 ${rounded(delay.p99)} ms`,
      note: [`at most ${rounded(delay.most)} ms late`, ...answers].join('; '),
    },
    waited('an honest reader waits', readMs),
    waited('an honest verifier waits', verifyMs, refusedHonest === 0 ? '' : `, ${refusedHonest} turned away`),
  ];
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
}

function fileOf(module: string): string {
  return fileURLToPath(new URL(`./${module}.js`, import.meta.url));
}
