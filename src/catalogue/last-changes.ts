/**
 * The last entry that bears on an offer. It is told from what was said about whom and from what rules looked at, never from when
 * the offer was judged: so it is the same however the journal was read.
 */
import type { Iri } from '../core/did.js';

export class LastChanges {
  /** Subject → seq of the last entry that stated a fact about it; and of the last that described it. */
  readonly #stated = new Map<string, number>();
  readonly #described = new Map<Iri, number>();

  state(subject: string, seq: number): void {
    this.#stated.set(subject, seq);
  }

  /** An offer, a participant, or what carries a label. */
  describe(iri: Iri, seq: number): void {
    this.#described.set(iri, seq);
  }

  /**
   * @param lookedAt what rules looked at for it: of these the facts count alone.
   * @returns 0 when nothing was said.
   */
  of(offer: Iri, provider?: Iri, lookedAt: Iterable<{ readonly subject: string }> = []): number {
    const described = provider === undefined ? 0 : (this.#described.get(provider) ?? 0);
    let seq = Math.max(this.#stated.get(offer) ?? 0, this.#described.get(offer) ?? 0, described);
    for (const { subject } of lookedAt) seq = Math.max(seq, this.#stated.get(subject) ?? 0);
    return seq;
  }
}
