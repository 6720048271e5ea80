/** What a bench is, and how its runs are told. A bench measures and prints; it never asserts. */

export interface Bench {
  readonly name: string;
  /** What exactly is done, on what, so that a stranger can do it again. */
  readonly workload: string;
  /** @returns the lines to print. */
  run(): readonly string[] | Promise<readonly string[]>;
}

/** At least five, so that a median and its spread mean something. */
export const RUNS = 5;

export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/**
 * Runs `work` five times after one unmeasured run.
 * @param work returns how many units it did. @returns units per second.
 */
export async function ratePerSecond(work: () => number | Promise<number>, runs = RUNS): Promise<Spread> {
  await work();
  const rates: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const units = await work();
    rates.push((units * 1_000) / (performance.now() - start));
  }
  return spread(rates);
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median =
    sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  return { min: sorted[0] ?? 0, median, max: sorted.at(-1) ?? 0 };
}

/** `41,200 entries/s (39,800 to 42,000)`. */
export function told({ min, median, max }: Spread, unit: string): string {
  return `${rounded(median)} ${unit} (${rounded(min)} to ${rounded(max)})`;
}

function rounded(value: number): string {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value);
}
