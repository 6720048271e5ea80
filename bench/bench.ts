/** What a bench is, and how it measures. A bench measures and prints; it never asserts. */

export interface Bench {
  readonly name: string;
  /** What exactly is done, on what, so that a stranger can do it again. */
  readonly workload: string;
  run(): readonly Row[] | Promise<readonly Row[]>;
}

/** One line of a bench's table, ready to be read. */
export interface Row {
  readonly what: string;
  readonly median: string;
  /** From the least to the most, or a quantile. */
  readonly spread?: string;
  readonly note?: string;
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

/** The value below which the share `q` of the values lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0;
}

export function spread(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median =
    sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
  return { min: sorted[0] ?? 0, median, max: sorted.at(-1) ?? 0 };
}

/** `41,200 entries/s`, and beside it `39,800 to 42,000`. */
export function row(what: string, { min, median, max }: Spread, unit: string, note?: string): Row {
  const told = { what, median: `${rounded(median)} ${unit}`, spread: `${rounded(min)} to ${rounded(max)}` };
  return note === undefined ? told : { ...told, note };
}

export function rounded(value: number): string {
  return new Intl.NumberFormat('en', { maximumSignificantDigits: 3 }).format(value);
}
