/** How fast a catalogue follows another from its beginning: pages verified, credentials judged, journalled and indexed. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { noEvidence } from '../src/adapters/evidence/pinned.js';
import { judgePool } from '../src/adapters/judge-pool.js';
import { keyFromSeed, publicHalf } from '../src/adapters/keys.js';
import { openNodeIdentity } from '../src/adapters/node-key.js';
import { readPolicies } from '../src/adapters/policies.js';
import { signatoryOf } from '../src/adapters/signatory.js';
import { type Signed, signCredential } from '../src/adapters/signer.js';
import { SqliteFacts } from '../src/adapters/sqlite-facts.js';
import { SqliteJournal } from '../src/adapters/sqlite-journal.js';
import { readVocabulary, SHIPPED_CONTEXTS } from '../src/adapters/vocabulary.js';
import { openCatalogue } from '../src/catalogue/open.js';
import { readDocuments } from '../src/core/credential.js';
import { sha256 } from '../src/core/digest.js';
import { blobLine, headLine, itemLine } from '../src/core/federation/feed.js';
import { signHead } from '../src/core/federation/head-statement.js';
import { instant } from '../src/core/instant.js';
import { EMPTY_HEAD, type Event, headAfter, seal } from '../src/core/journal.js';
import { keyFromMultikey, multikeyOf } from '../src/core/public-key.js';
import type { CataloguePeer } from '../src/ports.js';
import { type Row, row, spread } from './bench.js';
import { withDirectory } from './service.js';

/** Entries of the peer's journal, each a credential of its own; 100,000 take minutes. */
const ENTRIES = Number(process.argv.find((arg) => /^entries=\d+$/.test(arg))?.slice('entries='.length) ?? 2_000);
const RUNS = ENTRIES > 20_000 ? 1 : 3;
const NOW = instant('2026-02-01');
const URL_OF_PEER = 'https://peer.example.org';

export const name = 'follow';
export const workload = `a peer's journal of ${ENTRIES} entries (entries=100000 for more), each an offer as VC-JWT by one did:key; its pages from memory; into SQLite, synchronous=FULL, in the temporary directory`;

export async function run(): Promise<readonly Row[]> {
  const documents = await prepared();
  return withDirectory(async (directory) => {
    const peer = peerOf(directory, documents);
    const rates: number[] = [];
    for (let run = 0; run < RUNS; run += 1) rates.push(await follow(join(directory, String(run)), peer));
    return [row('followed from the beginning', spread(rates), 'entries/s', `${ENTRIES} entries`)];
  });
}

async function prepared(): Promise<readonly Signed[]> {
  const { contexts } = await readVocabulary();
  const key = keyFromSeed(createHash('sha256').update('follow').digest());
  const multikey = multikeyOf(publicHalf(key));
  const did = `did:key:${multikey}`;
  const signing = { key, verificationMethod: `${did}#${multikey}`, format: 'vc+jwt', created: NOW, contexts } as const;
  const example = await readFile(`${SHIPPED_CONTEXTS}/examples/service-offering.json`, 'utf8');
  const documents: Signed[] = [];
  for (let number = 0; number < ENTRIES; number += 1) {
    const text = example
      .replaceAll('did:web:boreal.example', did)
      .replaceAll('https://boreal.example/', `${did}#${number}/`);
    const outcome = await signCredential(JSON.parse(text), signing);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    documents.push(outcome.value);
  }
  return documents;
}

function peerOf(directory: string, documents: readonly Signed[]): CataloguePeer {
  const identity = openNodeIdentity(join(directory, 'peer'), URL_OF_PEER, NOW);
  const [method] = identity.document.verificationMethod;
  const key = keyFromMultikey(method?.publicKeyMultibase ?? '');
  if (!key.ok || key.key.kty !== 'OKP') throw new Error('no key of a node');
  const { entries } = seal(EMPTY_HEAD, NOW, documents.map(publication));
  const heads = [EMPTY_HEAD, ...entries.map((entry) => headAfter(entry))];
  return {
    kind: 'catalogue',
    url: URL_OF_PEER,
    key: key.key,
    head: async () => ({ ok: true, bytes: Buffer.from('{}') }),
    async page(after, limit) {
      const page = entries.slice(after, after + limit);
      const [from, end] = [heads[after] ?? EMPTY_HEAD, heads[after + page.length] ?? EMPTY_HEAD];
      const lines = [
        ...page.map((entry) => itemLine({ kind: 'entry', entry })),
        ...documents.slice(after, after + limit).map(({ bytes }) => blobLine({ digest: sha256(bytes), bytes })),
        headLine(signHead(end, NOW, signatoryOf(identity), from), entries.length),
      ];
      return { ok: true, bytes: Buffer.from(`${lines.join('\n')}\n`) };
    },
  };
}

function publication({ bytes, mediaType }: Signed): Event {
  const contentDigest = readDocuments(bytes, mediaType)[0]?.document?.contentDigest;
  if (contentDigest === undefined) throw new Error('a document that cannot be read');
  return { kind: 'published', contentDigest, bytesDigest: sha256(bytes), mediaType, visibility: 'public' };
}

/** @returns entries a second. */
async function follow(directory: string, peer: CataloguePeer): Promise<number> {
  const { law, trust } = await readPolicies();
  const facts = SqliteFacts.open(`${directory}.facts.sqlite`);
  const catalogue = await openCatalogue({
    journal: SqliteJournal.open(`${directory}.journal.sqlite`),
    facts,
    judge: judgePool(await readVocabulary(), { threads: Math.max(1, availableParallelism() - 1) }),
    evidence: noEvidence,
    clock: { now: () => NOW },
    admission: { demo: false, struck: new Set() },
    rulebook: { law, trust, keys: [] },
    profiles: [],
    adoptables: [],
    publishQueue: 8,
    publicationsPerHour: 1,
    domain: 'https://follower.example.org',
    reassessEvery: 86_400_000,
    peers: { peers: [peer], store: { load: async () => [], save: async () => {} }, perHour: 10 * ENTRIES },
  });
  try {
    const start = performance.now();
    while ((await catalogue.follow(peer.url, 0)).is === 'more');
    const seconds = (performance.now() - start) / 1_000;
    const [record] = catalogue.peers();
    if (record?.taken !== ENTRIES) throw new Error(`followed: ${JSON.stringify(record)}`);
    return ENTRIES / seconds;
  } finally {
    await catalogue.close();
  }
}
