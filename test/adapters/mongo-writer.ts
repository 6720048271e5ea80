/**
 * A node to be killed: appends publications to the database named on its command line, against rivals, for ever, and
 * says `seq hash digest` on standard output after each append was acknowledged, never before.
 */
import { randomBytes } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { MongoJournal } from '../../src/adapters/mongo-journal.js';
import { sha256 } from '../../src/core/digest.js';
import { instant } from '../../src/core/instant.js';
import { seal } from '../../src/core/journal.js';
import { SAMPLE_REPORT } from '../core/journal/entries.js';

const url = process.argv[2] ?? '';

/** The server is killed too: whoever cannot reach it tries again, as a node's operator would start it again. */
async function opened(): Promise<MongoJournal> {
  for (;;) {
    try {
      return await MongoJournal.open(url);
    } catch {
      await delay(50);
    }
  }
}

const journal = await opened();
for (;;) {
  const bytes = randomBytes(200);
  const digest = sha256(bytes);
  try {
    const head = await journal.head();
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
    if ((await journal.append(head, entries, [{ digest, bytes }])) === 'ok') {
      writeSync(1, `${next.seq} ${next.hash} ${digest}\n`);
    }
  } catch {
    // Not acknowledged: it may be there or not.
    await delay(50);
  }
}
