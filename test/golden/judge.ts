/** Judging the golden worlds with the shipped policies. */
import { readPolicies } from '../../src/adapters/policies.js';
import { FOREVER, type Instant, instant } from '../../src/core/instant.js';
import { Inquiry } from '../../src/core/policy/inquiry.js';
import type { Law } from '../../src/core/policy/law.js';
import { timelinesFor } from '../../src/core/policy/timelines.js';
import type { Finding, RuleKey, Verdict } from '../../src/core/policy/verdict.js';
import type { World } from '../../src/core/policy/world.js';
import { at, type Timeline } from '../../src/core/time/timeline.js';
import { ARCHETYPES, type ArchetypeId } from './identities.js';
import { worldOf } from './said.js';
import { FACTS } from './world.js';

export const POLICIES = await readPolicies();
export const GOLDEN = worldOf(FACTS);

const cache = new WeakMap<World, Map<string, Timeline<Finding>>>();

export interface Asking {
  readonly world?: World;
  readonly law?: Law;
  readonly knownAt?: string;
}

export function timelineOf(offer: ArchetypeId, key: RuleKey, asking: Asking = {}): Timeline<Finding> {
  const { world = GOLDEN, law = POLICIES.law, knownAt } = asking;
  const known: Instant = knownAt === undefined ? FOREVER : instant(knownAt);
  const judge = () =>
    timelinesFor(new Inquiry(world, law, POLICIES.trust, known), ARCHETYPES[offer].offer, [key]).timelines.get(
      key,
    ) as Timeline<Finding>;
  if (law !== POLICIES.law) return judge();
  const kept = cache.get(world) ?? new Map<string, Timeline<Finding>>();
  cache.set(world, kept);
  const name = `${offer} ${key} ${known}`;
  const timeline = kept.get(name) ?? judge();
  kept.set(name, timeline);
  return timeline;
}

export function findingOf(offer: ArchetypeId, key: RuleKey, asOf: string, asking: Asking = {}): Finding {
  return at(timelineOf(offer, key, asking), instant(asOf));
}

export function verdictOn(offer: ArchetypeId, key: RuleKey, asOf: string, asking: Asking = {}): Verdict {
  return findingOf(offer, key, asOf, asking).verdict;
}
