/** How long a start takes: the whole journal read from disk, its chain verified, its entries decoded, its claims found. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readDemo } from '../src/adapters/demo.js';
import { judgeHere } from '../src/adapters/judge-here.js';
import { SqliteFacts } from '../src/adapters/sqlite-facts.js';
import { SqliteJournal } from '../src/adapters/sqlite-journal.js';
import { readVocabulary } from '../src/adapters/vocabulary.js';
import { remembered } from '../src/catalogue/remembered.js';
import { seal } from '../src/core/journal.js';
import type { FactsStore, Journal, Judge } from '../src/ports.js';
import { type Row, ratePerSecond, row, type Spread } from './bench.js';
import { claims, JOURNAL_START, publication } from './journal-content.js';

const PUBLICATIONS = 50_000;
const PAGE = 1_000;

export const name = 'replay';
export const workload = `a journal of ${2 * PUBLICATIONS} entries (publications and assessments), every entry verified against the one before; warm: claims from the facts store; cold: claims extracted again from the demo's signed documents`;

export async function run(): Promise<readonly Row[]> {
  const directory = mkdtempSync(join(tmpdir(), 'cartulary-bench-'));
  const judge = judgeHere(await readVocabulary());
  const journal = SqliteJournal.open(join(directory, 'journal.sqlite'));
  const facts = SqliteFacts.open(join(directory, 'facts.sqlite'));
  try {
    await fill(journal, facts);
    const entries = await ratePerSecond(() => replay(journal));
    const warm = await ratePerSecond(() => replay(journal, facts, judge));
    const { extraction, documents } = await cold(judge);
    return [
      row('read, verify, decode', entries, 'entries/s'),
      row('warm: and claims remembered', warm, 'entries/s'),
      row('cold: and claims extracted', perEntry(entries, extraction), 'entries/s', 'one thread'),
      row('  extraction alone', extraction, 'documents/s', `over ${documents} documents of the demo`),
    ];
  } finally {
    await journal.close();
    await facts.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

async function fill(journal: Journal, facts: FactsStore): Promise<void> {
  for (let first = 0; first < PUBLICATIONS; first += PAGE) {
    const numbers = Array.from({ length: PAGE }, (_, index) => first + index);
    const made = numbers.map((number) => publication(number));
    const head = await journal.head();
    const events = made.flatMap((one) => one.events);
    const blobs = made.map((one) => one.blob);
    await journal.append(head, seal(head, JOURNAL_START, events).entries, blobs);
    await facts.put(numbers.map(claims));
  }
}

/** What a start does before it folds. @returns the number of entries. */
async function replay(journal: Journal, facts?: FactsStore, judge?: Judge): Promise<number> {
  const remember = facts === undefined || judge === undefined ? undefined : remembered(journal, facts, judge);
  let seq = 0;
  for (;;) {
    const page = await journal.read(seq, PAGE);
    const published = page.filter((entry) => entry.kind === 'published');
    const known = await remember?.(published);
    if (known !== undefined && known.size < published.length) throw new Error(`no claims for some entry after ${seq}`);
    seq += page.length;
    if (page.length < PAGE) return seq;
  }
}

/** What remembering costs when the facts store is empty: each document is read again from its bytes. */
async function cold(judge: Judge): Promise<{ readonly extraction: Spread; readonly documents: number }> {
  const { steps } = await readDemo('credentials');
  const extraction = await ratePerSecond(async () => {
    for (const { bytes, mediaType, at } of steps) await judge.judge({ bytes, mediaType, evidence: [], now: at });
    return steps.length;
  });
  return { extraction, documents: steps.length };
}

/** Every second entry is a publication, whose document is then extracted. */
function perEntry(entries: Spread, documents: Spread): Spread {
  const together = (entry: number, document: number) => 1 / (1 / entry + 1 / (2 * document));
  return {
    min: together(entries.min, documents.min),
    median: together(entries.median, documents.median),
    max: together(entries.max, documents.max),
  };
}
