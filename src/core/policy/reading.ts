/**
 * A reading is one look at the world and the law on one day, as known at one day. Everything a rule learns, it
 * learns here, so that every answer knows the window in which it holds (core/time/sweep.ts) and what it depends on.
 */
import type { Iri } from '../did.js';
import { FOREVER, type Instant } from '../instant.js';
import { sameData } from '../same-data.js';
import { ALWAYS, narrow, sweep, type Window } from '../time/sweep.js';
import { indexAt, type Step } from '../time/timeline.js';
import type { Country, Fact, FactKind, Lapse } from './facts.js';
import type { Answer, Heard, Inquiry } from './inquiry.js';
import { type Law, type LawRow, lawRowName, type Term, termKnownAt, type Union } from './law.js';
import { Looked, Looks } from './looked.js';
import { registerKeeper } from './trust.js';
import type { Input } from './verdict.js';
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
  return inquiry.answer(question, subject, () => {
    const looked = new Looked();
    const timeline = sweep<T>((at) => {
      const reading = new Reading(inquiry, at, looked);
      return { value: question(reading, ...subject), window: reading.window };
    }, sameData);
    return { timeline, looked };
  });
}

export class Reading {
  #window: Window = ALWAYS;

  /** @param looked receives everything that is looked at. */
  constructor(
    readonly inquiry: Inquiry,
    readonly at: Instant,
    readonly looked: Looked = new Looked(),
  ) {}

  get law(): Law {
    return this.inquiry.law;
  }

  /** Where the answers given so far hold. */
  get window(): Window {
    return this.#window;
  }

  /** Has this instant come? Narrows the window at it. */
  hasCome(instant: Instant): boolean {
    this.#window = narrow(this.#window, this.at, instant);
    return instant <= this.at;
  }

  /** The answer that holds today; this reading learns no less than if it had looked for itself. */
  ask<A extends readonly string[], T>(question: Question<A, T>, ...subject: A): T {
    const { timeline, looked } = answerTo(this.inquiry, question, ...subject);
    this.looked.add(looked);
    const today = indexAt(timeline, this.at);
    const { from, value } = timeline[today] as Step<T>;
    this.hasCome(from);
    this.hasCome(timeline[today + 1]?.from ?? FOREVER);
    return value;
  }

  /** The statements that hold today: of one issuer about one fact, only the last that has taken effect (D2). */
  stated<K extends FactKind>(kind: K, subject: Iri): readonly Stated<K>[] {
    return this.ask(holding, kind, subject) as unknown as readonly Stated<K>[];
  }

  /**
   * The same, with those that have ended: for certificates, "known but expired" is not "unknown". Never those whose
   * credential is suspended, revoked or refused today.
   */
  begun<K extends FactKind>(kind: K, subject: Iri): readonly Stated<K>[] {
    return this.ask(begun, kind, subject) as unknown as readonly Stated<K>[];
  }

  /** What would hold today, had its credential not been suspended, revoked or refused. */
  lapsed<K extends FactKind>(kind: K, subject: Iri): readonly Stated<K>[] {
    return this.ask(lapsed, kind, subject) as unknown as readonly Stated<K>[];
  }

  /** Every statement that is heard, on whichever day it holds. */
  heard<K extends FactKind>(kind: K, subject: Iri): readonly Heard<K>[] {
    const { statements, looks } = this.inquiry.hear(kind, subject);
    this.looked.add(looks);
    return statements;
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

  /** Those of the references that are citable today. */
  citable(...ids: readonly string[]): readonly string[] {
    return ids.filter((id) => {
      const from = this.law.references.get(id)?.from;
      return from === undefined || this.hasCome(from);
    });
  }
}

/**
 * A reading for verdicts without reasons: which references can be cited that day moves no verdict, so that their days end no
 * window. (Whatever it asks is answered with every reason: others may ask the same.)
 */
export class VerdictReading extends Reading {
  override citable(): readonly string[] {
    return NO_REFERENCES;
  }
}

const NO_REFERENCES: readonly string[] = [];

/** Rows are read at every judgement: looking at one is worked out once. */
const LAW_LOOKS = new WeakMap<LawRow, Looks>();

function looksAt(row: LawRow): Looks {
  const known = LAW_LOOKS.get(row);
  if (known !== undefined) return known;
  const looks = new Looks([lawKey(lawRowName(row))]);
  LAW_LOOKS.set(row, looks);
  return looks;
}

/** An input of a reason: the fact, the part that decided, and the way back to who signed it. */
export function inputOf<K extends FactKind>({ fact, level }: Stated<K>, found: string): Input {
  const { kind, subject, credential, pointer, issuer, from, until } = fact as Fact;
  return { fact: kind, subject, found, credential, pointer, issuer, level, from, until };
}

function holding(reading: Reading, kind: FactKind, subject: Iri): readonly Stated<FactKind>[] {
  return begun(reading, kind, subject).filter(({ fact }) => !reading.hasCome(fact.until));
}

function lapsed(reading: Reading, kind: FactKind, subject: Iri): readonly Stated<FactKind>[] {
  return latest(reading, kind, subject).filter(({ fact }) => isLapsed(reading, fact) && !reading.hasCome(fact.until));
}

function begun(reading: Reading, kind: FactKind, subject: Iri): readonly Stated<FactKind>[] {
  // Only now: what its issuer had replaced is not said again because the replacement was revoked.
  return latest(reading, kind, subject).filter(({ fact }) => !isLapsed(reading, fact));
}

function isLapsed(reading: Reading, { lapses = [] }: Fact): boolean {
  return lapses.some(({ from, until }: Lapse) => reading.hasCome(from) && !reading.hasCome(until));
}

/** Of the statements of one issuer about one fact, the last that has taken effect. */
function latest(reading: Reading, kind: FactKind, subject: Iri): readonly Heard<FactKind>[] {
  const last = new Map<string, Heard<FactKind>>();
  for (const one of reading.heard(kind, subject)) {
    if (!reading.hasCome(one.fact.from)) continue;
    const earlier = last.get(one.identity);
    if (earlier === undefined || supersedes(one.fact, earlier.fact)) last.set(one.identity, one);
  }
  return [...last.values()];
}

function membership(reading: Reading, union: string, country: Country): boolean {
  return reading.law.memberships
    .filter((row) => row.country === country && row.union === union)
    .some((row) => reading.inForce(row) !== undefined);
}

type When = { readonly from: Instant; readonly recorded: Instant };

/** The later statement: by effect, then by when it became known, then by arrival. */
function supersedes(later: When, earlier: When): boolean {
  return later.from > earlier.from || (later.from === earlier.from && later.recorded >= earlier.recorded);
}
