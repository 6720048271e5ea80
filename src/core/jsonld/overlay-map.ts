/**
 * A Map whose copies are cheap: a large base that nobody changes any more, and a small map of what differs from it.
 * The absence of a key of the base is remembered as REMOVED.
 */
const REMOVED = Symbol('removed');

/** Above this many differences a copy first folds them into a base of their own. */
const FOLD_ABOVE = 64;

export class OverlayMap<V> extends Map<string, V> {
  #base: ReadonlyMap<string, V>;
  #changes: Map<string, V | typeof REMOVED>;

  constructor(base: ReadonlyMap<string, V> = new Map(), changes: Map<string, V | typeof REMOVED> = new Map()) {
    super();
    this.#base = base;
    this.#changes = changes;
  }

  /** @returns an independent copy: at most FOLD_ABOVE entries are copied, the base is shared. */
  fork(): OverlayMap<V> {
    if (this.#changes.size > FOLD_ABOVE) {
      this.#base = this.#merged();
      this.#changes = new Map();
    }
    return new OverlayMap(this.#base, new Map(this.#changes));
  }

  override get(key: string): V | undefined {
    const change = this.#changes.get(key);
    if (change === REMOVED) return undefined;
    return change === undefined ? this.#base.get(key) : (change as V);
  }

  override has(key: string): boolean {
    const change = this.#changes.get(key);
    return change === undefined && !this.#changes.has(key) ? this.#base.has(key) : change !== REMOVED;
  }

  override set(key: string, value: V): this {
    this.#changes.set(key, value);
    return this;
  }

  override delete(key: string): boolean {
    const had = this.has(key);
    if (this.#base.has(key)) this.#changes.set(key, REMOVED);
    else this.#changes.delete(key);
    return had;
  }

  override clear(): void {
    this.#base = new Map();
    this.#changes = new Map();
  }

  override get size(): number {
    return this.#merged().size;
  }

  override keys(): MapIterator<string> {
    return this.#merged().keys();
  }
  override values(): MapIterator<V> {
    return this.#merged().values();
  }
  override entries(): MapIterator<[string, V]> {
    return this.#merged().entries();
  }
  override [Symbol.iterator](): MapIterator<[string, V]> {
    return this.entries();
  }
  override forEach(visit: (value: V, key: string, map: Map<string, V>) => void): void {
    for (const [key, value] of this.#merged()) visit(value, key, this);
  }

  #merged(): Map<string, V> {
    const merged = new Map(this.#base);
    for (const [key, value] of this.#changes) {
      if (value === REMOVED) merged.delete(key);
      else merged.set(key, value as V);
    }
    return merged;
  }
}
