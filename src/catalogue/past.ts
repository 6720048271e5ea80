/**
 * Catalogues of the past: what was known on a day, folded when asked for. A few are kept, one is built at a time,
 * and who comes meanwhile for another is told to come back (503 with Retry-After), so that no series of dates can
 * hold the service.
 */
import type { Instant } from '../core/instant.js';
import type { Present } from './present.js';

const KEPT = 4;

export class Past {
  readonly #kept = new Map<string, Present>();
  #building: { readonly key: string; readonly present: Promise<Present> } | undefined;

  constructor(private readonly build: (knownAt: Instant) => Promise<Present>) {}

  /** Something was erased: no past may go on telling it. */
  forget(): void {
    this.#kept.clear();
  }

  /**
   * @param key names the state of knowledge: two instants between which nothing became known share it.
   * @returns the fold, or 'busy' while a fold for another key is being built.
   */
  async at(key: string, knownAt: Instant): Promise<Present | 'busy'> {
    const kept = this.#kept.get(key);
    if (kept !== undefined) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    if (this.#building !== undefined) return this.#building.key === key ? this.#building.present : 'busy';
    this.#building = { key, present: this.build(knownAt) };
    try {
      const present = await this.#building.present;
      this.#kept.set(key, present);
      const oldest = this.#kept.keys().next();
      if (this.#kept.size > KEPT && oldest.done !== true) this.#kept.delete(oldest.value);
      return present;
    } finally {
      this.#building = undefined;
    }
  }
}
