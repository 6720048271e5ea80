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
  return new Copy(this);
}

function revertSharing(this: ActiveContext): ActiveContext {
  return this.previousContext ?? this;
}

/** Most copies are only looked into, or dropped: what can change is copied when it is first asked for. */
class Copy implements ActiveContext {
  readonly original: ActiveContext;
  readonly getInverse: ActiveContext['getInverse'];
  inverse: unknown = null;
  // The library asks whether these are there at all, so that none may be there for nothing.
  declare previousContext?: ActiveContext;
  declare '@base'?: unknown;
  declare '@language'?: unknown;
  declare '@vocab'?: unknown;
  #mappings: Map<string, unknown> | undefined;
  #protected: Record<string, unknown> | undefined;

  constructor(original: ActiveContext) {
    this.original = original;
    this.getInverse = original.getInverse;
    // Shared, not cloned: a previous context is only ever returned or cloned, never changed in place.
    if (original.previousContext !== undefined) this.previousContext = original.previousContext;
    for (const key of ['@base', '@language', '@vocab'] as const) {
      if (key in original) this[key] = original[key];
    }
  }

  get mappings(): Map<string, unknown> {
    if (this.#mappings !== undefined) return this.#mappings;
    const parent = this.original.mappings;
    this.#mappings = parent instanceof OverlayMap ? parent.fork() : new OverlayMap(parent);
    return this.#mappings;
  }

  get protected(): Record<string, unknown> {
    this.#protected ??= { ...this.original.protected };
    return this.#protected;
  }

  clone(): ActiveContext {
    return new Copy(this);
  }

  revertToPreviousContext(): ActiveContext {
    return this.previousContext ?? this;
  }
}
