/**
 * An inquiry is everything asked about one state of the world, under one law and one trust list, as known at one
 * instant. It remembers: what one rule has found out for all days, no other rule has to find out again.
 *
 * It lives no longer than the state it asks about: once a fact arrives or is withdrawn, a new one must be opened.
 */
import { type Did, type Iri, speaksFor } from '../did.js';
import { FOREVER, type Instant } from '../instant.js';
import type { Timeline } from '../time/timeline.js';
import { Asked } from './asked.js';
import type { Fact, FactKind } from './facts.js';
import type { Law } from './law.js';
import { type Looked, Looks } from './looked.js';
import { levelOf, type TrustList } from './trust.js';
import type { Assurance } from './verdict.js';
import { type DependencyKey, dependencyKey, issuerKey, type WorldView } from './world.js';

/** What there is to say to a question, on every day. */
export interface Answer<T> {
  readonly timeline: Timeline<T>;
  /** What was looked at, on any day. */
  readonly looked: Looked;
}

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

/** What is heard of one kind about one subject. */
export interface Hearing<K extends FactKind> {
  readonly statements: readonly Heard<K>[];
  readonly looks: Looks;
}

/**
 * Statements by strangers decide nothing and are only shown; without a bound, anybody could make judging somebody
 * else's offer as slow, and its explanation as long, as he likes.
 */
const STRANGERS_HEARD = 20;

export class Inquiry {
  readonly #asked = new Asked<Answer<unknown>>();
  readonly #looks = new Map<DependencyKey, Looks>();
  readonly #speaking = new Map<Iri, Map<Did, boolean>>();
  readonly #heard = new Map<Iri, Map<FactKind, Hearing<FactKind>>>();

  constructor(
    readonly world: WorldView,
    readonly law: Law,
    readonly trust: TrustList,
    readonly knownAt: Instant = FOREVER,
  ) {}

  /** The answer to a question about a subject: found when it is asked for the first time. */
  answer<T>(question: (...asked: never) => T, subject: readonly string[], find: () => Answer<T>): Answer<T> {
    return this.#asked.answer(question, subject, find) as Answer<T>;
  }

  /** The same, with nothing found out yet: for work that would otherwise remember more than it is worth. */
  anew(): Inquiry {
    return new Inquiry(this.world, this.law, this.trust, this.knownAt);
  }

  /** Every statement of a kind about a subject, in order of arrival, without the strangers beyond the first ones. */
  heard<K extends FactKind>(kind: K, subject: Iri): readonly Heard<K>[] {
    return this.hear(kind, subject).statements;
  }

  /** The same, with what was looked at to hear them. */
  hear<K extends FactKind>(kind: K, subject: Iri): Hearing<K> {
    let about = this.#heard.get(subject);
    if (about === undefined) {
      about = new Map();
      this.#heard.set(subject, about);
    }
    let known = about.get(kind);
    if (known === undefined) {
      const statements = this.#hear(kind, subject);
      const issuers = new Set(statements.map(({ fact }) => fact.issuer));
      known = { statements, looks: new Looks([dependencyKey(kind, subject), ...[...issuers].map(issuerKey)]) };
      about.set(kind, known);
    }
    return known as unknown as Hearing<K>;
  }

  /** What is noted when a single thing is looked at; once for each. */
  looksAt(key: DependencyKey): Looks {
    let looks = this.#looks.get(key);
    if (looks === undefined) {
      looks = new Looks([key]);
      this.#looks.set(key, looks);
    }
    return looks;
  }

  #speaksFor(issuer: Did, subject: Iri): boolean {
    let about = this.#speaking.get(subject);
    if (about === undefined) {
      about = new Map();
      this.#speaking.set(subject, about);
    }
    let speaks = about.get(issuer);
    if (speaks === undefined) {
      speaks = speaksFor(issuer, subject);
      about.set(issuer, speaks);
    }
    return speaks;
  }

  #hear(kind: FactKind, subject: Iri): readonly Heard<FactKind>[] {
    let strangers = 0;
    return this.world
      .factsOf(kind, subject, this.knownAt)
      .map((fact) => ({
        fact,
        level: levelOf(this.trust, fact, this.knownAt),
        own: this.#speaksFor(fact.issuer, fact.subject),
        identity: `${fact.issuer} ${identityOf(fact)}`,
      }))
      .filter(({ level }) => {
        if (level === 'none') strangers += 1;
        return level !== 'none' || strangers <= STRANGERS_HEARD;
      });
  }
}

/** What makes two statements of one issuer statements about the same fact. Lists and listings add up. */
function identityOf(fact: Fact): string {
  switch (fact.kind) {
    case 'certificate':
      return fact.value.id;
    case 'milestone':
      return `${fact.value.scheme} ${fact.value.schemeVersion}`;
    case 'textClaim':
      return fact.value.scheme;
    case 'registerListing':
    case 'listSnapshot':
      return `${fact.credential} ${fact.pointer}`;
    default:
      return '';
  }
}
