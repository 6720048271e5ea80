/** What a page weighs and how long one waits for it, at the size of a catalogue: the service as its operator runs it. */
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { SqliteFacts } from '../src/adapters/sqlite-facts.js';
import { SqliteJournal } from '../src/adapters/sqlite-journal.js';
import type { Claims } from '../src/core/claims.js';
import type { Instant } from '../src/core/instant.js';
import { seal } from '../src/core/journal.js';
import { quantile, type Row, rounded } from './bench.js';
import { publication } from './journal-content.js';
import { marketOf } from './market.js';
import { serviceOffering } from './offering.js';
import { type MeasuredPage, pagesOf, type Stock } from './page-list.js';
import { startService, withDirectory } from './service.js';

/** Set PAGES_OFFERS for another size. */
const OFFERS = Number(process.env.PAGES_OFFERS ?? 10_000);
const SEED = 20261124;
const PAGE = 1_000;
const ASKED = 25;
/** Rounds through all pages before any is measured: what follows a start is over then. */
const BEFORE = 8;
/** As many as can be compared. */
const FIVE = 5;
const LANGUAGES = ['en', 'fr'] as const;

export const name = 'pages';
export const workload = `every page of a service (each route that gives HTML) over ${OFFERS.toLocaleString('en')} made-up offers (bench/market.ts), asked ${ASKED} times in each language, one request after another, after ${BEFORE} unmeasured rounds through all of them; time from the request to the last byte over loopback, compressed as browsers ask for it; p50 and p95 over both languages, the p95 of writing the answer as a page (Server-Timing), the weight of the heavier one as HTML and as sent`;

export async function run(): Promise<readonly Row[]> {
  return withDirectory(async (directory) => {
    // Policies are in force before anything is judged by them: what is in the journal is not due to be judged again.
    await (await startService('serve', directory)).stop();
    await fill(directory);
    const service = await startService('serve', directory, {
      CARTULARY_READS_PER_MINUTE: '1000000',
      CARTULARY_WRITES_PER_MINUTE: '1000000',
    });
    try {
      const pages = pagesOf(await stockOf(service.url));
      for (let count = 0; count < BEFORE; count += 1) {
        for (const page of pages) {
          for (const language of LANGUAGES) await (await ask(service.url, page, language)).bytes();
        }
      }
      const rows: Row[] = [];
      for (const page of pages) rows.push(await measured(service.url, page));
      return [...rows, ...(await assets(service.url))];
    } finally {
      await service.stop();
    }
  });
}

/** A journal as publishing would have left it a moment ago, with its facts. */
async function fill(directory: string): Promise<void> {
  const journal = SqliteJournal.open(join(directory, 'journal.sqlite'));
  const facts = SqliteFacts.open(join(directory, 'facts.sqlite'));
  try {
    let number = 0;
    for (const claims of paged(marketOf(OFFERS, SEED))) {
      const made = claims.map(({ credential }) => publication(number++, credential));
      const head = await journal.head();
      const events = made.flatMap((one) => one.events);
      const { entries } = seal(head, Date.now() as Instant, events);
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

async function stockOf(url: string): Promise<Stock> {
  const found = await json<{ offers: readonly { id: string; provider: { iri: string } }[] }>(
    `${url}/offers?profile=hdh-2026`,
  );
  const [first, ...others] = found.offers.slice(0, FIVE);
  if (first === undefined) throw new Error('the market is empty');
  const { offer } = await json<{ offer: { credentials: readonly { digest: string }[] } }>(`${url}/offers/${first.id}`);
  const [credential] = offer.credentials;
  return {
    offers: [first.id, ...others.map(({ id }) => id)],
    provider: first.provider.iri,
    credential: credential?.digest ?? '',
    document: JSON.stringify(await serviceOffering()),
  };
}

async function json<T>(address: string): Promise<T> {
  const answer = await fetch(address, { headers: { accept: 'application/json' } });
  return (await answer.json()) as T;
}

async function ask(url: string, { path, form }: MeasuredPage, language: string): Promise<Response> {
  const headers = { accept: 'text/html', 'accept-encoding': 'gzip' };
  const address = `${url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`;
  return form === undefined
    ? fetch(address, { headers })
    : fetch(address, { method: 'POST', headers, body: new URLSearchParams(form) });
}

/** What the service says itself; not a number for what is refused, which is no page of a route. */
function renderMs({ headers }: Response): number {
  const [, ms] = /render;dur=([\d.]+)/.exec(headers.get('server-timing') ?? '') ?? [];
  return ms === undefined ? Number.NaN : Number(ms);
}

async function measured(url: string, page: MeasuredPage): Promise<Row> {
  const [times, rendered]: [number[], number[]] = [[], []];
  let [raw, sent, status] = [0, 0, 0];
  for (const language of LANGUAGES) {
    for (let count = 0; count < ASKED; count += 1) {
      const start = performance.now();
      const answer = await ask(url, page, language);
      const bytes = await answer.bytes();
      times.push(performance.now() - start);
      rendered.push(renderMs(answer));
      status = answer.status;
      raw = Math.max(raw, bytes.length);
      sent = Math.max(sent, Number(answer.headers.get('content-length')));
    }
  }
  const render = quantile(rendered, 0.95);
  const written = Number.isNaN(render) ? '' : `render p95 ${rounded(render)} ms, `;
  const shown = page.path
    .replaceAll(/[0-9a-f]{64}/g, 'DIGEST')
    .replaceAll(/[a-z2-7]{26}/g, 'ID')
    .replaceAll(/(&offer=ID){2,}/g, '&offer=…');
  return {
    what: page.form === undefined ? shown : `POST ${shown}`,
    median: `${rounded(quantile(times, 0.5))} ms`,
    spread: `p95 ${rounded(quantile(times, 0.95))} ms`,
    note: `${written}${kilobytes(raw)} as HTML, ${kilobytes(sent)} sent${status === 200 ? '' : `, HTTP ${status}`}`,
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
