/** What a page weighs and how long one waits for it, at the size of a catalogue: the service as its operator runs it. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SqliteFacts } from '../src/adapters/sqlite-facts.js';
import { SqliteJournal } from '../src/adapters/sqlite-journal.js';
import type { Claims } from '../src/core/claims.js';
import { seal } from '../src/core/journal.js';
import { quantile, type Row, rounded } from './bench.js';
import { JOURNAL_START, publication } from './journal-content.js';
import { marketOf } from './market.js';
import { startService, withDirectory } from './service.js';

/** Set PAGES_OFFERS for another size. */
const OFFERS = Number(process.env.PAGES_OFFERS ?? 10_000);
const SEED = 20261124;
const PAGE = 1_000;
const ASKED = 25;
const LANGUAGES = ['en', 'fr'] as const;
const QUESTION = 'profile=hdh-2026&asOf=2026-06-01';

export const name = 'pages';
export const workload = `every page of a service over ${OFFERS.toLocaleString('en')} made-up offers (bench/market.ts), asked ${ASKED} times in each language, one request after another, after one unmeasured; time from the request to the last byte over loopback, compressed as browsers ask for it; p50 and p95 over both languages, the weight of the heavier one as HTML and as sent`;

export async function run(): Promise<readonly Row[]> {
  return withDirectory(async (directory) => {
    await fill(directory);
    const service = await startService('serve', directory, { CARTULARY_READS_PER_MINUTE: '1000000' });
    try {
      const rows: Row[] = [];
      for (const path of await pathsOf(service.url)) rows.push(await page(service.url, path));
      return [...rows, ...(await assets(service.url))];
    } finally {
      await service.stop();
    }
  });
}

/** A journal as publishing would have left it, with its facts. */
async function fill(directory: string): Promise<void> {
  const journal = SqliteJournal.open(join(directory, 'journal.sqlite'));
  const facts = SqliteFacts.open(join(directory, 'facts.sqlite'));
  try {
    let number = 0;
    for (const claims of paged(marketOf(OFFERS, SEED))) {
      const made = claims.map(({ credential }) => publication(number++, credential));
      const head = await journal.head();
      const events = made.flatMap((one) => one.events);
      const { entries } = seal(head, JOURNAL_START, events);
      await journal.append(
        head,
        entries,
        made.map(({ blob }) => blob),
      );
      await facts.put(claims);
    }
  } finally {
    await journal.close();
    await facts.close();
  }
}

function* paged(all: Iterable<Claims>): Generator<readonly Claims[]> {
  let some: Claims[] = [];
  for (const one of all) {
    some.push(one);
    if (some.length < PAGE) continue;
    yield some;
    some = [];
  }
  yield some;
}

async function pathsOf(url: string): Promise<readonly string[]> {
  const found = await fetch(`${url}/offers?${QUESTION}`, { headers: { accept: 'application/json' } });
  const { offers } = (await found.json()) as { offers: readonly { id: string; provider: { iri: string } }[] };
  const [first] = offers;
  if (first === undefined) throw new Error('the market is empty');
  const five = offers.slice(0, 5).map(({ id }) => `offer=${id}`);
  return [
    '/',
    '/offers',
    `/offers?${QUESTION}`,
    `/offers?${QUESTION}&q=health&country=FR`,
    `/offers/${first.id}`,
    `/offers/${first.id}/explanation?${QUESTION}`,
    `/offers/${first.id}/graph`,
    `/compare?${QUESTION}&${five.join('&')}`,
    `/questions?${QUESTION}&${five.join('&')}`,
    `/changes?profile=hdh-2026&offer=${first.id}`,
    '/what-if',
    '/impact?law=US-DPF',
    `/participants/${encodeURIComponent(first.provider.iri)}`,
    '/participants',
    '/profiles',
    '/profiles/hdh-2026',
    '/law',
    '/events',
    '/verifications',
    '/readiness',
    '/drafts',
  ];
}

async function page(url: string, path: string): Promise<Row> {
  const times: number[] = [];
  let [raw, sent, status] = [0, 0, 0];
  for (const language of LANGUAGES) {
    const address = `${url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
    const ask = () => fetch(address, { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } });
    await (await ask()).bytes();
    for (let count = 0; count < ASKED; count += 1) {
      const start = performance.now();
      const answer = await ask();
      const bytes = await answer.bytes();
      times.push(performance.now() - start);
      status = answer.status;
      raw = Math.max(raw, bytes.length);
      sent = Math.max(sent, Number(answer.headers.get('content-length')));
    }
  }
  const shown = path.replaceAll(/[a-z2-7]{26}/g, 'ID').replaceAll(/(&offer=ID)+/g, '&offer=…');
  return {
    what: shown,
    median: `${rounded(quantile(times, 0.5))} ms`,
    spread: `p95 ${rounded(quantile(times, 0.95))} ms`,
    note: `${kilobytes(raw)} as HTML, ${kilobytes(sent)} sent${status === 200 ? '' : `, HTTP ${status}`}`,
  };
}

/** What a first visit fetches beside its page. */
async function assets(url: string): Promise<readonly Row[]> {
  const html = await (await fetch(`${url}/verifications`, { headers: { accept: 'text/html' } })).text();
  const paths = [...html.matchAll(/(?:href|src)="(\/(?:assets|islands)\/[^"]+)"/g)].map(([, path = '']) => path);
  const rows: Row[] = [];
  for (const path of paths) {
    const text = await (await fetch(`${url}${path}`)).bytes();
    const note = `${kilobytes(text.length)}, ${kilobytes(gzipSync(text).length)} compressed`;
    rows.push({ what: path.replace(/\.[0-9a-f]{16}\./, '.'), median: '', note });
  }
  return rows;
}

function kilobytes(bytes: number): string {
  return `${rounded(bytes / 1_000)} kB`;
}
