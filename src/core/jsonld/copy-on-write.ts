/**
 * Copy-on-write active contexts for jsonld.
 *
 * The library clones every term definition of the active context whenever it processes or reverts a scoped context:
 * with the 570 terms of the Gaia-X context that is most of the time of a verification, and it is what makes a
 * hostile document expensive (digitalbazaar/jsonld.js#414). A child context here shares its parent's terms and
 * keeps only what it changes. Term definitions themselves are never changed once they are set, so sharing is safe;
 * `test/core/jsonld/copy-on-write.test.ts` holds both ways of cloning against each other.
 */
import { OverlayMap } from './overlay-map.js';

/** The part of jsonld's active context that cloning touches. */
export interface ActiveContext {
  mappings: Map<string, unknown>;
  protected: Record<string, unknown>;
  inverse: unknown;
  previousContext?: ActiveContext;
  /** Of which it is a copy. */
  original?: ActiveContext;
  clone(this: ActiveContext): ActiveContext;
  getInverse(this: ActiveContext): unknown;
  revertToPreviousContext(this: ActiveContext): ActiveContext;
  '@base'?: unknown;
  '@language'?: unknown;
  '@vocab'?: unknown;
}

/**
 * Makes an initial context, and every context that descends from it, copy on write. Children take both methods
 * from their parent, so replacing them on the root is enough.
 * @returns a function that undoes it.
 */
export function makeCopyOnWrite(initial: ActiveContext): () => void {
  const { clone, revertToPreviousContext } = initial;
  initial.clone = cloneSharing;
  initial.revertToPreviousContext = revertSharing;
  return () => Object.assign(initial, { clone, revertToPreviousContext });
}

function cloneSharing(this: ActiveContext): ActiveContext {
  const parent = this.mappings;
  const child: ActiveContext = {
    mappings: parent instanceof OverlayMap ? parent.fork() : new OverlayMap(parent),
    clone: this.clone,
    inverse: null,
    getInverse: this.getInverse,
    protected: { ...this.protected },
    revertToPreviousContext: this.revertToPreviousContext,
    original: this,
  };
  // Shared, not cloned: a previous context is only ever returned or cloned, never changed in place.
  if (this.previousContext !== undefined) child.previousContext = this.previousContext;
  for (const key of ['@base', '@language', '@vocab'] as const) {
    if (key in this) child[key] = this[key];
  }
  return child;
}

function revertSharing(this: ActiveContext): ActiveContext {
  return this.previousContext ?? this;
}
