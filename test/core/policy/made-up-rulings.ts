/** Made-up rulings and profiles, over so few days that steps of several rules, and go-live, often meet. */
import fc from 'fast-check';
import { sha256 } from '../../../src/core/digest.js';
import { DAY_MS, type Instant, instant } from '../../../src/core/instant.js';
import { hashed } from '../../../src/core/policy/evaluate.js';
import type { Profile, Requirement } from '../../../src/core/policy/profile.js';
import { IN_PROGRESS, type Ruling, type Rulings, sameRuling, type Timelines } from '../../../src/core/policy/ruling.js';
import type { Finding, Input, RuleKey, Verdict } from '../../../src/core/policy/verdict.js';
import { map, normalise, type Timeline } from '../../../src/core/time/timeline.js';

export const FIRST = instant('2025-01-01');
export const someDay = fc.integer({ min: 0, max: 8 }).map((days) => (FIRST + days * DAY_MS) as Instant);
const someVerdict = fc.constantFrom<Verdict>('PASS', 'FAIL', 'CONDITIONAL', 'UNKNOWN', 'N/A');
const someTerm = fc.record({ ends: fc.array(someDay, { minLength: 1, maxLength: 2 }), renewed: fc.boolean() });
const someRuling: fc.Arbitrary<Ruling> = fc
  .tuple(someVerdict, fc.boolean(), fc.option(someTerm, { nil: undefined }))
  .map(([verdict, inProgress, term]) => (term === undefined ? { verdict, inProgress } : { verdict, inProgress, term }));
const someTimeline: fc.Arbitrary<Timeline<Ruling>> = fc
  .tuple(someRuling, fc.array(fc.record({ from: someDay, value: someRuling }), { maxLength: 4 }))
  .map(([first, steps]) => normalise(first, steps, sameRuling));

export const KEYS: readonly RuleKey[] = ['R-01@none', 'R-02@none', 'R-03@none', 'R-04@none', 'R-05@none'];
const someRequirement: fc.Arbitrary<Requirement> = fc
  .tuple(fc.constantFrom('M', 'G', 'S'), fc.subarray([...KEYS]), fc.boolean())
  .map(([kind, rules, isAny]) => ({
    id: 'one',
    title: { en: '', fr: '' },
    kind,
    rules,
    ...(isAny ? { combine: 'any' as const } : {}),
    source: '',
  }));
export const someProfile: fc.Arbitrary<Profile> = fc
  .tuple(fc.array(someRequirement, { maxLength: 4 }), someDay, someDay)
  .map(([requirements, goLive, termEnd]) =>
    hashed({
      id: 'made-up',
      version: '1',
      title: { en: '', fr: '' },
      summary: { en: '', fr: '' },
      parameters: { goLive, termEnd },
      requirements,
    }),
  );

/** One timeline for each of the keys. */
export const someRulings: fc.Arbitrary<Rulings> = fc
  .tuple(...KEYS.map(() => someTimeline))
  .map((timelines) => ({ get: (rule) => timelines[KEYS.indexOf(rule)] }));

/** Findings from which these rulings follow. */
export function foundAs(rulings: Rulings): Timelines {
  return {
    get(rule) {
      const timeline = rulings.get(rule);
      return timeline === undefined ? undefined : map(timeline, findingOf);
    },
  };
}

const PROMISE: Input = {
  fact: 'renewalCommitted',
  subject: 'https://provider.example/offers/cloud',
  found: 'true',
  credential: sha256('a promise'),
  pointer: '/credentialSubject/renewalCommitted',
  issuer: 'did:web:provider.example',
  level: 'declared',
  from: FIRST,
  until: FIRST,
};

function findingOf({ verdict, inProgress, term }: Ruling): Finding {
  const said: Finding = { verdict, reasons: [], flags: inProgress ? [IN_PROGRESS] : [] };
  if (term === undefined) return said;
  const certificates = term.ends.map((until) => ({ scheme: 'HDS', version: '2024', until, inputs: [], law: [] }));
  return { ...said, term: { certificates, renewal: term.renewed ? [PROMISE] : [] } };
}
