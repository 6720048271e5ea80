/**
 * The golden world, typed by hand: base facts that every archetype has, and what each changes.
 * Every fact carries its issuer, its effective period, and the day it was recorded (its effective-from unless said).
 */
import { changesOf } from './archetype-facts.js';
import { baseFacts } from './base-facts.js';
import { sncList } from './certificates.js';
import { ARCHETYPE_IDS, type ArchetypeId } from './identities.js';
import type { Said } from './said.js';

export const LISTS: readonly Said[] = [sncList('2026-03-01', ['A1', 'A2', 'A12']), sncList('2026-05-15', ['A1', 'A2'])];

/** All facts of one archetype, with its changes in place of the base facts of their kind. */
export function factsOf(id: ArchetypeId): readonly Said[] {
  return Object.values({ ...baseFacts(id), ...changesOf(id) }).flat();
}

/** The facts of all thirteen, and the authority's two lists. */
export const FACTS: readonly Said[] = [...ARCHETYPE_IDS.flatMap(factsOf), ...LISTS];

/** The facts without those that match: for variants. */
export function without(match: (said: Said) => boolean): readonly Said[] {
  return FACTS.filter((said) => !match(said));
}
