/** Holding the engine to the naive reading: at every change of a timeline, beside it, and on days of no importance. */
import type { Iri } from '../../src/core/did.js';
import { DAY_MS, FOREVER, type Instant, instant } from '../../src/core/instant.js';
import { Inquiry } from '../../src/core/policy/inquiry.js';
import type { Policies } from '../../src/core/policy/policies.js';
import { ruleKey, ruleOf } from '../../src/core/policy/rules.js';
import { type Ruling, rulingOf, sameRuling } from '../../src/core/policy/ruling.js';
import { ruled, timelinesFor } from '../../src/core/policy/timelines.js';
import type { Assurance, RuleKey } from '../../src/core/policy/verdict.js';
import { at, diff, map, type Timeline } from '../../src/core/time/timeline.js';
import type { Everything } from './moment.js';
import { type NaiveId, naiveVerdict } from './rules.js';
import { bothOf, type SomeWorld } from './worlds.js';

const ORDINARY = ['2016-01-01', '2019-02-03', '2021-03-01', '2025-09-09', '2026-04-01', '2029-01-01'].map(instant);

export interface Disagreement {
  readonly key: RuleKey;
  readonly day: string;
  readonly engine: string;
  readonly naive: string;
}

export interface Compared {
  readonly disagreements: readonly Disagreement[];
  readonly comparisons: number;
}

/** Of one world: its rules at their own floors and at the lowest, under which less is UNKNOWN. */
export function compare(some: SomeWorld, policies: Policies): Compared {
  const { world, everything } = bothOf(some, policies);
  const inquiry = new Inquiry(world, everything.law, everything.trust, some.knownAt);
  const floors: readonly (Assurance | undefined)[] = [undefined, 'declared'];
  const found = some.rules.flatMap((rule) =>
    floors.map((floor) => compareRule(rule, ruleKey(rule, floor), inquiry, everything, some.offer)),
  );
  return {
    disagreements: found.flatMap(({ disagreements }) => disagreements),
    comparisons: found.reduce((sum, { comparisons }) => sum + comparisons, 0),
  };
}

function compareRule(rule: NaiveId, key: RuleKey, inquiry: Inquiry, everything: Everything, offer: Iri): Compared {
  const timeline = timelinesFor(inquiry, offer, [key]).timelines.get(key);
  if (timeline === undefined) throw new Error(`${key} was not judged`);
  const changes = timeline.map(({ from }) => from).filter((from) => Number.isFinite(from));
  const beside = changes.flatMap((from) => [-DAY_MS, -1, 0, 1, DAY_MS].map((aside) => (from + aside) as Instant));
  const days = [...new Set([...beside, ...ORDINARY])];
  const floor = ruleOf(key)?.floor ?? 'none';
  const disagreements = days.flatMap((asOf) => {
    const engine = at(timeline, asOf).verdict;
    const naive = naiveVerdict({ everything, asOf, knownAt: inquiry.knownAt }, rule, offer, floor);
    return engine === naive ? [] : [{ key, day: new Date(asOf).toISOString(), engine, naive }];
  });
  const decided = map(timeline, rulingOf, sameRuling);
  return { disagreements: [...disagreements, ...shorter(key, decided, inquiry, offer)], comparisons: days.length };
}

/** Verdicts are found by a shorter way than their reasons (`VerdictReading`): it must come to the same on all days. */
function shorter(key: RuleKey, decided: Timeline<Ruling>, inquiry: Inquiry, offer: Iri): readonly Disagreement[] {
  return diff(decided, ruled(inquiry, offer, key).timeline, sameRuling).map(({ from, before, after }) => ({
    key,
    day: `from ${from}, without its reasons`,
    engine: JSON.stringify(after),
    naive: JSON.stringify(before),
  }));
}

/** For a report: everything that would be needed to write the case down as a test. */
export function described(some: SomeWorld, disagreements: readonly Disagreement[]): string {
  const text = (when: Instant) => (when === FOREVER ? '∞' : new Date(when).toISOString());
  const facts = some.made
    .slice(some.background)
    .map(
      ({ kind, subject, issuer, value, from, until, recorded, fate, at: when, back }) =>
        `${kind} of ${subject} by ${issuer} [${text(from)}, ${text(until)}) known ${text(recorded)}` +
        `${fate === 'kept' ? '' : ` ${fate} ${text(when)}–${text(back)}`}: ${JSON.stringify(value)}`,
    );
  const parts = disagreements.map(({ key, day, engine, naive }) => `${key} ${day}: ${engine}, naively ${naive}`);
  const golden = some.made.slice(0, some.background).map(({ kind, subject }) => `${kind} of ${subject}`);
  return [
    `golden: ${golden.join(', ') || 'nothing'}`,
    `offer ${some.offer}, known at ${text(some.knownAt)}, hosting depth ${some.hostingDepth}`,
    ...parts,
    ...facts,
  ].join('\n');
}
