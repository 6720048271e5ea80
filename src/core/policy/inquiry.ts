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
import { type Heard, Hearing } from './hearing.js';
import type { Law } from './law.js';
import { type Looked, Looks } from './looked.js';
import { entitledLevel, type TrustList } from './trust.js';
import type { DependencyKey, WorldView } from './world.js';

/** What there is to say to a question, on every day. */
export interface Answer<T> {
  readonly timeline: Timeline<T>;
  /** What was looked at, on any day. */
  readonly looked: Looked;
}

/**
 * Statements by strangers decide nothing and are only shown; without a bound, anybody could make judging somebody
 * else's offer as slow, and its explanation as long, as he likes.
 */
const STRANGERS_HEARD = 20;

export class Inquiry {
  readonly #explained = new Asked<Answer<unknown>>();
  readonly #ruled = new Asked<Answer<unknown>>();
  readonly #looks = new Map<DependencyKey, Looks>();
  readonly #heard = new Map<Iri, Map<FactKind, Hearing<FactKind>>>();
  /** A rule asks the same for each stretch of days. */
  #last: { readonly kind: FactKind; readonly subject: Iri; readonly hearing: Hearing<FactKind> } | undefined;

  constructor(
    readonly world: WorldView,
    readonly law: Law,
    readonly trust: TrustList,
    readonly knownAt: Instant = FOREVER,
    private readonly shared?: { readonly inquiry: Inquiry; readonly offer: Iri },
  ) {}

  /**
   * The same inquiry, to judge one offer with: what is found out about others is shared, what is found out about the
   * offer is forgotten with it. It is most of everything, hardly anybody else asks for it, and what lives for longer than a
   * moment is copied by the garbage collector several times.
   */
  about(offer: Iri): Inquiry {
    return new Inquiry(this.world, this.law, this.trust, this.knownAt, { inquiry: this, offer });
  }

  /**
   * The answer to a question about a subject: found when it is asked for the first time.
   * @param explains with reasons, or what decides alone: these are two answers.
   */
  answer<T>(
    question: (...asked: never) => T,
    subject: readonly string[],
    explains: boolean,
    find: () => Answer<T>,
  ): Answer<T> {
    const { shared } = this;
    if (shared !== undefined && !subject.includes(shared.offer)) {
      return shared.inquiry.answer(question, subject, explains, find);
    }
    return (explains ? this.#explained : this.#ruled).answer(question, subject, find) as Answer<T>;
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
    let last = this.#last;
    if (last?.kind !== kind || last.subject !== subject) {
      last = { kind, subject, hearing: this.#known(kind, subject) };
      this.#last = last;
    }
    return last.hearing as unknown as Hearing<K>;
  }

  #known(kind: FactKind, subject: Iri): Hearing<FactKind> {
    const { shared } = this;
    if (shared !== undefined && subject !== shared.offer) return shared.inquiry.hear(kind, subject);
    let about = this.#heard.get(subject);
    if (about === undefined) {
      about = new Map();
      this.#heard.set(subject, about);
    }
    let known = about.get(kind);
    if (known === undefined) {
      const statements = this.#hear(kind, subject);
      const issuers = new Set(statements.map(({ fact }) => fact.issuer));
      known = new Hearing(statements, Looks.atStatements(kind, subject, issuers));
      about.set(kind, known);
    }
    return known;
  }

  /** What is noted when a single thing is looked at; once for each. */
  looksAt(key: DependencyKey): Looks {
    let looks = this.#looks.get(key);
    if (looks === undefined) {
      looks = Looks.atOne(key);
      this.#looks.set(key, looks);
    }
    return looks;
  }

  #hear(kind: FactKind, subject: Iri): readonly Heard<FactKind>[] {
    const heard: Heard<FactKind>[] = [];
    let strangers = 0;
    let last: { readonly issuer: Did; readonly subject: Iri; readonly own: boolean } | undefined;
    for (const fact of this.world.factsOf(kind, subject, this.knownAt)) {
      const { issuer } = fact;
      // Most statements about a thing are of one issuer.
      if (last?.issuer !== issuer || last.subject !== fact.subject) {
        last = { issuer, subject: fact.subject, own: speaksFor(issuer, fact.subject) };
      }
      const { own } = last;
      const level = entitledLevel(this.trust, fact, this.knownAt) ?? (own ? 'declared' : 'none');
      if (level === 'none') strangers += 1;
      if (level !== 'none' || strangers <= STRANGERS_HEARD)
        heard.push({ fact, level, own, identity: identityOf(fact) });
    }
    return heard;
  }
}

/** Alike for two statements of one issuer about the same fact. Lists and listings add up. */
function identityOf(fact: Fact): string {
  const { issuer } = fact;
  switch (fact.kind) {
    case 'certificate':
      return `${issuer} ${fact.value.id}`;
    case 'milestone':
      return `${issuer} ${fact.value.scheme} ${fact.value.schemeVersion}`;
    case 'textClaim':
      return `${issuer} ${fact.value.scheme}`;
    case 'registerListing':
    case 'listSnapshot':
      return `${issuer} ${fact.credential} ${fact.pointer}`;
    default:
      return issuer;
  }
}
