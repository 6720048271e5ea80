import type { Iri } from '../core/did.js';
import type { DependencyKey } from '../core/policy/world.js';

/** What entries changed: facts by the keys they are read under, and the offers to look at again. */
export class Touched {
  readonly keys = new Set<DependencyKey>();
  readonly offers = new Set<Iri>();
}
