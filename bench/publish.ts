/** How many publications a second the service takes over HTTP: verified, on the disk and indexed when it answers. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { keyFromSeed, publicHalf } from '../src/adapters/keys.js';
import { type Signed, type SigningFormat, signCredential } from '../src/adapters/signer.js';
import { readVocabulary, SHIPPED_CONTEXTS } from '../src/adapters/vocabulary.js';
import { instant } from '../src/core/instant.js';
import { multikeyOf } from '../src/core/public-key.js';
import { type Row, RUNS, ratePerSecond, row } from './bench.js';
import { type Service, startService, withDirectory } from './service.js';

/** Publications a run. */
const COUNT = 100;
const IN_FLIGHT = 8;
const UNLIMITED = {
  CARTULARY_READS_PER_MINUTE: '1000000',
  CARTULARY_WRITES_PER_MINUTE: '1000000',
  CARTULARY_PUBLICATIONS_PER_HOUR: '1000000',
};

export const name = 'publish';
export const workload = `offers by one did:key with the Gaia-X context (contexts/examples), each its own; ${COUNT} a run, over HTTP to a service in a process of its own; SQLite, synchronous=FULL, in the temporary directory`;

export async function run(): Promise<readonly Row[]> {
  const jsonLd = await prepared('data-integrity');
  const jwt = await prepared('vc+jwt');
  return withDirectory(async (directory) => {
    const service = await startService('serve', directory, UNLIMITED);
    try {
      const measured = async (what: string, documents: Iterator<Signed>, inFlight: number) =>
        row(what, await ratePerSecond(() => publish(service, documents, inFlight)), 'publications/s');
      return [
        await measured('JSON-LD, one after the other', jsonLd, 1),
        await measured(`JSON-LD, ${IN_FLIGHT} in flight`, jsonLd, IN_FLIGHT),
        await measured('VC-JWT, one after the other', jwt, 1),
        await measured(`VC-JWT, ${IN_FLIGHT} in flight`, jwt, IN_FLIGHT),
      ];
    } finally {
      await service.stop();
    }
  });
}

/** Enough for every run in both ways, and for the runs that are not counted: nothing is published twice. */
async function prepared(format: SigningFormat): Promise<Iterator<Signed>> {
  const { contexts } = await readVocabulary();
  // A seed for each form, so that none publishes what another did.
  const key = keyFromSeed(createHash('sha256').update(format).digest());
  const multikey = multikeyOf(publicHalf(key));
  const did = `did:key:${multikey}`;
  const signing = { key, verificationMethod: `${did}#${multikey}`, format, created: instant('2026-01-01'), contexts };
  const example = await readFile(`${SHIPPED_CONTEXTS}/examples/service-offering.json`, 'utf8');
  const documents: Signed[] = [];
  for (let number = 0; number < 2 * (RUNS + 1) * COUNT; number += 1) {
    const text = example.replaceAll('did:web:boreal.example', did);
    const outcome = await signCredential(
      JSON.parse(text.replaceAll('https://boreal.example/', `${did}#${number}/`)),
      signing,
    );
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    documents.push(outcome.value);
  }
  return documents.values();
}

/** @returns how many were published. */
async function publish({ url }: Service, documents: Iterator<Signed>, inFlight: number): Promise<number> {
  let left = COUNT;
  const sender = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const next = documents.next();
      if (next.done === true) throw new Error('too few documents were prepared');
      const { bytes, mediaType } = next.value;
      const headers = { 'content-type': mediaType, accept: 'application/json' };
      const response = await fetch(`${url}/credentials`, { method: 'POST', headers, body: Buffer.from(bytes) });
      const answer = await response.text();
      if (response.status !== 201) throw new Error(`${response.status} ${answer}`);
    }
  };
  await Promise.all(Array.from({ length: inFlight }, sender));
  return COUNT;
}
