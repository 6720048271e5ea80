/** Results of profiles over the golden worlds, requirement by requirement. */
import { instant } from '../../src/core/instant.js';
import { evaluateProfile } from '../../src/core/policy/evaluate.js';
import type { Eligibility, Profile, ProfileResult } from '../../src/core/policy/profile.js';
import type { ArchetypeId } from './identities.js';
import { type Asking, POLICIES, timelineOf } from './judge.js';

export function profile(id: string): Profile {
  const found = POLICIES.profiles.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no profile ${id}`);
  return found;
}

export function resultOf(offer: ArchetypeId, one: Profile, date: string, asking: Asking = {}): ProfileResult {
  const keys = one.requirements.flatMap(({ rules }) => rules);
  const timelines = new Map(keys.map((key) => [key, timelineOf(offer, key, asking)]));
  return evaluateProfile(one, timelines, instant(date));
}

export function eligibility(offer: ArchetypeId, id: string, date: string, asking: Asking = {}): Eligibility {
  return resultOf(offer, profile(id), date, asking).eligibility;
}

/** The last two characters of the requirements that have the verdict, in order: "04 07". @param kinds among M, G, S. */
export function numbers(result: ProfileResult, kinds: string, verdict: string): string {
  return result.results
    .filter((one) => kinds.includes(one.requirement.kind) && one.verdict === verdict)
    .map((one) => one.requirement.id.slice(-2))
    .join(' ');
}
