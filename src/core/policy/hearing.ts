/**
 * What is heard of one kind about one subject, and which of it holds when. Every rule begins here, and most kinds are
 * stated a few times: the days on which something begins or ends are known beforehand, so that nothing has to be swept.
 */
import { BEGINNING, FOREVER, type Instant } from '../instant.js';
import type { Step, Timeline } from '../time/timeline.js';
import type { Fact, FactKind, Lapse } from './facts.js';
import type { Looks } from './looked.js';
import type { Assurance } from './verdict.js';

/** A statement whose word is heard, on whichever days it holds. */
export interface Heard<K extends FactKind> {
  readonly fact: Fact<K>;
  /** The level of its issuer for it. */
  readonly level: Assurance;
  /** Stated by the party about itself (D5). */
  readonly own: boolean;
  /** Alike for two statements about the same fact: of those the later one replaces the earlier (D2). */
  readonly identity: string;
}

type Statements<K extends FactKind> = readonly Heard<K>[];
type On<K extends FactKind> = (statements: Statements<K>, day: Instant) => Statements<K>;

export class Hearing<K extends FactKind> {
  #holding: Timeline<Statements<K>> | undefined;
  #begun: Timeline<Statements<K>> | undefined;
  #lapsed: Timeline<Statements<K>> | undefined;

  /**
   * @param statements in order of arrival.
   * @param looks what was looked at to hear them.
   */
  constructor(
    readonly statements: Statements<K>,
    readonly looks: Looks,
  ) {}

  /** On every day, what `holdingOn` says of it; the others likewise. */
  get holding(): Timeline<Statements<K>> {
    this.#holding ??= overTime(this.statements, holdingOn);
    return this.#holding;
  }

  get begun(): Timeline<Statements<K>> {
    this.#begun ??= overTime(this.statements, begunOn);
    return this.#begun;
  }

  get lapsed(): Timeline<Statements<K>> {
    this.#lapsed ??= overTime(this.statements, lapsedOn);
    return this.#lapsed;
  }
}

/** The statements that hold on a day: of one issuer about one fact, only the last that has taken effect (D2). */
export function holdingOn<K extends FactKind>(statements: Statements<K>, day: Instant): Statements<K> {
  const begun = begunOn(statements, day);
  return begun.every(({ fact }) => day < fact.until) ? begun : begun.filter(({ fact }) => day < fact.until);
}

/** The same, with those that have ended; never those whose credential is suspended, revoked or refused that day. */
export function begunOn<K extends FactKind>(statements: Statements<K>, day: Instant): Statements<K> {
  const latest = latestOn(statements, day);
  // Only now: what its issuer had replaced is not said again because the replacement was revoked.
  return latest.some(({ fact }) => isLapsed(fact, day)) ? latest.filter(({ fact }) => !isLapsed(fact, day)) : latest;
}

/** What would hold that day, had its credential not been suspended, revoked or refused. */
export function lapsedOn<K extends FactKind>(statements: Statements<K>, day: Instant): Statements<K> {
  return latestOn(statements, day).filter(({ fact }) => isLapsed(fact, day) && day < fact.until);
}

function isLapsed({ lapses }: Pick<Fact, 'lapses'>, day: Instant): boolean {
  return lapses?.some(({ from, until }: Lapse) => from <= day && day < until) === true;
}

/** Of the statements of one issuer about one fact, the last that has taken effect. */
function latestOn<K extends FactKind>(statements: Statements<K>, day: Instant): Statements<K> {
  if (statements.length <= FEW) return latestOfFew(statements, day);
  const last = new Map<string, Heard<K>>();
  for (const one of statements) {
    if (one.fact.from > day) continue;
    const earlier = last.get(one.identity);
    if (earlier === undefined || supersedes(one.fact, earlier.fact)) last.set(one.identity, one);
  }
  return [...last.values()];
}

/** With so few, looking for the one that is replaced is faster than a table of them. */
const FEW = 8;

function latestOfFew<K extends FactKind>(statements: Statements<K>, day: Instant): Statements<K> {
  const latest: Heard<K>[] = [];
  for (const one of statements) {
    if (one.fact.from > day) continue;
    let place = 0;
    while (place < latest.length && latest[place]?.identity !== one.identity) place += 1;
    const earlier = latest[place];
    if (earlier === undefined || supersedes(one.fact, earlier.fact)) latest[place] = one;
  }
  return latest;
}

type When = { readonly from: Instant; readonly recorded: Instant };

/** The later statement: by effect, then by when it became known, then by arrival. */
function supersedes(later: When, earlier: When): boolean {
  return later.from > earlier.from || (later.from === earlier.from && later.recorded >= earlier.recorded);
}

function overTime<K extends FactKind>(statements: Statements<K>, on: On<K>): Timeline<Statements<K>> {
  const steps: [Step<Statements<K>>, ...Step<Statements<K>>[]] = [
    { from: BEGINNING, value: on(statements, BEGINNING) },
  ];
  if (statements.length === 0) return steps;
  for (const from of turningDays(statements)) {
    const value = on(statements, from);
    if (!sameMembers(value, (steps[steps.length - 1] as Step<Statements<K>>).value)) steps.push({ from, value });
  }
  return steps;
}

/** When something may begin or cease to hold: each once, ascending. */
function turningDays(statements: Statements<FactKind>): readonly Instant[] {
  const days: Instant[] = [];
  const add = (day: Instant) => {
    if (day !== BEGINNING && day !== FOREVER) days.push(day);
  };
  for (const { fact } of statements) {
    add(fact.from);
    add(fact.until);
    for (const { from, until } of fact.lapses ?? []) {
      add(from);
      add(until);
    }
  }
  days.sort((a, b) => a - b);
  return days.filter((day, i) => day !== days[i - 1]);
}

function sameMembers<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((member, i) => member === b[i]);
}
