/**
 * Facts in columns: millions of them, as numbers where they are numbers. A market has ten times as many facts as offers,
 * and as objects each would cost several hundred bytes twice over (the claims of a credential, and the world) and a hash
 * table's entry more. Here a fact is a row of some forty bytes; equal values are kept once, and objects are made for whoever
 * reads (fact-rows.ts).
 */
import type { Iri } from '../did.js';
import type { Digest } from '../digest.js';
import { FACT_KINDS } from './fact-kinds.js';
import {
  type Cited,
  columnsFor,
  ERASED,
  type FactRows,
  factAt,
  factsUnder,
  grown,
  NONE,
  numberOf,
  type Source,
} from './fact-rows.js';
import type { Fact, FactKind, Statement } from './facts.js';

/** The rows of a source: the first and the last of their chain. */
interface Chain {
  readonly first: number;
  last: number;
}

/** What an erased row has in place of its value. */
const NO_VALUE = 0;

export class FactTable {
  #count = 0;
  #columns = columnsFor(1024);
  /** The next row of the same source. */
  #nextOfSource = new Int32Array(1024);
  readonly #values: unknown[] = [undefined];
  readonly #cited = new Map<number, Cited>();
  readonly #sources: Source[] = [];
  readonly #chains: Chain[] = [];
  /** By credential: mostly one, for a credential has one issuer and is recorded once. */
  readonly #sourcesOf = new Map<Digest, number[]>();
  readonly #texts = new Texts();
  readonly #pointers = new Texts();
  /** By number of the subject: its first row and its last. */
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  /** Numbers of values, by what they say. */
  readonly #shared = new Map<string, number>();

  /** As they are now: what is added later is not among them. */
  get rows(): FactRows {
    return {
      count: this.#count,
      columns: this.#columns,
      texts: this.#texts.all,
      pointers: this.#pointers.all,
      values: this.#values,
      sources: this.#sources,
      cited: this.#cited,
      first: this.#first,
    };
  }

  /**
   * @param about what it is read under: mostly its subject.
   * @param from the credential that it was read in.
   */
  add(fact: Statement, about: Iri, from: Source): void {
    const row = this.#count;
    if (row === this.#nextOfSource.length) this.#grow();
    this.#count += 1;
    const columns = this.#columns;
    columns.kind[row] = numberOf(fact.kind);
    columns.from[row] = fact.from;
    columns.until[row] = fact.until;
    columns.subject[row] = this.#texts.number(fact.subject);
    columns.pointer[row] = this.#pointers.number(fact.pointer);
    columns.value[row] = this.#valueOf(fact);
    columns.next[row] = NONE;
    const { sources, sourceDate } = fact;
    if (sources !== undefined || sourceDate !== undefined) {
      this.#cited.set(row, {
        ...(sources === undefined ? {} : { sources }),
        ...(sourceDate === undefined ? {} : { sourceDate }),
      });
    }
    this.#chain(row, this.#texts.number(about));
    columns.source[row] = this.#chainToSource(row, from);
  }

  /** Facts of a kind that are read under something, in order of arrival. */
  of(kind: FactKind, about: Iri): readonly Fact[] {
    return factsUnder(this.rows, this.#texts.find(about), kind);
  }

  /** What a credential states, in order of arrival. */
  ofCredential(credential: Digest): readonly Fact[] {
    const { rows } = this;
    return [...this.#rowsOf(credential)].flatMap((row) => {
      const kind = FACT_KINDS[this.#columns.kind[row] as number];
      return kind === undefined ? [] : [factAt(rows, row, kind)];
    });
  }

  /** Nothing of what it stated stays. */
  erase(credential: Digest): void {
    const { kind, value } = this.#columns;
    const values = new Set<number>();
    for (const row of this.#rowsOf(credential)) {
      values.add(value[row] as number);
      kind[row] = ERASED;
      value[row] = NO_VALUE;
      this.#cited.delete(row);
    }
    for (let row = 0; row < this.#count; row++) values.delete(value[row] as number);
    for (const only of values) this.#values[only] = undefined;
    this.#shared.clear();
  }

  /** What many offers state alike (most of it) is kept once. A value that JSON cannot tell from another is left alone. */
  #valueOf({ kind, value }: Statement): number {
    const text = kind === 'certificate' || kind === 'listSnapshot' ? 'null' : `${kind} ${JSON.stringify(value)}`;
    const isAlone = text.includes('null');
    const shared = isAlone ? undefined : this.#shared.get(text);
    if (shared !== undefined) return shared;
    const number = this.#values.push(value) - 1;
    if (!isAlone) this.#shared.set(text, number);
    return number;
  }

  #chain(row: number, subject: number): void {
    while (this.#first.length <= subject) {
      this.#first.push(NONE);
      this.#last.push(NONE);
    }
    const before = this.#last[subject] as number;
    if (before === NONE) this.#first[subject] = row;
    else this.#columns.next[before] = row;
    this.#last[subject] = row;
  }

  /** @returns the number of the source. */
  #chainToSource(row: number, { credential, issuer, recorded }: Source): number {
    this.#nextOfSource[row] = NONE;
    const known = this.#sourcesOf.get(credential) ?? [];
    if (known.length === 0) this.#sourcesOf.set(credential, known);
    for (const number of known) {
      const source = this.#sources[number] as Source;
      if (source.issuer !== issuer || source.recorded !== recorded) continue;
      const chain = this.#chains[number] as Chain;
      this.#nextOfSource[chain.last] = row;
      chain.last = row;
      return number;
    }
    const number = this.#sources.push({ credential, issuer, recorded }) - 1;
    this.#chains.push({ first: row, last: row });
    known.push(number);
    return number;
  }

  *#rowsOf(credential: Digest): Generator<number> {
    for (const number of this.#sourcesOf.get(credential) ?? []) {
      const { first } = this.#chains[number] as Chain;
      for (let row = first; row !== NONE; row = this.#nextOfSource[row] as number) yield row;
    }
  }

  #grow(): void {
    this.#columns = grown(this.#columns);
    const nextOfSource = new Int32Array(this.#columns.next.length);
    nextOfSource.set(this.#nextOfSource);
    this.#nextOfSource = nextOfSource;
  }
}

/** Texts by number. */
class Texts {
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();

  get all(): readonly string[] {
    return this.#texts;
  }

  number(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#texts.push(text) - 1;
    this.#numbers.set(text, number);
    return number;
  }

  find(text: string): number | undefined {
    return this.#numbers.get(text);
  }
}
