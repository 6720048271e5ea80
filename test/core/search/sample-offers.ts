/** Offers for tests: whatever a test does not say is plain and the same. */

import { sha256 } from '../../../src/core/digest.js';
import { BEGINNING, FOREVER, type Instant, instant } from '../../../src/core/instant.js';
import { EMPTY_HEAD, type Head } from '../../../src/core/journal.js';
import type { LabelView } from '../../../src/core/policy/labels.js';
import type { Eligibility, Profile, Requirement } from '../../../src/core/policy/profile.js';
import { rulingsOf } from '../../../src/core/policy/ruling.js';
import { all, type Finding, type RuleKey, type Verdict } from '../../../src/core/policy/verdict.js';
import type { Finding as CoreFinding } from '../../../src/core/problem.js';
import type { Judging } from '../../../src/core/search/judge-offer.js';
import { type OfferView, offerId } from '../../../src/core/search/offer.js';
import type { Timeline } from '../../../src/core/time/timeline.js';
import { at, combine, constant, map, normalise } from '../../../src/core/time/timeline.js';

export function headAt(seq: number): Head {
  return { ...EMPTY_HEAD, seq };
}

/** A plain offer, known for ever, of a French provider. */
export function offer(slug: string, more: Partial<OfferView> = {}): OfferView {
  const iri = `https://provider.example/offers/${slug}`;
  return {
    id: offerId(iri),
    iri,
    standing: 'own',
    issuer: 'did:web:provider.example',
    provider: { iri: 'did:web:provider.example', name: 'Provider', country: 'FR' },
    names: [{ value: slug }],
    descriptions: [],
    keywords: [],
    types: ['ServiceOffering'],
    locations: ['FR'],
    certificates: [],
    labels: [],
    illustrative: true,
    from: instant('2018-01-01'),
    until: FOREVER,
    credentials: [sha256(slug)],
    changedSeq: 1,
    changedAt: instant('2018-01-01'),
    rulings: rulingsOf(more.timelines ?? new Map()),
    timelines: new Map(),
    ...more,
  };
}

/** A rule's timeline from verdicts and days: `steps('UNKNOWN', ['2024-01-15', 'PASS'])`. */
export function steps(first: Verdict, ...later: readonly (readonly [string | Instant, Verdict])[]): Timeline<Finding> {
  return [
    { from: BEGINNING, value: { verdict: first, reasons: [], flags: [] } },
    ...later.map(([day, verdict]) => ({
      from: typeof day === 'string' ? instant(day) : day,
      value: { verdict, reasons: [], flags: [] },
    })),
  ];
}

/** A profile in which every one of the rules is mandatory. */
export function profileOf(...rules: readonly RuleKey[]): Profile {
  const title = { en: 'Test', fr: 'Essai' };
  const requirements: Requirement[] = rules.map((rule) => ({ id: rule, title, kind: 'M', rules: [rule], source: '' }));
  return {
    id: 'test',
    version: '1',
    title,
    summary: title,
    parameters: { goLive: instant('2027-01-01'), termEnd: instant('2031-01-01') },
    requirements,
    hash: sha256(rules.join()),
  };
}

const ELIGIBILITY: Readonly<Record<Verdict, Eligibility>> = {
  PASS: 'eligible',
  'N/A': 'eligible',
  CONDITIONAL: 'eligible-with-conditions',
  UNKNOWN: 'to-clarify',
  FAIL: 'excluded',
};

/** policies/README.md D10 for profiles of mandatory rules; counts how often it was asked. */
export function countingJudging() {
  const verdictOf = (verdicts: readonly Verdict[]): Eligibility => ELIGIBILITY[all(verdicts)];
  const rulesOf = (profile: Profile) => profile.requirements.flatMap((requirement) => requirement.rules);
  const counter = {
    /** Offers asked for reasons, on one day. */
    results: 0,
    /** Offers compiled, for all days. */
    compiled: 0,
    judging: {
      result: (profile, timelines, when) => {
        counter.results += 1;
        const verdicts = rulesOf(profile).map((rule): Verdict => {
          const timeline = timelines.get(rule);
          return timeline === undefined ? 'UNKNOWN' : at(timeline, when).verdict;
        });
        return { eligibility: verdictOf(verdicts), results: [], notJudged: [] };
      },
      eligibility: (profile, rulings) => {
        counter.compiled += 1;
        const verdicts = rulesOf(profile).map((rule): Timeline<Verdict> => {
          const timeline = rulings.get(rule);
          return timeline === undefined ? constant<Verdict>('UNKNOWN') : map(timeline, ({ verdict }) => verdict);
        });
        return combine(verdicts, verdictOf);
      },
    } satisfies Judging,
  };
  return counter;
}

/** A label that counts in `[from, until)`, with nothing against it but its period. */
export function label(level: string, from: Instant, until: Instant): LabelView {
  const ended: CoreFinding = { code: 'label-ended', pointer: '/validUntil', params: {} };
  const begins: CoreFinding = { code: 'label-not-begun', pointer: '/validFrom', params: {} };
  return {
    level,
    rulesVersion: 'CD25.10',
    engineVersion: '1',
    issuer: 'did:web:compliance.example',
    credential: sha256(`${level} ${from}`),
    from,
    until,
    against: normalise<readonly CoreFinding[]>(
      [begins],
      from < until
        ? [
            { from, value: [] },
            { from: until, value: [ended] },
          ]
        : [],
    ),
  };
}
