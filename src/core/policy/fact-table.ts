/**
 * Facts in columns: millions of them, as numbers where they are numbers. A market has ten times as many facts as offers,
 * and as objects each would cost several hundred bytes twice over (the claims of a credential, and the world) and a hash
 * table's entry more. Here a fact is a row of some forty bytes; equal values are kept once, and objects are made for whoever
 * reads.
 */
import type { Did, Iri } from '../did.js';
import type { Digest } from '../digest.js';
import type { Instant } from '../instant.js';
import { FACT_KINDS } from './fact-kinds.js';
import type { Fact, FactKind, Statement } from './facts.js';

const NUMBER_OF = new Map<FactKind, number>(FACT_KINDS.map((kind, number) => [kind, number]));
const ERASED = FACT_KINDS.length;
const NONE = -1;
const NO_FACTS: readonly Fact[] = [];

/** Where a credential's facts come from, and its rows. */
interface Source {
  readonly credential: Digest;
  readonly issuer: Did;
  readonly recorded: Instant;
  first: number;
  last: number;
}

type Cited = Pick<Statement, 'sources' | 'sourceDate'>;

export class FactTable {
  #rows = 0;
  #kind = new Uint8Array(1024);
  #from = new Float64Array(1024);
  #until = new Float64Array(1024);
  #subject = new Uint32Array(1024);
  #pointer = new Uint32Array(1024);
  #source = new Uint32Array(1024);
  /** The next row under the same key's subject, and of the same source. */
  #next = new Int32Array(1024);
  #nextOfSource = new Int32Array(1024);
  readonly #values: unknown[] = [];
  readonly #cited = new Map<number, Cited>();
  readonly #sources: Source[] = [];
  /** By credential: mostly one, for a credential has one issuer and is recorded once. */
  readonly #sourcesOf = new Map<Digest, number[]>();
  readonly #texts = new Texts();
  readonly #pointers = new Texts();
  /** By number of the subject: its first row and its last. */
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  readonly #shared = new Map<string, unknown>();

  /**
   * @param about what it is read under: mostly its subject.
   * @param from the credential that it was read in.
   */
  add(fact: Statement, about: Iri, from: Pick<Source, 'credential' | 'issuer' | 'recorded'>): void {
    const row = this.#rows;
    if (row === this.#kind.length) this.#grow();
    this.#rows += 1;
    this.#kind[row] = NUMBER_OF.get(fact.kind) ?? ERASED;
    this.#from[row] = fact.from;
    this.#until[row] = fact.until;
    this.#subject[row] = this.#texts.number(fact.subject);
    this.#pointer[row] = this.#pointers.number(fact.pointer);
    this.#next[row] = NONE;
    this.#nextOfSource[row] = NONE;
    this.#values.push(this.#share(fact));
    const { sources, sourceDate } = fact;
    if (sources !== undefined || sourceDate !== undefined) {
      this.#cited.set(row, {
        ...(sources === undefined ? {} : { sources }),
        ...(sourceDate === undefined ? {} : { sourceDate }),
      });
    }
    this.#chain(row, this.#texts.number(about));
    this.#chainToSource(row, from);
  }

  /** Facts of a kind that are read under something, in order of arrival. */
  of(kind: FactKind, about: Iri): readonly Fact[] {
    const subject = this.#texts.find(about);
    const wanted = NUMBER_OF.get(kind);
    if (subject === undefined) return NO_FACTS;
    const facts: Fact[] = [];
    for (let row = this.#first[subject] ?? NONE; row !== NONE; row = this.#next[row] as number) {
      if (this.#kind[row] === wanted) facts.push(this.#fact(row, kind));
    }
    return facts;
  }

  /** What a credential states, in order of arrival. */
  ofCredential(credential: Digest): readonly Fact[] {
    return [...this.#rowsOf(credential)].flatMap((row) => {
      const kind = FACT_KINDS[this.#kind[row] as number];
      return kind === undefined ? [] : [this.#fact(row, kind)];
    });
  }

  /** Nothing of what it stated stays. */
  erase(credential: Digest): void {
    for (const row of this.#rowsOf(credential)) {
      this.#kind[row] = ERASED;
      this.#values[row] = undefined;
      this.#cited.delete(row);
    }
    // A value that only it had must not stay either; which those are is not known, so that all are shared anew.
    this.#shared.clear();
  }

  #fact(row: number, kind: FactKind): Fact {
    const { credential, issuer, recorded } = this.#sources[this.#source[row] as number] as Source;
    const cited = this.#cited.get(row);
    const fact = {
      kind,
      subject: this.#texts.text(this.#subject[row] as number),
      value: this.#values[row],
      from: this.#from[row] as Instant,
      until: this.#until[row] as Instant,
      pointer: this.#pointers.text(this.#pointer[row] as number),
      credential,
      issuer,
      recorded,
    };
    // Kind and value were put in together.
    return (cited === undefined ? fact : { ...fact, ...cited }) as unknown as Fact;
  }

  /** What many offers state alike (most of it) is kept once. A value that JSON cannot tell from another is left alone. */
  #share({ kind, value }: Statement): unknown {
    if (kind === 'certificate' || kind === 'listSnapshot') return value;
    const text = `${kind} ${JSON.stringify(value)}`;
    if (text.includes('null')) return value;
    const shared = this.#shared.get(text);
    if (shared !== undefined) return shared;
    this.#shared.set(text, value);
    return value;
  }

  #chain(row: number, subject: number): void {
    while (this.#first.length <= subject) {
      this.#first.push(NONE);
      this.#last.push(NONE);
    }
    const before = this.#last[subject] as number;
    if (before === NONE) this.#first[subject] = row;
    else this.#next[before] = row;
    this.#last[subject] = row;
  }

  #chainToSource(
    row: number,
    { credential, issuer, recorded }: Pick<Source, 'credential' | 'issuer' | 'recorded'>,
  ): void {
    const known = this.#sourcesOf.get(credential) ?? [];
    if (known.length === 0) this.#sourcesOf.set(credential, known);
    for (const number of known) {
      const source = this.#sources[number] as Source;
      if (source.issuer !== issuer || source.recorded !== recorded) continue;
      this.#source[row] = number;
      this.#nextOfSource[source.last] = row;
      source.last = row;
      return;
    }
    const number = this.#sources.push({ credential, issuer, recorded, first: row, last: row }) - 1;
    this.#source[row] = number;
    known.push(number);
  }

  *#rowsOf(credential: Digest): Generator<number> {
    for (const number of this.#sourcesOf.get(credential) ?? []) {
      const { first } = this.#sources[number] as Source;
      for (let row = first; row !== NONE; row = this.#nextOfSource[row] as number) yield row;
    }
  }

  #grow(): void {
    const room = this.#kind.length * 2;
    this.#kind = into(new Uint8Array(room), this.#kind);
    this.#from = into(new Float64Array(room), this.#from);
    this.#until = into(new Float64Array(room), this.#until);
    this.#subject = into(new Uint32Array(room), this.#subject);
    this.#pointer = into(new Uint32Array(room), this.#pointer);
    this.#source = into(new Uint32Array(room), this.#source);
    this.#next = into(new Int32Array(room), this.#next);
    this.#nextOfSource = into(new Int32Array(room), this.#nextOfSource);
  }
}

/** Texts by number. */
class Texts {
  readonly #texts: string[] = [];
  readonly #numbers = new Map<string, number>();

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

  text(number: number): string {
    return this.#texts[number] as string;
  }
}

function into<A extends Uint8Array | Uint32Array | Int32Array | Float64Array>(room: A, from: A): A {
  room.set(from);
  return room;
}
