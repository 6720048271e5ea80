/**
 * What may be spent on all documents of what is received together, where the limits on each would multiply. Whoever
 * wants more attention than this gets it by sending less at once.
 */
import { Allowance } from '../allowance.js';
import { Work } from '../json-schema/work.js';
import type { KnownTerms } from '../known-terms.js';
import { MAX_DEEP_ITERATIONS, MAX_GUESSES, MAX_SCHEMA_WORK } from './limits.js';

/** One is made for each judgement, so that the same input is judged the same. */
export class Budget {
  readonly deepIterations = new Allowance(MAX_DEEP_ITERATIONS);
  readonly schemaWork = new Work(new Allowance(MAX_SCHEMA_WORK));
  readonly #guesses = new Allowance(MAX_GUESSES);
  readonly #guessed = new Map<string, string | undefined>();

  /**
   * @param iri a term that is not known.
   * @returns the one that was most likely meant; looked up once for all documents, and not at all when too much was.
   */
  meant(iri: string, known: KnownTerms): string | undefined {
    if (this.#guessed.has(iri) || this.#guesses.left === 0) return this.#guessed.get(iri);
    this.#guesses.spend(1);
    const meant = known.meant(iri);
    this.#guessed.set(iri, meant);
    return meant;
  }
}
