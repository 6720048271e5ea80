/**
 * The verdicts of one offer as timelines: called when something is published, never when a question is answered.
 */
import type { Iri } from '../did.js';
import { sweep } from '../time/sweep.js';
import type { Timeline } from '../time/timeline.js';
import type { Answer, Inquiry } from './inquiry.js';
import { Looked } from './looked.js';
import { answerTo, VerdictReading } from './reading.js';
import { ruleOf } from './rules.js';
import { type Ruling, rulingOf, sameRuling } from './ruling.js';
import type { Finding, RuleKey } from './verdict.js';
import type { DependencyKey } from './world.js';

export interface OfferTimelines {
  readonly timelines: ReadonlyMap<RuleKey, Timeline<Finding>>;
  /** What each rule looked at, on any day: a new fact with one of these keys means judging that rule again. */
  readonly dependencies: ReadonlyMap<RuleKey, readonly DependencyKey[]>;
}

/**
 * @param inquiry shared by the rules; offers judged in one state of the world may share it too.
 * @param keys rules of the rule table at their floors; a key that names none is a bug in the caller (profiles are
 *   checked when they are read).
 */
export function timelinesFor(inquiry: Inquiry, offer: Iri, keys: readonly RuleKey[]): OfferTimelines {
  const timelines = new Map<RuleKey, Timeline<Finding>>();
  const dependencies = new Map<RuleKey, readonly DependencyKey[]>();
  for (const key of keys) {
    const answer = judged(inquiry, offer, key);
    timelines.set(key, answer.timeline);
    dependencies.set(key, [...answer.looked.keys()]);
  }
  return { timelines, dependencies };
}

/**
 * What decides of what one rule says on all days: the same as of its findings, found with less work and nothing kept.
 * @param key one that names no rule of the table is a bug in the caller.
 */
export function ruled(inquiry: Inquiry, offer: Iri, key: RuleKey): Answer<Ruling> {
  const { rule, floor } = known(key);
  const looked = new Looked();
  const timeline = sweep((at) => {
    const reading = new VerdictReading(inquiry, at, looked);
    return { value: rulingOf(rule.judge(reading, offer, floor)), window: reading.window };
  }, sameRuling);
  return { timeline, looked };
}

/** What one rule says on all days. @param key one that names no rule of the table is a bug in the caller. */
export function judged(inquiry: Inquiry, offer: Iri, key: RuleKey): Answer<Finding> {
  const { rule, floor } = known(key);
  return answerTo(inquiry, rule.judge, offer, floor);
}

function known(key: RuleKey): NonNullable<ReturnType<typeof ruleOf>> {
  const found = ruleOf(key);
  if (found === undefined) throw new Error(`no such rule: ${key}`);
  return found;
}
