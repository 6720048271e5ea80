/**
 * Prometheus' text format 0.0.4: https://prometheus.io/docs/instrumenting/exposition_formats/. Three kinds of families and
 * nothing else; the usual library for it stands still and brings a tracing API along.
 */
export const EXPOSITION_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

export type Labels = Readonly<Record<string, string | number>>;

/** One line: the name's suffix, its labels, its value. */
export interface Sample {
  readonly suffix?: string;
  readonly labels: Labels;
  readonly value: number;
}

export interface Family {
  readonly name: string;
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  samples(): readonly Sample[];
}

export class Counter implements Family {
  readonly type = 'counter';
  readonly #counts = new Map<string, { readonly labels: Labels; value: number }>();

  /** @param name ends in `_total`. */
  constructor(
    readonly name: string,
    readonly help: string,
  ) {}

  add(labels: Labels = {}, count = 1): void {
    const key = labelled(labels);
    const found = this.#counts.get(key);
    if (found === undefined) this.#counts.set(key, { labels, value: count });
    else found.value += count;
  }

  samples(): readonly Sample[] {
    return [...this.#counts.values()];
  }
}

/** Looks when it is asked. */
export class Gauge implements Family {
  readonly type = 'gauge';

  /** @param look nothing is said while it gives undefined. */
  constructor(
    readonly name: string,
    readonly help: string,
    private readonly look: () => number | undefined | readonly Sample[],
  ) {}

  samples(): readonly Sample[] {
    const seen = this.look();
    if (seen === undefined) return [];
    return typeof seen === 'number' ? [{ labels: {}, value: seen }] : seen;
  }
}

interface Observed {
  readonly labels: Labels;
  /** How many fell into each bucket; the last is what exceeds all bounds. */
  readonly counts: number[];
  sum: number;
}

export class Histogram implements Family {
  readonly type = 'histogram';
  readonly #observed = new Map<string, Observed>();

  /** @param bounds of the buckets, ascending. */
  constructor(
    readonly name: string,
    readonly help: string,
    private readonly bounds: readonly number[],
  ) {}

  observe(labels: Labels, value: number): void {
    const key = labelled(labels);
    const found = this.#observed.get(key) ?? { labels, counts: Array(this.bounds.length + 1).fill(0), sum: 0 };
    this.#observed.set(key, found);
    const above = this.bounds.findIndex((bound) => value <= bound);
    const bucket = above < 0 ? this.bounds.length : above;
    found.counts[bucket] = (found.counts[bucket] ?? 0) + 1;
    found.sum += value;
  }

  samples(): readonly Sample[] {
    return [...this.#observed.values()].flatMap(({ labels, counts, sum }) => {
      let total = 0;
      const buckets = counts.map((count, index): Sample => {
        total += count;
        const le = this.bounds[index] === undefined ? '+Inf' : String(this.bounds[index]);
        return { suffix: '_bucket', labels: { ...labels, le }, value: total };
      });
      return [...buckets, { suffix: '_sum', labels, value: sum }, { suffix: '_count', labels, value: total }];
    });
  }
}

/** A family that has nothing to say yet is named all the same, so that whoever watches knows it. */
export function exposition(families: readonly Family[]): string {
  return families
    .map((family) => {
      const { name, help, type } = family;
      const lines = family
        .samples()
        .map(({ suffix = '', labels, value }) => `${name}${suffix}${labelled(labels)} ${value}`);
      return [
        `# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`,
        `# TYPE ${name} ${type}`,
        ...lines,
      ]
        .map((line) => `${line}\n`)
        .join('');
    })
    .join('');
}

function labelled(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(String(value))}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
