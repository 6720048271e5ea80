import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { MongoJournal } from '../../src/adapters/mongo-journal.js';
import type { Digest } from '../../src/core/digest.js';
import { verifyChain } from '../../src/core/journal/chain.js';
import { EMPTY_HEAD, entryBytes, entryHash } from '../../src/core/journal.js';
import { describeWithMongo } from '../contract/mongo-server.js';

const WRITER = fileURLToPath(new URL('./mongo-writer.js', import.meta.url));
const ROUNDS = 8;

interface Writer {
  /** What it said in full: `seq hash digest` of each acknowledged append. */
  said(): readonly string[];
  kill(): Promise<void>;
}

function writer(url: string): Writer {
  // A child that is killed cannot write its coverage; it need not try.
  const { NODE_V8_COVERAGE: _, ...env } = process.env;
  const child = spawn(process.execPath, [WRITER, url], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  const ended = once(child, 'close');
  return {
    said: () =>
      said
        .slice(0, said.lastIndexOf('\n') + 1)
        .split('\n')
        .filter((line) => line !== ''),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function until(condition: () => boolean): Promise<void> {
  for (let waited = 0; !condition(); waited += 20) {
    if (waited > 20_000) throw new Error('no writer gets anything acknowledged');
    await delay(20);
  }
}

describeWithMongo(`MongoJournal under ${ROUNDS} rounds of SIGKILL to nodes and server`, (server) => {
  it('loses no acknowledged append, keeps none twice or by half, and gives every node one order', async function () {
    this.timeout(180_000);
    const url = server().database();
    const acknowledged: string[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const writers = [writer(url), writer(url)];
      await until(() => writers.every(({ said }) => said().length > 0));
      // Every other round the server falls under them, and they go on with it when it is back.
      if (round % 2 === 0 && server().isOurs) {
        await server().kill();
        await server().revive();
        const before = writers.map(({ said }) => said().length);
        await until(() => writers.every(({ said }, index) => said().length > (before[index] ?? 0)));
      }
      await delay(Math.random() * 100);
      await Promise.all(writers.map(({ kill }) => kill()));
      acknowledged.push(...writers.flatMap(({ said }) => said()));
    }

    const nodes = await Promise.all([MongoJournal.open(url), MongoJournal.open(url)]);
    const [entries = [], others] = await Promise.all(nodes.map((node) => node.read(0, Number.MAX_SAFE_INTEGER)));
    const [head, otherHead] = await Promise.all(nodes.map((node) => node.head()));
    expect(others).to.deep.equal(entries);
    expect(otherHead).to.deep.equal(head);
    expect(verifyChain(EMPTY_HEAD, entries)).to.deep.equal({ ok: true, head });
    expect(entries.length % 2, 'a publication without its assessment').to.equal(0);

    const published = entries.flatMap((entry) => (entry.kind === 'published' ? [entry.bytesDigest] : []));
    expect(new Set(published).size, 'an append that is there twice').to.equal(published.length);
    for (const line of acknowledged) {
      const [seq, hash, digest] = line.split(' ');
      const last = entries[Number(seq) - 1];
      expect(last === undefined ? 'lost' : entryHash(entryBytes(last)), `acknowledged entry ${seq}`).to.equal(hash);
      expect(await nodes[0]?.bytes(digest as Digest), `bytes of entry ${seq}`).to.not.equal(undefined);
    }
    for (const node of nodes) await node.close();
  });
});
