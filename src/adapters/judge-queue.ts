/**
 * What waits for a worker: small documents before large ones, so that whoever sends a usual credential does not stand
 * behind those who send the largest that are read; and now and then a large one, so that none waits for ever.
 */

/** Bytes: a usual credential has four thousand, signed and in whichever form. */
export const SMALL_BYTES = 16_384;

/** Small ones that are taken while a large one waits. */
const SMALL_BEFORE_LARGE = 8;

export interface Waiting {
  /** Of the document and of what was gathered for it. */
  readonly bytes: number;
}

export function isSmall({ bytes }: Waiting): boolean {
  return bytes <= SMALL_BYTES;
}

export class JudgeQueue<T extends Waiting> {
  readonly #small: T[] = [];
  readonly #large: T[] = [];
  #passedBy = 0;

  get length(): number {
    return this.#small.length + this.#large.length;
  }

  push(waiting: T): void {
    this.#lane(waiting).push(waiting);
  }

  /** For what was taken and not begun. */
  putBack(waiting: T): void {
    this.#lane(waiting).unshift(waiting);
  }

  /** @param large whether a large one may be taken. @returns undefined when nothing fits. */
  next(large: boolean): T | undefined {
    const isTurn = this.#small.length === 0 || this.#passedBy >= SMALL_BEFORE_LARGE;
    if (large && isTurn && this.#large.length > 0) {
      this.#passedBy = 0;
      return this.#large.shift();
    }
    if (this.#large.length > 0) this.#passedBy += 1;
    return this.#small.shift();
  }

  /** All that waits, which then waits no more. */
  drain(): readonly T[] {
    return [...this.#small.splice(0), ...this.#large.splice(0)];
  }

  #lane(waiting: T): T[] {
    return isSmall(waiting) ? this.#small : this.#large;
  }
}
