import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { SqliteJournal } from '../../src/adapters/sqlite-journal.js';
import { entryBytes, entryHash } from '../../src/core/journal.js';

const WRITER = fileURLToPath(new URL('./journal-writer.js', import.meta.url));
const KILLS = 30;

/**
 * Starts the writer, kills it `afterMs` milliseconds after its first acknowledgement.
 * @returns every line it managed to say in full.
 */
async function killedWriter(path: string, afterMs: number): Promise<readonly string[]> {
  // A child that is killed cannot write its coverage; it need not try.
  const { NODE_V8_COVERAGE: _, ...env } = process.env;
  const child = spawn(process.execPath, [WRITER, path], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  const ended = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), ended]);
  await delay(afterMs);
  child.kill('SIGKILL');
  const [, signal] = await ended;
  expect(signal, 'the writer ended by itself').to.equal('SIGKILL');
  return said
    .slice(0, said.lastIndexOf('\n') + 1)
    .split('\n')
    .filter((line) => line !== '');
}

describe(`SqliteJournal under ${KILLS} SIGKILLs`, () => {
  const directory = mkdtempSync(join(tmpdir(), 'cartulary-crash-'));
  const path = join(directory, 'journal.sqlite');
  after(() => rmSync(directory, { recursive: true, force: true }));

  it('loses no acknowledged append, keeps none by half, and its chain verifies', async function () {
    this.timeout(180_000);
    let acknowledged = 0;
    for (let round = 1; round <= KILLS; round += 1) {
      const afterMs = Math.floor(Math.random() * 60);
      const lines = await killedWriter(path, afterMs);
      const told = `round ${round}, killed after ${afterMs} ms`;
      expect(lines, told).to.not.be.empty;
      acknowledged += lines.length;

      const journal = SqliteJournal.open(path);
      const head = await journal.head();
      const audit = await journal.audit();
      expect(audit, told).to.deep.equal({ head, blobs: [] });
      expect(head.seq % 2, `${told}: a publication without its assessment`).to.equal(0);
      for (const line of lines) {
        const [seq, hash] = line.split(' ');
        const [entry] = await journal.read(Number(seq) - 1, 1);
        if (entry === undefined) throw new Error(`${told}: acknowledged entry ${seq} is lost`);
        expect(entryHash(entryBytes(entry)), told).to.equal(hash);
      }
      await journal.close();
    }

    const journal = SqliteJournal.open(path);
    for (const entry of await journal.read(0, Number.MAX_SAFE_INTEGER - 1)) {
      if (entry.kind !== 'published') continue;
      expect(await journal.bytes(entry.bytesDigest), `bytes of entry ${entry.seq}`).to.not.equal(undefined);
    }
    // Two entries an append; each kill leaves at most one append that was made but not yet acknowledged.
    expect((await journal.head()).seq).to.be.within(2 * acknowledged, 2 * (acknowledged + KILLS));
    await journal.close();
  });
});
