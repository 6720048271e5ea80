/**
 * Whole nodes under faults: two and four real processes on one journal, writers on all of them over HTTP. `FAULT_SECONDS` sets how
 * long faults go on for each fleet, `FAULT_SEED` their choice.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'chai';
import { mulberry32 } from '../../bench/random.js';
import { MongoJournal } from '../../src/adapters/mongo-journal.js';
import { verifyChain } from '../../src/core/journal/chain.js';
import { EMPTY_HEAD, entryBytes, entryHash } from '../../src/core/journal.js';
import { describeWithMongo } from '../contract/mongo-server.js';
import { signedOffers } from './documents.js';
import { FAULTS, Fleet, verdictsOf } from './fleet.js';
import { contradictions } from './history.js';
import { FaultyNode } from './node.js';

const SECONDS = Number(process.env.FAULT_SECONDS ?? 8);
const SEED = Number(process.env.FAULT_SEED ?? 1);
const WRITERS_A_NODE = 2;
const CONVERGE_MS = 60_000;
const PROFILE = 'hdh-2026';

describeWithMongo(`nodes on one journal, under ${SECONDS} s of faults`, (server) => {
  for (const size of [2, 4]) {
    it(`${size} nodes lose nothing, order nothing twice, do nothing twice, and come to the same verdicts`, async function () {
      this.timeout(SECONDS * 1_000 + 240_000);
      const folder = mkdtempSync(join(tmpdir(), 'cartulary-nodes-'));
      const url = server().database();
      const names = Array.from({ length: size }, (_, index) => `node-${index + 1}`);
      const nodes: FaultyNode[] = [];
      try {
        // The first adopts what is shipped; the others find it adopted.
        for (const name of names) nodes.push(await FaultyNode.start(name, join(folder, name), url));
        const chance = mulberry32(SEED + size);
        const fleet = new Fleet(nodes, await signedOffers(`${size}/${SEED}`), chance);
        const working = fleet.work(WRITERS_A_NODE * size);
        // What goes wrong with them is told below; it may do so while something befalls.
        working.catch(() => undefined);
        const struck = new Map<string, number>();
        // Each at least once, then by chance.
        const until = performance.now() + SECONDS * 1_000;
        for (let round = 0; round < FAULTS.length || performance.now() < until; round += 1) {
          const fault = FAULTS[round] ?? FAULTS[Math.floor(chance() * FAULTS.length)];
          const node = nodes[Math.floor(chance() * size)];
          if (fault === undefined || node === undefined) continue;
          await delay(300);
          await fault.strike(fleet, server(), node);
          struck.set(fault.name, (struck.get(fault.name) ?? 0) + 1);
        }
        await delay(500);
        fleet.end();
        await working;

        const journal = await MongoJournal.open(url);
        const [entries, head] = [await journal.read(0, Number.MAX_SAFE_INTEGER), await journal.head()];
        const converged = await fleet.converge(head.seq, CONVERGE_MS);
        expect(verifyChain(EMPTY_HEAD, entries)).to.deep.equal({ ok: true, head });
        const order = entries.map((entry) => ({
          seq: entry.seq,
          hash: entryHash(entryBytes(entry)),
          ...(entry.kind === 'published' ? { publishes: entry.bytesDigest } : {}),
        }));
        expect(contradictions(fleet.history, order)).to.deep.equal([]);
        for (const entry of entries) {
          if (entry.kind === 'published')
            expect(await journal.bytes(entry.bytesDigest), `${entry.seq}`).to.not.equal(undefined);
        }
        await journal.close();
        const verdicts = await Promise.all(nodes.map((node) => verdictsOf(node, PROFILE, head.at)));
        expect(new Set(verdicts).size, 'verdicts that differ').to.equal(1);
        const heads = await Promise.all(
          nodes.map(async (node) => (await fetch(`${node.url}/events?after=${head.seq - 1}`)).json()),
        );
        expect(new Set(heads.map(({ head: { hash } }) => hash))).to.deep.equal(new Set([head.hash]));

        const acknowledged = new Set(
          fleet.publications.flatMap(({ what, answer }) => (answer === undefined ? [] : [what])),
        );
        expect(acknowledged.size, 'nothing was published').to.be.greaterThan(size);
        for (const line of [
          `${entries.length} entries; ${acknowledged.size} documents acknowledged in ${fleet.publications.length} questions`,
          `${fleet.counts.unanswered} without an answer, ${fleet.counts.unavailable} answered 503, ${fleet.counts.known} found there already`,
          `${fleet.sightings.length} looks at heads; all nodes at entry ${head.seq} ${Math.round(converged)} ms after the end`,
          ...(nodes.some(({ room }) => room === undefined) ? ['no network namespaces here: no cable was drawn'] : []),
          ...[...struck].map(([name, times]) => `${times} × ${name}`),
        ]) {
          console.log(`        ${line}`);
        }
      } finally {
        for (const node of nodes) node.resume();
        await Promise.all(nodes.map((node) => node.stop()));
        rmSync(folder, { recursive: true, force: true });
      }
    });
  }
});
