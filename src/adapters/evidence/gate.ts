/** Lets a bounded number of tasks run at once; the others wait in order. */
export class Gate {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(private readonly width: number) {}

  get idle(): boolean {
    return this.running === 0;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.running >= this.width) await new Promise<void>((go) => this.waiting.push(go));
    else this.running++;
    try {
      return await task();
    } finally {
      // The place is handed on, so that a newcomer cannot slip in between.
      const next = this.waiting.shift();
      if (next === undefined) this.running--;
      else next();
    }
  }
}

/** One gate for each name, forgotten as soon as nobody is in it: names come from strangers. */
export class Gates {
  private readonly gates = new Map<string, Gate>();

  constructor(private readonly width: number) {}

  async run<T>(name: string, task: () => Promise<T>): Promise<T> {
    const gate = this.gates.get(name) ?? new Gate(this.width);
    this.gates.set(name, gate);
    try {
      return await gate.run(task);
    } finally {
      if (gate.idle) this.gates.delete(name);
    }
  }
}
