/**
 * Facts in columns, as whoever reads them needs them: plain data, so that another thread can be given it, and the columns
 * in shared memory, so that nothing of them is copied. Rows are only added; who was told of `count` rows looks at no later one.
 */
import type { Did, Iri } from '../did.js';
import type { Digest } from '../digest.js';
import type { Instant } from '../instant.js';
import { FACT_KINDS } from './fact-kinds.js';
import type { Fact, FactKind, Statement } from './facts.js';

const NUMBER_OF = new Map<FactKind, number>(FACT_KINDS.map((kind, number) => [kind, number]));
const NO_FACTS: readonly Fact[] = [];
/** The end of a chain of rows. */
export const NONE = -1;
/** In place of a kind's number. */
export const ERASED = FACT_KINDS.length;

/** One number of each row. */
export interface Columns {
  readonly kind: Uint8Array;
  readonly from: Float64Array;
  readonly until: Float64Array;
  readonly subject: Uint32Array;
  readonly pointer: Uint32Array;
  readonly value: Uint32Array;
  readonly source: Uint32Array;
  /** The next row under the same key's subject. */
  readonly next: Int32Array;
}

/** Where facts come from. */
export interface Source {
  readonly credential: Digest;
  readonly issuer: Did;
  readonly recorded: Instant;
}

export type Cited = Pick<Statement, 'sources' | 'sourceDate'>;

export interface FactRows {
  readonly count: number;
  readonly columns: Columns;
  /** By the numbers in the columns. */
  readonly texts: readonly string[];
  readonly pointers: readonly string[];
  readonly values: readonly unknown[];
  readonly sources: readonly Source[];
  /** By row. */
  readonly cited: ReadonlyMap<number, Cited>;
  /** By number of the subject that facts are read under: its first row. */
  readonly first: readonly number[];
}

export function columnsFor(rows: number): Columns {
  const shared = (bytes: number) => new SharedArrayBuffer(rows * bytes);
  return {
    kind: new Uint8Array(shared(1)),
    from: new Float64Array(shared(8)),
    until: new Float64Array(shared(8)),
    subject: new Uint32Array(shared(4)),
    pointer: new Uint32Array(shared(4)),
    value: new Uint32Array(shared(4)),
    source: new Uint32Array(shared(4)),
    next: new Int32Array(shared(4)),
  };
}

/** The same rows in twice the room; whoever reads the former columns goes on reading them. */
export function grown(columns: Columns): Columns {
  const larger = columnsFor(columns.kind.length * 2);
  larger.kind.set(columns.kind);
  larger.from.set(columns.from);
  larger.until.set(columns.until);
  larger.subject.set(columns.subject);
  larger.pointer.set(columns.pointer);
  larger.value.set(columns.value);
  larger.source.set(columns.source);
  larger.next.set(columns.next);
  return larger;
}

export function numberOf(kind: FactKind): number {
  return NUMBER_OF.get(kind) ?? ERASED;
}

/** Facts of a kind that are read under something, in order of arrival. @param subject its number, if it has one. */
export function factsUnder(rows: FactRows, subject: number | undefined, kind: FactKind): readonly Fact[] {
  if (subject === undefined) return NO_FACTS;
  const { kind: kinds, next } = rows.columns;
  const wanted = numberOf(kind);
  const facts: Fact[] = [];
  // A chain ascends: what comes after the last row told was added since.
  for (let row = rows.first[subject] ?? NONE; row !== NONE && row < rows.count; row = next[row] as number) {
    if (kinds[row] === wanted) facts.push(factAt(rows, row, kind));
  }
  return facts;
}

export function factAt(
  { columns, sources, values, texts, pointers, cited }: FactRows,
  row: number,
  kind: FactKind,
): Fact {
  const { credential, issuer, recorded } = sources[columns.source[row] as number] as Source;
  const fact = {
    kind,
    subject: texts[columns.subject[row] as number] as Iri,
    value: values[columns.value[row] as number],
    from: columns.from[row] as Instant,
    until: columns.until[row] as Instant,
    pointer: pointers[columns.pointer[row] as number],
    credential,
    issuer,
    recorded,
  };
  const also = cited.get(row);
  // Kind and value were put in together.
  return (also === undefined ? fact : { ...fact, ...also }) as unknown as Fact;
}

/** Facts as a thread reads them that was given the rows. */
export class FactReader {
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(private readonly rows: FactRows) {
    this.#numbers = new Map(rows.texts.map((text, number) => [text, number]));
  }

  of(kind: FactKind, about: Iri): readonly Fact[] {
    return factsUnder(this.rows, this.#numbers.get(about), kind);
  }
}
