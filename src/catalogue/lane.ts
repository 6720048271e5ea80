/**
 * One at a time, in order, with a bounded queue: the catalogue appends to the journal and folds what it appended
 * without another append in between.
 */
export class Lane {
  #tail: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  /** @param limit how many may wait, the running one included. */
  constructor(private readonly limit: number) {}

  get full(): boolean {
    return this.#waiting >= this.limit;
  }

  /** How many wait, the running one included. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Runs `task` after all that were asked before it. @returns 'busy' without running it when the queue is full. */
  async run<T>(task: () => Promise<T>): Promise<T | 'busy'> {
    if (this.full) return 'busy';
    this.#waiting += 1;
    const turn = this.#tail.then(task, task);
    // The next in line waits for this one to end, however it ends; its failure belongs to its own caller.
    this.#tail = turn.then(
      () => undefined,
      () => undefined,
    );
    try {
      return await turn;
    } finally {
      this.#waiting -= 1;
    }
  }
}
