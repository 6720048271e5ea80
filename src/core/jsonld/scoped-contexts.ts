/**
 * Type-scoped contexts processed once.
 *
 * The library keeps what a local context made of an active context, by the identity of the latter. For a type-scoped
 * context it first makes a copy that remembers its original (to return there below the node), and asks with the copy:
 * a new one each time, so that it defines all terms of `VerifiableCredential` and `DataIntegrityProof` anew for every
 * document. An unchanged copy says what its original says; here it is remembered as that.
 * `test/core/jsonld/copy-on-write.test.ts` holds the graphs against those of the library left alone.
 */
import type { ActiveContext } from './copy-on-write.js';

/** The library's LRU cache of one local context. */
interface Cache {
  get(key: unknown): unknown;
  set(key: unknown, value: unknown): unknown;
}

/** The part of the library's `ResolvedContext` that is replaced. */
export interface ResolvedContext {
  readonly cache: Cache;
  getProcessed(this: ResolvedContext, active: ActiveContext): unknown;
  setProcessed(this: ResolvedContext, active: ActiveContext, processed: unknown): void;
}

/** What one original's copies are remembered by: an object, so that it differs from the original itself. */
const markers = new WeakMap<ActiveContext, object>();

/** @returns a function that undoes it. */
export function rememberScoped(prototype: ResolvedContext): () => void {
  const { getProcessed, setProcessed } = prototype;
  prototype.getProcessed = function (active) {
    return this.cache.get(identityOf(active));
  };
  prototype.setProcessed = function (active, processed) {
    this.cache.set(identityOf(active), processed);
  };
  return () => Object.assign(prototype, { getProcessed, setProcessed });
}

/** A copy whose previous context is its own original was made to enter a scope, and nothing was defined in it yet. */
function identityOf(active: ActiveContext): object {
  const { original, previousContext } = active;
  if (original === undefined || original !== previousContext) return active;
  const known = markers.get(original);
  if (known !== undefined) return known;
  const made = {};
  markers.set(original, made);
  return made;
}
