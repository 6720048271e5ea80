/**
 * The verdicts of one offer as timelines: called when something is published, never when a question is answered.
 */
import { isDeepStrictEqual } from 'node:util';
import type { Iri } from '../did.js';
import { FOREVER, type Instant } from '../instant.js';
import { sweep } from '../time/sweep.js';
import type { Timeline } from '../time/timeline.js';
import type { Law } from './law.js';
import { Reading } from './reading.js';
import { ruleOf } from './rules.js';
import type { TrustList } from './trust.js';
import type { Finding, RuleKey } from './verdict.js';
import type { DependencyKey, World } from './world.js';

export interface OfferTimelines {
  readonly timelines: ReadonlyMap<RuleKey, Timeline<Finding>>;
  /** Everything that was looked at, on any day: a new fact with one of these keys means judging this offer again. */
  readonly dependencies: ReadonlySet<DependencyKey>;
}

/**
 * @param keys rules of the rule table at their floors; a key that names none is a bug in the caller (profiles are
 *   checked when they are read).
 * @param knownAt only facts, law and lists recorded by then (default: all).
 */
export function timelinesFor(
  world: World,
  law: Law,
  trust: TrustList,
  offer: Iri,
  keys: readonly RuleKey[],
  knownAt: Instant = FOREVER,
): OfferTimelines {
  const dependencies = new Set<DependencyKey>();
  const timelines = new Map<RuleKey, Timeline<Finding>>();
  for (const key of keys) {
    const found = ruleOf(key);
    if (found === undefined) throw new Error(`no such rule: ${key}`);
    const { rule, floor } = found;
    const timeline = sweep<Finding>((at) => {
      const reading = new Reading(world, law, trust, at, knownAt, dependencies);
      const value = rule.judge(reading, offer, floor);
      return { value, window: reading.window };
    }, isDeepStrictEqual);
    timelines.set(key, timeline);
  }
  return { timelines, dependencies };
}
