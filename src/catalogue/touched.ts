import type { Iri } from '../core/did.js';
import type { Aspect } from '../core/policy/aspects.js';

/** What entries changed: of which kinds, and the offers to look at again. */
export class Touched {
  readonly aspects = new Set<Aspect>();
  readonly offers = new Set<Iri>();
}
