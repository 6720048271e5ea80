/** How many durable appends the journal takes in a second: each is on the disk before the next begins. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SqliteJournal } from '../src/adapters/sqlite-journal.js';
import { seal } from '../src/core/journal.js';
import { type Row, ratePerSecond, row } from './bench.js';
import { JOURNAL_START, publication } from './journal-content.js';

const APPENDS = 500;
const BATCH = 100;

export const name = 'append';
export const workload = `a publication with its assessment and 3 KB of bytes in one append, ${APPENDS} appends a run; and ${BATCH} publications in one append; SQLite, synchronous=FULL, in the temporary directory`;

export async function run(): Promise<readonly Row[]> {
  const directory = mkdtempSync(join(tmpdir(), 'cartulary-bench-'));
  const journal = SqliteJournal.open(join(directory, 'journal.sqlite'));
  let number = 0;
  const append = async (publications: number) => {
    const made = Array.from({ length: publications }, () => publication(number++));
    const head = await journal.head();
    const { entries } = seal(
      head,
      JOURNAL_START,
      made.flatMap(({ events }) => events),
    );
    const blobs = made.map(({ blob }) => blob);
    if ((await journal.append(head, entries, blobs)) !== 'ok') throw new Error('conflict without a rival');
  };
  try {
    const single = await ratePerSecond(async () => {
      for (let count = 0; count < APPENDS; count += 1) await append(1);
      return APPENDS;
    });
    const batches = await ratePerSecond(async () => {
      for (let count = 0; count < APPENDS / BATCH; count += 1) await append(BATCH);
      return APPENDS;
    });
    return [
      row('one publication an append', single, 'publications/s'),
      row(`${BATCH} publications an append`, batches, 'publications/s'),
    ];
  } finally {
    await journal.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
