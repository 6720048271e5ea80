/**
 * The verdicts of one offer as timelines: called when something is published, never when a question is answered.
 */
import type { Iri } from '../did.js';
import type { Timeline } from '../time/timeline.js';
import type { Inquiry } from './inquiry.js';
import { answerTo } from './reading.js';
import { ruleOf } from './rules.js';
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
    const found = ruleOf(key);
    if (found === undefined) throw new Error(`no such rule: ${key}`);
    const { rule, floor } = found;
    const answer = answerTo(inquiry, rule.judge, offer, floor);
    timelines.set(key, answer.timeline);
    dependencies.set(key, [...answer.dependencies]);
  }
  return { timelines, dependencies };
}
