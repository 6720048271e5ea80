/**
 * A reading is one look at the world and the law on one day, as known at one day. Everything a rule learns, it
 * learns here, so that every answer knows the window in which it holds (core/time/sweep.ts) and what it depends on.
 */
import type { Iri } from '../did.js';
import { FOREVER, type Instant } from '../instant.js';
import { sameData } from '../same-data.js';
import { sweep, Window } from '../time/sweep.js';
import { indexAt, type Step, type Timeline } from '../time/timeline.js';
import type { Country, Fact, FactKind } from './facts.js';
import { bare, finding } from './finding.js';
import type { Heard, Hearing } from './hearing.js';
import type { Answer, Inquiry } from './inquiry.js';
import { type Law, type LawRow, lawRowName, type Term, termKnownAt, type Union } from './law.js';
import { Looked, Looks } from './looked.js';
import type { FlagCode } from './reason-codes.js';
import { registerKeeper } from './trust.js';
import type { Finding, Input, Reason, Verdict } from './verdict.js';
import { lawKey, providerKey, registerKey } from './world.js';

/** A statement that is heard, and that holds on the day. */
export type Stated<K extends FactKind> = Heard<K>;

/**
 * What can be asked on a day: every rule, and what rules ask in turn. It learns everything from the reading, and answers
 * in plain data, so that two answers can be compared.
 */
export type Question<A extends readonly string[], T> = (reading: Reading, ...subject: A) => T;

/** The answer to a question for every day: swept once in an inquiry, then remembered. */
export function answerTo<A extends readonly string[], T>(
  inquiry: Inquiry,
  question: Question<A, T>,
  ...subject: A
): Answer<T> {
  return inquiry.answer(question, subject, true, () =>
    swept(question, subject, (at, looked) => new Reading(inquiry, at, looked)),
  );
}

function swept<A extends readonly string[], T>(
  question: Question<A, T>,
  subject: A,
  read: (at: Instant, looked: Looked) => Reading,
): Answer<T> {
  const looked = new Looked();
  const timeline = sweep<T>((at) => {
    const reading = read(at, looked);
    return { value: question(reading, ...subject), window: reading.window };
  }, sameData);
  return { timeline, looked };
}

export class Reading {
  /** Where the answers given so far hold. */
  readonly window = new Window();

  /** @param looked receives everything that is looked at. */
  constructor(
    readonly inquiry: Inquiry,
    readonly at: Instant,
    readonly looked: Looked = new Looked(),
  ) {}

  /** Does anybody read the reasons of what is found? Where nobody does, a rule need not write any. */
  get explains(): boolean {
    return true;
  }

  /** Does anybody read the notes, which move no verdict? */
  get notes(): boolean {
    return this.explains;
  }

  /** A finding whose reasons are written only where somebody reads them. */
  finding(verdict: Verdict, reasons: () => readonly Reason[], flags?: readonly FlagCode[]): Finding {
    return finding(verdict, reasons(), flags);
  }

  get law(): Law {
    return this.inquiry.law;
  }

  /** Has this instant come? Narrows the window at it. */
  hasCome(instant: Instant): boolean {
    this.window.narrow(this.at, instant);
    return instant <= this.at;
  }

  /** The answer that holds today; this reading learns no less than if it had looked for itself. */
  ask<A extends readonly string[], T>(question: Question<A, T>, ...subject: A): T {
    return this.today(answerTo(this.inquiry, question, ...subject));
  }

  /** The same, with its reasons in any case: for whoever decides by them. */
  askWhy<A extends readonly string[], T>(question: Question<A, T>, ...subject: A): T {
    return this.ask(question, ...subject);
  }

  protected today<T>({ timeline, looked }: Answer<T>): T {
    this.looked.add(looked);
    return this.#today(timeline);
  }

  /** The statements that hold today: of one issuer about one fact, only the last that has taken effect (D2). */
  stated<K extends FactKind>(kind: K, subject: Iri): readonly Stated<K>[] {
    return this.#today(this.hear(kind, subject).holding);
  }

  /**
   * The same, with those that have ended: for certificates, "known but expired" is not "unknown". Never those whose
   * credential is suspended, revoked or refused today.
   */
  begun<K extends FactKind>(kind: K, subject: Iri): readonly Stated<K>[] {
    return this.#today(this.hear(kind, subject).begun);
  }

  /** What would hold today, had its credential not been suspended, revoked or refused. */
  lapsed<K extends FactKind>(kind: K, subject: Iri): readonly Stated<K>[] {
    return this.#today(this.hear(kind, subject).lapsed);
  }

  /** Every statement that is heard, on whichever day it holds. */
  heard<K extends FactKind>(kind: K, subject: Iri): readonly Heard<K>[] {
    return this.hear(kind, subject).statements;
  }

  protected hear<K extends FactKind>(kind: K, subject: Iri): Hearing<K> {
    const hearing = this.inquiry.hear(kind, subject);
    this.looked.add(hearing.looks);
    return hearing;
  }

  providerOf(offer: Iri): Iri | undefined {
    this.looked.add(this.inquiry.looksAt(providerKey(offer)));
    return this.inquiry.world.providerOf(offer);
  }

  /** The end of a row of law as known, when the row is in force today. */
  inForce(row: LawRow): Term | undefined {
    this.looked.add(looksAt(row));
    const term = termKnownAt(row, this.inquiry.knownAt);
    if (term === undefined || !this.hasCome(row.from) || this.hasCome(term.until)) return undefined;
    return term;
  }

  /** The end of a row as known, once it has come. */
  endOf(row: LawRow): Term | undefined {
    this.looked.add(looksAt(row));
    const term = termKnownAt(row, this.inquiry.knownAt);
    return term !== undefined && this.hasCome(term.until) ? term : undefined;
  }

  /** D11: GB counts as a member before 2021-01-01; the membership rows say so. */
  isMember(union: Union, country: Country): boolean {
    return this.ask(membership, union, country);
  }

  keepsRegister(register: string): boolean {
    this.looked.add(this.inquiry.looksAt(registerKey(register)));
    return registerKeeper(this.inquiry.trust, register, this.inquiry.knownAt) !== undefined;
  }

  #today<T>(timeline: Timeline<T>): T {
    const today = indexAt(timeline, this.at);
    const { from, value } = timeline[today] as Step<T>;
    this.window.narrow(this.at, from);
    this.window.narrow(this.at, timeline[today + 1]?.from ?? FOREVER);
    return value;
  }

  /** Those of the references that are citable today. */
  citable(...ids: readonly string[]): readonly string[] {
    return ids.filter((id) => {
      const from = this.law.references.get(id)?.from;
      return from === undefined || this.hasCome(from);
    });
  }
}

/**
 * A reading for verdicts without reasons, and so is all that it asks: whole catalogues are judged this way. Which references
 * can be cited that day moves no verdict, so that their days end no window.
 */
export class VerdictReading extends Reading {
  override get explains(): boolean {
    return false;
  }

  override finding(verdict: Verdict, _reasons: unknown, flags?: readonly FlagCode[]): Finding {
    return unexplained(verdict, flags);
  }

  override ask<A extends readonly string[], T>(question: Question<A, T>, ...subject: A): T {
    const { inquiry } = this;
    const find = () => swept(question, subject, (at, looked) => new VerdictReading(inquiry, at, looked));
    return this.today(inquiry.answer(question, subject, false, find));
  }

  override askWhy<A extends readonly string[], T>(question: Question<A, T>, ...subject: A): T {
    return this.today(answerTo(this.inquiry, question, ...subject));
  }

  override citable(): readonly string[] {
    return NO_REFERENCES;
  }
}

export function unexplained(verdict: Verdict, flags: readonly FlagCode[] = []): Finding {
  return flags.length === 0 ? bare(verdict) : finding(verdict, NO_REASONS, flags);
}

export const NO_REFERENCES: readonly string[] = [];
const NO_REASONS: readonly Reason[] = [];

/** Rows are read at every judgement: looking at one is worked out once. */
const LAW_LOOKS = new WeakMap<LawRow, Looks>();

function looksAt(row: LawRow): Looks {
  const known = LAW_LOOKS.get(row);
  if (known !== undefined) return known;
  const looks = Looks.atOne(lawKey(lawRowName(row)));
  LAW_LOOKS.set(row, looks);
  return looks;
}

/** An input of a reason: the fact, the part that decided, and the way back to who signed it. */
export function inputOf<K extends FactKind>({ fact, level }: Stated<K>, found: string): Input {
  const { kind, subject, credential, pointer, issuer, from, until } = fact as Fact;
  return { fact: kind, subject, found, credential, pointer, issuer, level, from, until };
}

function membership(reading: Reading, union: string, country: Country): boolean {
  return reading.law.memberships
    .filter((row) => row.country === country && row.union === union)
    .some((row) => reading.inForce(row) !== undefined);
}
