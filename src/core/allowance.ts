/** Work that may be done so many times and no more: counted as it is done, shared by whoever is given it. */
export class Allowance {
  #left: number;

  constructor(limit: number) {
    this.#left = limit;
  }

  get left(): number {
    return this.#left;
  }

  /** @throws when more is spent than is left: whoever spends looks first. */
  spend(count: number): void {
    if (count > this.#left) throw new RangeError(`${count} of ${this.#left} spent`);
    this.#left -= count;
  }
}
