/**
 * A process to be killed: appends publications with their assessments and bytes to the journal named on its command
 * line, for ever, and says `seq hash` on standard output after each append was acknowledged, never before.
 */
import { writeSync } from 'node:fs';
import { SqliteJournal } from '../../src/adapters/sqlite-journal.js';
import { sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import { seal } from '../../src/core/journal.js';
import { SAMPLE_REPORT } from '../core/journal/entries.js';

const journal = SqliteJournal.open(process.argv[2] ?? '');
for (;;) {
  const head = await journal.head();
  // From a few bytes to some hundred thousand, so that a kill also falls within a large write.
  const bytes = Buffer.alloc((head.seq * 7_919) % 300_000, `document after ${head.seq}; `);
  const digest = sha256(bytes);
  const { entries, head: next } = seal(head, instant('2026-01-01'), [
    {
      kind: 'published',
      contentDigest: digest,
      bytesDigest: digest,
      mediaType: 'application/vc+jwt',
      visibility: 'public',
    },
    { kind: 'assessed', contentDigest: digest, report: SAMPLE_REPORT },
  ]);
  if ((await journal.append(head, entries, [{ digest, bytes }])) !== 'ok') throw new Error('conflict without a rival');
  writeSync(1, `${next.seq} ${next.hash}\n`);
}
