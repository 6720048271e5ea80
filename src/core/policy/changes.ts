/**
 * What moves on a day: the verdicts of one offer that are others than the moment before, each with its causes. Diffs are over
 * (offer, rule) verdicts; a reason that changes and a verdict that stays are no change.
 */
import type { Iri } from '../did.js';
import { BEGINNING, type Instant } from '../instant.js';
import { at, heldSince, type Step, type Timeline } from '../time/timeline.js';
import { type Cause, eventsAt, learnedBetween } from './causes.js';
import { type Decisive, decisive } from './decisive.js';
import type { Effort } from './effort.js';
import type { Inquiry } from './inquiry.js';
import type { Profile } from './profile.js';
import { answerTo } from './reading.js';
import { ruleOf } from './rules.js';
import { type Rulings, type Timelines, verdictOver } from './ruling.js';
import { type Contract, overTerm } from './term.js';
import type { Finding, RuleKey, Verdict } from './verdict.js';

export interface VerdictChange {
  readonly rule: RuleKey;
  readonly before: Finding;
  readonly after: Finding;
}

/** Verdicts that one event moves. Several causes: none of them alone explains it, or it was not found out which do. */
export interface ChangeGroup {
  readonly causes: readonly Cause[];
  /** Further ones, which have no place in an answer. */
  readonly causesOmitted: number;
  /** false: too much happened at once for each event to be tried. */
  readonly weighed: boolean;
  readonly verdicts: readonly VerdictChange[];
}

/** The last moment before an instant: they are whole milliseconds. */
export function before(instant: Instant): Instant {
  return (instant - 1) as Instant;
}

export function rulesOf(profile: Profile): readonly RuleKey[] {
  return [...new Set(profile.requirements.flatMap(({ rules }) => rules))];
}

/**
 * The verdicts of a profile's rules that change on that very instant: found in the rulings, so that only those that do are
 * asked for their reasons.
 */
export function verdictsThatChange(
  { rulings, timelines }: { readonly rulings: Rulings; readonly timelines: Timelines },
  profile: Profile,
  when: Instant,
): readonly VerdictChange[] {
  return rulesOf(profile).flatMap((rule) => {
    if (!differs(rule, { rulings, on: before(when) }, { rulings, on: when }, profile.parameters)) return [];
    const timeline = timelines.get(rule);
    if (timeline === undefined) return [];
    return differing(rule, at(timeline, before(when)), at(timeline, when), profile.parameters);
  });
}

/** The instants on which some verdict of a profile's rules changes; one may come up more than once. */
export function* verdictTurns(rulings: Rulings, profile: Profile): Generator<Instant> {
  for (const rule of rulesOf(profile)) {
    let former: Verdict | undefined;
    for (const { from, value } of rulings.get(rule) ?? []) {
      const verdict = verdictOver(value, profile.parameters);
      if (former !== undefined && verdict !== former) yield from;
      former = verdict;
    }
  }
}

/** Is the verdict of one rule another in two looks? False when either has none. */
export function differs(
  rule: RuleKey,
  was: { readonly rulings: Rulings | undefined; readonly on: Instant },
  is: { readonly rulings: Rulings | undefined; readonly on: Instant },
  contract: Contract,
): boolean {
  const [former, latter] = [was.rulings?.get(rule), is.rulings?.get(rule)];
  if (former === undefined || latter === undefined) return false;
  return verdictOver(at(former, was.on), contract) !== verdictOver(at(latter, is.on), contract);
}

/** Since when the verdict of that day has been the same. @returns BEGINNING also for a rule that was never judged. */
export function verdictSince(rulings: Rulings, rule: RuleKey, when: Instant, contract: Contract): Instant {
  const timeline = rulings.get(rule);
  if (timeline === undefined) return BEGINNING;
  return heldSince(timeline, when, (a, b) => verdictOver(a, contract) === verdictOver(b, contract));
}

/** One rule as two looks find it: nothing when the verdict is the same. */
export function differing(rule: RuleKey, was: Finding, is: Finding, contract: Contract): readonly VerdictChange[] {
  const [former, latter] = [overTerm(was, contract), overTerm(is, contract)];
  return former.verdict === latter.verdict ? [] : [{ rule, before: former, after: latter }];
}

/** The days on which a verdict may change: of a timeline, those steps that another verdict or another term begins. */
export function turningPoints(timeline: Timeline<{ readonly verdict: Verdict; readonly term?: unknown }>): Instant[] {
  const turning: Instant[] = [];
  let [{ value: former }] = timeline;
  for (let step = 1; step < timeline.length; step++) {
    const { from, value } = timeline[step] as Step<typeof former>;
    if (former.verdict !== value.verdict || former.term !== undefined || value.term !== undefined) turning.push(from);
    former = value;
  }
  return turning;
}

/** Groups changes by what moved them on that instant: one event is one cause, however many rules it moves. */
export function byCause(
  inquiry: Inquiry,
  offer: Iri,
  changes: readonly VerdictChange[],
  when: Instant,
  contract: Contract,
  effort: Effort,
): readonly ChangeGroup[] {
  return grouped(changes, ({ rule, before: { verdict } }) => {
    const keys = looked(inquiry, offer, rule);
    effort.spend(keys.size);
    const events = eventsAt(inquiry, keys, when);
    return decisive(events, { offer, rule, verdict, at: when, contract }, inquiry, keys.size, effort);
  });
}

/** The same for what was learned between two states of knowledge. */
export function byLesson(
  former: Inquiry,
  latter: Inquiry,
  offer: Iri,
  changes: readonly VerdictChange[],
): readonly ChangeGroup[] {
  return grouped(changes, ({ rule }) => {
    const keys = new Set([...looked(former, offer, rule), ...looked(latter, offer, rule)]);
    return { causes: learnedBetween(former, latter, keys), weighed: true };
  });
}

function looked(inquiry: Inquiry, offer: Iri, key: RuleKey) {
  const found = ruleOf(key);
  if (found === undefined) throw new Error(`no such rule: ${key}`);
  return answerTo(inquiry, found.rule.judge, offer, found.floor).looked.keys();
}

/** Of one group: more would not be read. */
const MOST_CAUSES = 20;

const TIME_PASSED: Cause = { code: 'time-passed' };

function grouped(
  changes: readonly VerdictChange[],
  causesOf: (change: VerdictChange) => Decisive,
): readonly ChangeGroup[] {
  const groups = new Map<string, ChangeGroup & { readonly verdicts: VerdictChange[] }>();
  for (const change of changes) {
    const { causes: found, weighed } = causesOf(change);
    const causes = found.length === 0 ? [TIME_PASSED] : found.slice(0, MOST_CAUSES);
    const causesOmitted = Math.max(0, found.length - MOST_CAUSES);
    const mark = [causesOmitted, ...causes.map(causeMark).sort()].join('\n');
    const group = groups.get(mark);
    if (group === undefined) groups.set(mark, { causes, causesOmitted, weighed, verdicts: [change] });
    else group.verdicts.push(change);
  }
  return [...groups.values()];
}

/** Names a cause: two that share it are the same event. */
export function causeMark({ code, law, fact }: Cause): string {
  return [code, law?.row ?? '', fact?.credential ?? '', fact?.pointer ?? ''].join(' ');
}
