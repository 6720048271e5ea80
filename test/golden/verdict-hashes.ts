/**
 * Prints the hashes of the golden answers: another process, in another place and language, must print the same. Each fact
 * has the name of its place in the list, as credentials have the digests of their contents.
 */
import type { Iri } from '../../src/core/did.js';
import { sha256 } from '../../src/core/digest.js';
import { FOREVER, instant } from '../../src/core/instant.js';
import { evaluateProfile } from '../../src/core/policy/evaluate.js';
import { Inquiry } from '../../src/core/policy/inquiry.js';
import type { ProfileResult } from '../../src/core/policy/profile.js';
import { timelinesFor } from '../../src/core/policy/timelines.js';
import { verdictHash } from '../../src/core/policy/verdict-hash.js';
import { ARCHETYPE_IDS, ARCHETYPES } from './identities.js';
import { POLICIES } from './judge.js';
import { fact, worldOf } from './said.js';
import { DATES } from './tables.js';
import { FACTS } from './world.js';

export function goldenHashes(): readonly string[] {
  const world = worldOf([]);
  for (const [i, said] of FACTS.entries()) world.add({ ...fact(said), credential: sha256(`golden ${i}`) });
  const inquiry = new Inquiry(world, POLICIES.law, POLICIES.trust, FOREVER);
  return POLICIES.profiles.flatMap((profile) =>
    DATES.map((date) => {
      const asOf = instant(date);
      const keys = profile.requirements.flatMap(({ rules }) => rules);
      const results = ARCHETYPE_IDS.map((id): [Iri, ProfileResult] => {
        const { offer } = ARCHETYPES[id];
        return [offer, evaluateProfile(profile, timelinesFor(inquiry, offer, keys).timelines, asOf)];
      });
      return verdictHash({ profile, asOf, knownAt: FOREVER, results: new Map(results) });
    }),
  );
}
