/** What evaluating schemas may cost, counted as it is done. */
import type { Allowance } from '../allowance.js';

/** Thrown inside `evaluate` and `readSchema`, and caught there: a schema cannot be half evaluated. */
export class TooCostly extends Error {}

export class Work {
  constructor(private readonly allowance: Allowance) {}

  spend(steps: number): void {
    if (steps > this.allowance.left) throw new TooCostly();
    this.allowance.spend(steps);
  }
}
