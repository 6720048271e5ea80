/**
 * What one answer may cost, counted in things looked at: statements, rows of law. Who owns ten thousand companies is looked
 * through in a moment, and not a thousand times for one page.
 */
export class Effort {
  #left: number;

  constructor(most: number) {
    this.#left = most;
  }

  /** What is begun is ended: the last piece of work may go beyond. */
  spend(looked: number): void {
    this.#left -= looked;
  }

  get isSpent(): boolean {
    return this.#left <= 0;
  }
}
