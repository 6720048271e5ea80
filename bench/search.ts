/** How long a search takes in process: text, facets and a profile together, at three sizes of catalogue. */
import { DAY_MS, type Instant, instant } from '../src/core/instant.js';
import { EMPTY_HEAD } from '../src/core/journal.js';
import type { Eligibility, Profile } from '../src/core/policy/profile.js';
import { all, type Verdict } from '../src/core/policy/verdict.js';
import type { EvaluateProfile } from '../src/core/search/judge-offer.js';
import { OfferIndex } from '../src/core/search/offer-index.js';
import type { Query } from '../src/core/search/query.js';
import { at } from '../src/core/time/timeline.js';
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

const RESULTS: Readonly<Record<Verdict, Eligibility>> = {
  PASS: 'eligible',
  'N/A': 'eligible',
  CONDITIONAL: 'eligible-with-conditions',
  UNKNOWN: 'to-clarify',
  FAIL: 'excluded',
};

const evaluate: EvaluateProfile = (profile, timelines, when) => {
  const verdicts = profile.requirements.flatMap((requirement) =>
    requirement.rules.map((rule): Verdict => {
      const timeline = timelines.get(rule);
      return timeline === undefined ? 'UNKNOWN' : at(timeline, when).verdict;
    }),
  );
  return { eligibility: RESULTS[all(verdicts)], results: [], notJudged: [] };
};

export const name = 'search';
export const workload =
  'text + facets + profile, 12 rules, ~45 words and 440 facet values, first page of 20; six questions in turn';

function measure(size: number, profile: Profile): readonly string[] {
  globalThis.gc?.();
  const offers = [...generateOffers(size)];
  globalThis.gc?.();
  globalThis.gc?.();
  const memoryBefore = memory();
  const building = performance.now();
  const index = new OfferIndex(evaluate, offers);
  const built = performance.now() - building;
  const ask = (more: Partial<Query>): number => {
    const query: Query = {
      text: '',
      facets: {},
      profile: profile.id,
      asOf: NOW,
      knownAt: NOW,
      limit: 20,
      ...more,
    };
    const start = performance.now();
    const outcome = index.search(query, EMPTY_HEAD, profile);
    if (!outcome.ok) throw new Error(`refused: ${outcome.problem.code}`);
    return performance.now() - start;
  };
  const first = ask({});
  globalThis.gc?.();
  const held = memory() - memoryBefore;
  const warm = Array.from({ length: QUERIES_PER_SIZE }, (_, i) => ask(QUESTIONS[i % QUESTIONS.length] ?? {}));
  const otherDays = Array.from({ length: 5 }, (_, i) => ask({ asOf: (NOW - (i + 1) * 200 * DAY_MS) as Instant }));
  return [
    `${size.toLocaleString('en')} offers: query p50 ${ms(quantile(warm, 0.5))}, p95 ${ms(quantile(warm, 0.95))}`,
    `  first query ${ms(first)} (sorts terms and names, compiles the profile); a day not asked before ${ms(quantile(otherDays, 0.5))}`,
    `  build ${ms(built)}; memory of the index beside the offers ${(held / 2 ** 20).toFixed(1)} MiB`,
  ];
}

/** @returns the lines to print. */
export function run(): readonly string[] {
  const profile = generateProfile();
  return SIZES.flatMap((size) => measure(size, profile));
}

function memory(): number {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
