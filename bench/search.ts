/** How long a search takes in process: text, facets and a profile together, at three sizes of catalogue. */
import { DAY_MS, type Instant, instant } from '../src/core/instant.js';
import { EMPTY_HEAD } from '../src/core/journal.js';
import type { Profile } from '../src/core/policy/profile.js';
import { JUDGING } from '../src/core/search/judge-offer.js';
import type { OfferView } from '../src/core/search/offer.js';
import { OfferIndex } from '../src/core/search/offer-index.js';
import type { Query } from '../src/core/search/query.js';
import { quantile, type Row, rounded, row, spread } from './bench.js';
import { generateOffers, generateProfile } from './generate.js';

const NOW = instant('2026-06-01T10:00:00Z');
const SIZES = [1_000, 10_000, 100_000];
const QUERIES_PER_SIZE = 150;

const QUESTIONS: readonly Partial<Query>[] = [
  { text: '' },
  { text: 'stockage de données' },
  { text: 'cloud santé', facets: { country: ['C8', 'C15'] } },
  { text: 'h', facets: { location: ['L1'], eligibility: ['eligible', 'to-clarify'] } },
  { text: 'hébergement sécur', facets: { certificate: ['Scheme1', 'Scheme2'], type: ['Type1'] } },
  { text: 'terme12' },
];

export const name = 'search';
export const workload =
  'text + facets + profile, 12 rules, ~45 words and 440 facet values, first page of 20; six questions in turn';

function measure(size: number, profile: Profile): readonly Row[] {
  const offers = [...generateOffers(size)];
  const building = performance.now();
  const index = new OfferIndex(JUDGING, offers);
  const built = performance.now() - building;
  const ask = (more: Partial<Query>): number => {
    const query: Query = { text: '', facets: {}, profile: profile.id, asOf: NOW, knownAt: NOW, limit: 20, ...more };
    const start = performance.now();
    const outcome = index.search(query, EMPTY_HEAD, profile);
    if (!outcome.ok) throw new Error(`refused: ${outcome.problem.code}`);
    return performance.now() - start;
  };
  const first = ask({});
  const warm = Array.from({ length: QUERIES_PER_SIZE }, (_, i) => ask(QUESTIONS[i % QUESTIONS.length] ?? {}));
  const days = (apart: number) =>
    Array.from({ length: 5 }, (_, i) => ask({ asOf: (NOW + (i + 1) * apart * DAY_MS) as Instant }));
  const [nextDays, farDays] = [days(1), days(-200)];
  const warmTimes = spread(warm);
  return [
    {
      what: `${size.toLocaleString('en')} offers: a query`,
      median: ms(warmTimes.median),
      spread: `p95 ${ms(quantile(warm, 0.95))}`,
    },
    row('  of a day not asked before, the next', spread(nextDays), 'ms'),
    row('  of a day not asked before, 200 days away', spread(farDays), 'ms'),
    { what: '  the very first query', median: ms(first), note: 'sorts terms and names, compiles the profile' },
    { what: '  building the index', median: ms(built) },
    { what: '  memory of the index beside the offers', median: heldBy(offers, profile) },
  ];
}

/** What a second index over the same offers adds: needs --expose-gc. */
function heldBy(offers: readonly OfferView[], profile: Profile): string {
  if (globalThis.gc === undefined) return 'needs --expose-gc';
  const before = memoryAfterCollection();
  const second = new OfferIndex(JUDGING, offers);
  second.search({ text: 'cloud', facets: {}, asOf: NOW, knownAt: NOW, limit: 1 }, EMPTY_HEAD, profile);
  const held = memoryAfterCollection() - before;
  // Named once more, so that it is still there when it is measured.
  if (second.size !== offers.length) throw new Error('an offer is missing');
  return `${rounded(held / 2 ** 20)} MiB`;
}

export function run(): readonly Row[] {
  const profile = generateProfile();
  return SIZES.flatMap((size) => measure(size, profile));
}

function memoryAfterCollection(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function ms(value: number): string {
  return `${rounded(value)} ms`;
}
