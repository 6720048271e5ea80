/** A fact as it is typed by hand: who said what about whom, for which days, and when that became known. */
import type { Did, Iri } from '../../src/core/did.js';
import { sha256 } from '../../src/core/digest.js';
import { FOREVER, instant } from '../../src/core/instant.js';
import type { Fact, FactKind, FactValues, Party } from '../../src/core/policy/facts.js';
import { World } from '../../src/core/policy/world.js';
import { ARCHETYPE_IDS, ARCHETYPES } from './identities.js';

/** A fact before it has provenance. `until` and `recorded` default to open and to `from`. */
export interface Said<K extends FactKind = FactKind> {
  readonly kind: K;
  readonly subject: Iri;
  readonly value: FactValues[K];
  readonly issuer: Did;
  readonly from: string;
  readonly until?: string;
  readonly recorded?: string;
}

export function say<K extends FactKind>(
  kind: K,
  subject: Iri,
  value: FactValues[K],
  issuer: Did,
  from: string,
  until?: string,
  recorded?: string,
): Said {
  const period = until === undefined ? { from } : { from, until };
  return { kind, subject, value, issuer, ...(recorded === undefined ? period : { ...period, recorded }) } as Said;
}

let count = 0;

/** Each fact stands in a credential of its own, named by a running number. */
export function fact(said: Said): Fact {
  count += 1;
  const { kind, subject, value, issuer, from, until, recorded } = said;
  const statement = {
    kind,
    subject,
    value,
    issuer,
    from: instant(from),
    until: until === undefined ? FOREVER : instant(until),
    recorded: instant(recorded ?? from),
    credential: sha256(`golden fact ${count}`),
    pointer: `/credentialSubject/${kind}`,
  };
  return statement as unknown as Fact;
}

export function worldOf(facts: readonly Said[]): World {
  const world = new World();
  for (const id of ARCHETYPE_IDS) world.setProvider(ARCHETYPES[id].offer, ARCHETYPES[id].participant);
  for (const one of facts) world.add(fact(one));
  return world;
}

export function party(id: Iri, name: string, country?: string): Party {
  return country === undefined ? { id, name } : { id, name, country };
}
