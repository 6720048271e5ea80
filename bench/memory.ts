/** What the service holds in memory: with the demo, and with a catalogue of ten thousand offers. */
import { join } from 'node:path';
import { readDemo } from '../src/adapters/demo.js';
import { judgeHere } from '../src/adapters/judge-here.js';
import { SqliteFacts } from '../src/adapters/sqlite-facts.js';
import { SqliteJournal } from '../src/adapters/sqlite-journal.js';
import { readVocabulary } from '../src/adapters/vocabulary.js';
import type { Claims } from '../src/core/claims.js';
import { seal } from '../src/core/journal.js';
import { type Row, rounded } from './bench.js';
import { contentDigestOf, JOURNAL_START, publication } from './journal-content.js';
import { type Service, startService, withDirectory } from './service.js';

const OFFERS = 10_000;
const PAGE = 1_000;
const COPIED = 'boreal.example';

export const name = 'memory';
export const workload = `resident memory of the service's process, its workers with it, once it listens; the demo, and ${OFFERS.toLocaleString('en')} offers: copies of one provider of the demo (${COPIED}), each with a name of its own and all its statements in one credential`;

export async function run(): Promise<readonly Row[]> {
  const demo = await withDirectory(async (directory) => {
    const first = await weighed(await startService('demo', directory));
    return [
      told('the demo, after its first start', first),
      told('the demo, after its second start', await weighed(await startService('demo', directory))),
    ];
  });
  const many = await withDirectory(async (directory) => {
    await fill(directory);
    return told(`${OFFERS.toLocaleString('en')} offers`, await weighed(await startService('serve', directory)));
  });
  return [...demo, many];
}

interface Weight {
  readonly mib: number;
  readonly seconds: number;
}

async function weighed(service: Service): Promise<Weight> {
  const weight = { mib: service.residentMiB(), seconds: service.startMs / 1_000 };
  await service.stop();
  return weight;
}

function told(what: string, { mib, seconds }: Weight): Row {
  return { what, median: `${rounded(mib)} MiB`, note: `listening after ${rounded(seconds)} s` };
}

async function fill(directory: string): Promise<void> {
  const model = await claimsOfOne();
  const journal = SqliteJournal.open(join(directory, 'journal.sqlite'));
  const facts = SqliteFacts.open(join(directory, 'facts.sqlite'));
  for (let first = 0; first < OFFERS; first += PAGE) {
    const numbers = Array.from({ length: PAGE }, (_, index) => first + index);
    const made = numbers.map((number) => publication(number));
    const head = await journal.head();
    const events = made.flatMap((one) => one.events);
    await journal.append(
      head,
      seal(head, JOURNAL_START, events).entries,
      made.map((one) => one.blob),
    );
    await facts.put(numbers.map((number) => ({ ...renamed(model, number), credential: contentDigestOf(number) })));
  }
  await journal.close();
  await facts.close();
}

/** Everything that is said in the demo about one provider, as if one credential said it. */
async function claimsOfOne(): Promise<Claims> {
  const judge = judgeHere(await readVocabulary());
  const { steps, evidence } = await readDemo('credentials');
  const all: Claims[] = [];
  for (const { file, bytes, mediaType, at } of steps) {
    if (!file.includes(`/${COPIED.split('.')[0]}/`)) continue;
    const { credentials } = await judge.judge({ bytes, mediaType, evidence, now: at });
    all.push(...credentials.flatMap(({ claims }) => (claims === undefined ? [] : [claims])));
  }
  const own = all.find(({ offers }) => offers.length > 0);
  if (own === undefined) throw new Error(`the demo has no offer of ${COPIED}`);
  return {
    ...own,
    participants: all.flatMap(({ participants }) => participants),
    offers: all.flatMap(({ offers }) => offers),
    statements: all.flatMap(({ statements }) => statements),
  };
}

/** The same with another host in every text. (Not by way of JSON, which has no word for an endless period.) */
function renamed<T>(value: T, number: number): T {
  if (typeof value === 'string') return value.replaceAll(COPIED, `copy-${number}.example`) as T;
  if (Array.isArray(value)) return value.map((member) => renamed(member, number)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, renamed(member, number)])) as T;
}
