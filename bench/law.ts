/** The law over time, at the size of a market: judging it all, judging what one fact reaches, asking about any day. */
import { availableParallelism } from 'node:os';
import { deputies, deputiesFor } from '../src/adapters/deputies.js';
import { readPolicies } from '../src/adapters/policies.js';
import { Adopted, type NextLaw } from '../src/catalogue/adopted.js';
import { changesOverTime } from '../src/catalogue/changes.js';
import { Present } from '../src/catalogue/present.js';
import type { Reading } from '../src/catalogue/read.js';
import type { Remember } from '../src/catalogue/remembered.js';
import { whatIf } from '../src/catalogue/what-if.js';
import type { Claims } from '../src/core/claims.js';
import type { Digest } from '../src/core/digest.js';
import { sha256 } from '../src/core/digest.js';
import { DAY_MS, FOREVER, type Instant, instant } from '../src/core/instant.js';
import { EMPTY_HEAD, type Entry, type Event, type Head, headAfter, seal } from '../src/core/journal.js';
import type { Profile } from '../src/core/policy/profile.js';
import type { Query } from '../src/core/search/query.js';
import type { Journal } from '../src/ports.js';
import { quantile, type Row, RUNS, rounded, spread } from './bench.js';
import { marketOf } from './market.js';
import { mulberry32 } from './random.js';

const PROFILE = 'hdh-2026';
/** Set LAW_OFFERS for another size. */
const OFFERS = Number(process.env.LAW_OFFERS ?? 100_000);
const SEED = 20261124;
const AHEAD = 5_000;
const QUERIES = 200;
const NEWS = 25;
const NOW = instant('2026-06-01');
const FIRST_DAY = instant('2015-01-01');
const LAST_DAY = instant('2031-12-31');

export const name = 'law';
export const workload = `hdh-2026 over ${OFFERS.toLocaleString('en')} made-up offers with about 40 facts each, their providers' owners up to five levels high and their suppliers among them (bench/market.ts); judged in ${deputiesFor(availableParallelism()) + 1} threads; cpu is the processor time of this process, its garbage collector's threads with it`;

export async function run(): Promise<readonly Row[]> {
  const { law, trust, seal, profiles, documents } = await readPolicies();
  const profile = profiles.find(({ id }) => id === PROFILE);
  if (profile === undefined) throw new Error('hdh-2026 is not among the profiles');
  const rows: Row[] = [];
  const keys = [...new Set(profile.requirements.flatMap(({ rules }) => rules))];
  const rulebook = { law, trust, keys };
  const helpers = deputies(deputiesFor(availableParallelism()), (error) => console.error(error));
  const present = new Present(new Adopted({ rulebook, profiles, seal, documents }), FOREVER, helpers);
  const market = new MarketJournal(marketOf(OFFERS, SEED));

  const { wall, cpu } = await measured(() => present.catchUp(market.journal, market.remember));
  rows.push(
    told(
      `open ${OFFERS.toLocaleString('en')} offers, ${market.facts.toLocaleString('en')} facts`,
      { wall: wall - market.making.wall, cpu: cpu - market.making.cpu },
      'learned, judged, indexed',
    ),
  );
  rows.push({ what: '  memory after it', ...weighed() });
  rows.push(...(await asked(present, profile)));
  rows.push({ what: '  memory after the queries', ...weighed() });
  rows.push(yearOfChanges({ present, journal: NO_JOURNAL, shelf: present.adopted.shelf }));
  rows.push(await decisionEnds({ present, journal: NO_JOURNAL, shelf: present.adopted.shelf }));
  rows.push(...changed(present));
  rows.push(...(await judgedAgain(present, { rulebook, documents })));
  return rows;
}

/** The market as a journal. What it takes to make it up, which no start has to do, is told apart. */
class MarketJournal {
  facts = 0;
  making: Measured = { wall: 0, cpu: 0 };
  #head = EMPTY_HEAD;
  #claims: ReadonlyMap<Digest, Claims> = new Map();

  constructor(private readonly market: Iterator<Claims>) {}

  readonly journal: Journal = {
    ...NO_JOURNAL,
    read: async (_, limit = 1) => {
      let entries: readonly Entry[] = [];
      const { wall, cpu } = await measured(() => {
        const page: Claims[] = [];
        for (let one = this.market.next(); one.done !== true; one = this.market.next()) {
          page.push(one.value);
          if (page.length === limit) break;
        }
        [entries, this.#claims] = publication(this.#head, page);
        this.facts += page.reduce((sum, { statements }) => sum + statements.length, 0);
      });
      this.#head = entries.reduce((_, entry) => headAfter(entry), this.#head);
      this.making = { wall: this.making.wall + wall, cpu: this.making.cpu + cpu };
      return entries;
    },
  };

  readonly remember: Remember = async () => this.#claims;
}

/** As entries of a journal, one for each credential. */
function publication(head: Head, page: readonly Claims[]): readonly [readonly Entry[], ReadonlyMap<Digest, Claims>] {
  const events = page.map(({ credential }): Event => {
    const mediaType = 'application/vc+jwt';
    return { kind: 'published', contentDigest: credential, bytesDigest: credential, mediaType, visibility: 'public' };
  });
  return [seal(head, NOW, events).entries, new Map(page.map((one) => [one.credential, one]))];
}

/** All offers, by a law that is about to be adopted, beside the one in force. */
async function judgedAgain(present: Present, next: NextLaw): Promise<readonly Row[]> {
  const edition = { ...next, documents: { ...next.documents, law: 'another' } };
  let letGo = () => {};
  const time = await measured(async () => {
    letGo = await present.anticipate(edition);
  });
  const both = { what: '  memory with both', ...weighed() };
  letGo();
  return [told('judge all offers by another law', time, 'while questions are answered by the one in force'), both];
}

async function asked(present: Present, profile: Profile): Promise<readonly Row[]> {
  const ask = (asOf: Instant): number => {
    const query: Query = { text: '', facets: {}, profile: profile.id, asOf, knownAt: FOREVER, limit: 20 };
    const start = performance.now();
    const outcome = present.index.search(query, present.head, profile);
    if (!outcome.ok) throw new Error(`refused: ${outcome.problem.code}`);
    return performance.now() - start;
  };
  const ahead = await measured(() => {
    while (!present.index.readAhead(profile, AHEAD));
  });
  const first = ask(NOW);
  const random = mulberry32(SEED);
  const span = LAST_DAY - FIRST_DAY;
  const times = Array.from({ length: QUERIES }, () =>
    ask((FIRST_DAY + Math.floor((random() * span) / DAY_MS) * DAY_MS) as Instant),
  );
  return [
    told('read ahead for the profile', ahead, 'after a start, in slices between questions'),
    { what: 'the very first query', median: ms(first), note: 'sorts names' },
    {
      what: 'a query as of a random day, 2015 to 2031',
      median: ms(spread(times).median),
      spread: `p95 ${ms(quantile(times, 0.95))}`,
      note: 'with the reasons of the 20 hits shown',
    },
  ];
}

/** The first page of a year, as `GET /changes` asks for it. */
function yearOfChanges(reading: Reading): Row {
  const days = { look: 'days', from: instant('2025-01-01'), to: instant('2026-01-01'), knownAt: FOREVER } as const;
  const times: number[] = [];
  let found = 0;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const answer = changesOverTime({ profile: PROFILE, span: days, limit: 50 }, reading);
    times.push(performance.now() - start);
    if (!answer.ok) throw new Error(`refused: ${answer.problem.code}`);
    found = answer.value.changes.length;
  }
  const { min, median, max } = spread(times);
  const range = `${rounded(min)} to ${rounded(max)}`;
  return {
    what: 'what changed in a year, the first page',
    median: ms(median),
    spread: range,
    note: `${found} changes`,
  };
}

/** All offers, with the decision for transfers to the United States ended. */
async function decisionEnds(reading: Reading): Promise<Row> {
  const hypotheses = [{ suppose: 'law-ends', law: 'US-DPF', on: instant('2026-01-01') }] as const;
  const start = performance.now();
  const answer = await whatIf({ profile: PROFILE, asOf: NOW, knownAt: FOREVER, hypotheses, limit: 50 }, reading);
  if (!answer.ok) throw new Error(`refused: ${answer.problem.code}`);
  const { judged, total } = answer.value;
  const note = `${judged.toLocaleString('en')} offers looked at it, ${total.toLocaleString('en')} would be otherwise`;
  return { what: 'what if an adequacy decision ended', median: ms(performance.now() - start), note };
}

/** One new fact about an offer, then one about a company in the middle of many chains. */
function changed(present: Present): readonly Row[] {
  const random = mulberry32(SEED + 1);
  const offers = [...present.index.offers()];
  const told = (what: string, subjectOf: () => string, kind: 'gpu' | 'holdings', value: object): Row => {
    const times: number[] = [];
    let judged = 0;
    for (let i = 0; i < NEWS; i++) {
      const subject = subjectOf();
      const statement = { kind, subject, value, from: NOW, until: FOREVER, pointer: '/credentialSubject/news' };
      const issuer = kind === 'gpu' ? `did:web:${new URL(subject).host}` : 'did:web:ownership-auditor.trust.example';
      const claims = {
        ...EMPTY,
        credential: sha256(`${what} ${i}`),
        issuer,
        statements: [statement] as unknown as Claims['statements'],
      };
      const before = present.judgements;
      const start = performance.now();
      present.apply(...publication(present.head, [claims]));
      times.push(performance.now() - start);
      judged += present.judgements - before;
    }
    const { min, median, max } = spread(times);
    return {
      what,
      median: ms(median),
      spread: `${rounded(min)} to ${rounded(max)}`,
      note: `${rounded(judged / NEWS)} rules of offers judged again`,
    };
  };
  return [
    told('one new fact about an offer', () => offers[Math.floor(random() * offers.length)]?.iri ?? '', 'gpu', GPU),
    told('one new fact about an owner', () => `https://groups.example/${Math.floor(random() * 100)}/0`, 'holdings', {
      holding: [{ holder: { id: 'https://funds.example/new', country: 'US' }, capital: '50' }],
    }),
  ];
}

const GPU = { provided: true };

const EMPTY: Omit<Claims, 'credential' | 'issuer' | 'statements'> = {
  extractor: 1,
  validFrom: NOW,
  validUntil: FOREVER,
  illustrative: true,
  types: [],
  participants: [],
  offers: [],
  labels: [],
};

/** Nothing that is asked here reads it. */
const NO_JOURNAL: Reading['journal'] = {
  head: () => Promise.reject(new Error('there is no journal')),
  read: () => Promise.reject(new Error('there is no journal')),
  append: () => Promise.reject(new Error('there is no journal')),
  bytes: () => Promise.reject(new Error('there is no journal')),
  erase: () => Promise.reject(new Error('there is no journal')),
  close: () => Promise.resolve(),
};

interface Measured {
  readonly wall: number;
  readonly cpu: number;
}

async function measured(work: () => unknown): Promise<Measured> {
  const [cpu, wall] = [process.cpuUsage(), performance.now()];
  await work();
  const { user, system } = process.cpuUsage(cpu);
  return { wall: (performance.now() - wall) / 1_000, cpu: (user + system) / 1e6 };
}

function told(what: string, { wall, cpu }: Measured, note: string): Row {
  return { what, median: `${rounded(wall)} s`, spread: `cpu ${rounded(cpu)} s`, note };
}

function weighed(): Pick<Row, 'median' | 'spread'> {
  globalThis.gc?.();
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage();
  const mib = (bytes: number) => `${rounded(bytes / 2 ** 20)} MiB`;
  return { median: mib(heapUsed + arrayBuffers), spread: `resident ${mib(rss)}` };
}

function ms(value: number): string {
  return `${rounded(value)} ms`;
}
