/**
 * A reading is one look at the world and the law on one day, as known at one day. Everything a rule learns, it
 * learns here, so that every answer knows the window in which it holds (core/time/sweep.ts) and what it depends on.
 */
import type { Iri } from '../did.js';
import type { Instant } from '../instant.js';
import { ALWAYS, narrow, type Window } from '../time/sweep.js';
import type { Country, Fact, FactKind, Lapse } from './facts.js';
import { type Dated, type Law, type Term, termKnownAt, type Union } from './law.js';
import { levelOf, registerKeeper, type TrustList } from './trust.js';
import type { Assurance, Input } from './verdict.js';
import { type DependencyKey, dependencyKey, providerKey, type World } from './world.js';

/** A fact that holds on the day, with the level of its issuer for it. */
export interface Stated<K extends FactKind> {
  readonly fact: Fact<K>;
  readonly level: Assurance;
}

/**
 * Statements by strangers decide nothing and are only shown; without a bound, anybody could make judging somebody
 * else's offer as slow, and its explanation as long, as he likes.
 */
const STRANGERS_HEARD = 20;

export class Reading {
  #window: Window = ALWAYS;
  /** What was read once has narrowed the window already, so reading it again may answer from memory. */
  readonly #begun = new Map<DependencyKey, readonly Stated<FactKind>[]>();
  readonly #members = new Map<string, boolean>();

  constructor(
    readonly world: World,
    readonly law: Law,
    readonly trust: TrustList,
    readonly at: Instant,
    readonly knownAt: Instant,
    readonly dependencies: Set<DependencyKey>,
  ) {}

  /** Where the answers given so far hold. */
  get window(): Window {
    return this.#window;
  }

  /** Has this instant come? Narrows the window at it. */
  hasCome(instant: Instant): boolean {
    this.#window = narrow(this.#window, this.at, instant);
    return instant <= this.at;
  }

  /** The statements that hold today: of one issuer about one fact, only the last that has taken effect (D2). */
  stated<K extends FactKind>(kind: K, subject: Iri): readonly Stated<K>[] {
    return this.begun(kind, subject).filter(({ fact }) => !this.hasCome(fact.until));
  }

  /**
   * The same, with those that have ended: for certificates, "known but expired" is not "unknown". Never those whose
   * credential is suspended, revoked or refused today.
   */
  begun<K extends FactKind>(kind: K, subject: Iri): readonly Stated<K>[] {
    const key = dependencyKey(kind, subject);
    const known = this.#begun.get(key);
    if (known !== undefined) return known as unknown as readonly Stated<K>[];
    this.dependencies.add(key);
    const last = new Map<string, Fact<K>>();
    for (const fact of this.#heard(this.world.factsOf(kind, subject, this.knownAt))) {
      if (!this.hasCome(fact.from)) continue;
      const identity = `${fact.issuer} ${identityOf(fact as Fact)}`;
      const earlier = last.get(identity);
      if (earlier === undefined || supersedes(fact, earlier)) last.set(identity, fact);
    }
    // Only now: what its issuer had replaced is not said again because the replacement was revoked.
    const held = [...last.values()].filter(({ lapses = [] }) => !lapses.some((lapse) => this.#holds(lapse)));
    const begun = held.map((fact) => ({ fact, level: levelOf(this.trust, fact as Fact, this.knownAt) }));
    this.#begun.set(key, begun as unknown as readonly Stated<FactKind>[]);
    return begun;
  }

  /** Without the strangers beyond the first ones; short lists are heard whole without asking who speaks. */
  #heard<K extends FactKind>(facts: readonly Fact<K>[]): readonly Fact<K>[] {
    if (facts.length <= STRANGERS_HEARD) return facts;
    let strangers = 0;
    return facts.filter((fact) => {
      if (levelOf(this.trust, fact as Fact, this.knownAt) !== 'none') return true;
      strangers += 1;
      return strangers <= STRANGERS_HEARD;
    });
  }

  #holds({ from, until }: Lapse): boolean {
    return this.hasCome(from) && !this.hasCome(until);
  }

  providerOf(offer: Iri): Iri | undefined {
    this.dependencies.add(providerKey(offer));
    return this.world.providerOf(offer);
  }

  /** The end of a row of law as known, when the row is in force today. */
  inForce(row: Dated): Term | undefined {
    const term = termKnownAt(row, this.knownAt);
    if (term === undefined || !this.hasCome(row.from) || this.hasCome(term.until)) return undefined;
    return term;
  }

  /** The end of a row as known, once it has come. */
  endOf(row: Dated): Term | undefined {
    const term = termKnownAt(row, this.knownAt);
    return term !== undefined && this.hasCome(term.until) ? term : undefined;
  }

  /** D11: GB counts as a member before 2021-01-01; the membership rows say so. */
  isMember(union: Union, country: Country): boolean {
    const key = `${union} ${country}`;
    const known = this.#members.get(key);
    if (known !== undefined) return known;
    const rows = this.law.memberships.filter((row) => row.country === country && row.union === union);
    const member = rows.some((row) => this.inForce(row) !== undefined);
    this.#members.set(key, member);
    return member;
  }

  keepsRegister(register: string): boolean {
    return registerKeeper(this.trust, register, this.knownAt) !== undefined;
  }

  /** Those of the references that are citable today. */
  citable(...ids: readonly string[]): readonly string[] {
    return ids.filter((id) => {
      const from = this.law.references.get(id)?.from;
      return from === undefined || this.hasCome(from);
    });
  }
}

/** An input of a reason: the fact, the part that decided, and the way back to who signed it. */
export function inputOf<K extends FactKind>({ fact, level }: Stated<K>, found: string): Input {
  const { kind, subject, credential, pointer, issuer, from, until } = fact as Fact;
  return { fact: kind, subject, found, credential, pointer, issuer, level, from, until };
}

type When = { readonly from: Instant; readonly recorded: Instant };

/** The later statement: by effect, then by when it became known, then by arrival. */
function supersedes(later: When, earlier: When): boolean {
  return later.from > earlier.from || (later.from === earlier.from && later.recorded >= earlier.recorded);
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
