/**
 * The world the rules look at: facts by subject and kind, and which provider stands behind which offer.
 *
 * It only grows, but for what is erased. Nothing is removed when time passes or a credential is withdrawn: a reading
 * looks at the world *as known at* an instant and sees the facts recorded by then and not withdrawn by then. So one
 * world serves every `asOf` and every `knownAt`, and a snapshot costs nothing.
 */
import type { Did, Iri } from '../did.js';
import type { Digest } from '../digest.js';
import { FOREVER, type Instant } from '../instant.js';
import { FactReader, type FactRows } from './fact-rows.js';
import { FactTable } from './fact-table.js';
import type { Fact, FactKind, Lapse, Statement } from './facts.js';

/** What a rule may have looked at: when a fact with this key arrives, whoever depends on it is judged again. */
export type DependencyKey = string & { readonly __dependency: unique symbol };

/** Kinds of things looked at: facts about a subject, the provider of an offer, a row of law, a register, an issuer. */
export type DependencyKind = FactKind | 'provider' | 'law' | 'register' | 'issuer';

export function dependencyKey(kind: DependencyKind, subject: string): DependencyKey {
  return `${kind} ${subject}` as DependencyKey;
}

export function kindOf(key: DependencyKey): DependencyKind {
  return key.slice(0, key.indexOf(' ')) as DependencyKind;
}

export function subjectOf(key: DependencyKey): string {
  return key.slice(key.indexOf(' ') + 1);
}

/** The key under which a fact is read. */
export function dependencyOf(fact: Statement): DependencyKey {
  return dependencyKey(fact.kind, readUnder(fact));
}

/** The subject of that key: lists of a scheme are read by scheme, whoever publishes them. */
export function readUnder(fact: Statement): string {
  return fact.kind === 'listSnapshot' ? fact.value.scheme : fact.subject;
}

/** The key under which the provider of an offer is read. */
export function providerKey(offer: Iri): DependencyKey {
  return dependencyKey('provider', offer);
}

/** A row of law, by its name (`lawRowName`): what rests on it depends on it as on a fact. */
export function lawKey(row: string): DependencyKey {
  return dependencyKey('law', row);
}

/** Whether anybody keeps a register of recipients. */
export function registerKey(register: string): DependencyKey {
  return dependencyKey('register', register);
}

/** What an issuer is entitled to state: what rests on its word depends on it. */
export function issuerKey(issuer: Did): DependencyKey {
  return dependencyKey('issuer', issuer);
}

/** What an inquiry asks of a world, real or supposed. */
export type WorldView = Pick<World, 'factsOf' | 'providerOf'>;

/** A world as it is now, as plain data: for another thread, which is given a copy of all but the facts' columns. */
export interface WorldSoFar {
  readonly facts: FactRows;
  readonly providers: ReadonlyMap<Iri, Iri>;
  readonly withdrawn: ReadonlyMap<Digest, Instant>;
  readonly lapses: ReadonlyMap<Digest, readonly Lapse[]>;
}

export class World {
  readonly #facts = new FactTable();
  readonly #providers = new Map<Iri, Iri>();
  readonly #withdrawn = new Map<Digest, Instant>();
  readonly #lapses = new Map<Digest, readonly Lapse[]>();

  get soFar(): WorldSoFar {
    return { facts: this.#facts.rows, providers: this.#providers, withdrawn: this.#withdrawn, lapses: this.#lapses };
  }

  /** Adds a fact; order of arrival is the last tie-breaker between statements of one issuer. */
  add(fact: Fact): void {
    this.#facts.add(fact, readUnder(fact), fact);
  }

  /** Adds what a credential states. */
  learn(statements: readonly Statement[], source: Pick<Fact, 'credential' | 'issuer' | 'recorded'>): void {
    for (const statement of statements) this.#facts.add(statement, readUnder(statement), source);
  }

  /** What a credential states, whether it still counts or not; nothing once it is erased. */
  statementsOf(credential: Digest): readonly Statement[] {
    return this.#facts
      .ofCredential(credential)
      .map(({ credential: _, issuer: _issuer, recorded: _recorded, ...statement }) => statement);
  }

  /** Facts of a credential stop being known at the instant of its withdrawal. */
  withdraw(credential: Digest, at: Instant): void {
    this.#withdrawn.set(credential, at);
  }

  /** Removes the facts of a credential for good, at whatever instant one asks. */
  erase(credential: Digest): void {
    this.#facts.erase(credential);
  }

  /** From that instant on, which is also when it became known, the facts of a credential do not hold. */
  lapse(credential: Digest, at: Instant): void {
    const lapses = this.#lapses.get(credential) ?? [];
    if (lapses.at(-1)?.until === FOREVER) return;
    this.#lapses.set(credential, [...lapses, { from: at, until: FOREVER }]);
  }

  /** Ends the lapse that is open, if one is. */
  resume(credential: Digest, at: Instant): void {
    const lapses = this.#lapses.get(credential) ?? [];
    const open = lapses.at(-1);
    if (open?.until !== FOREVER) return;
    this.#lapses.set(credential, [...lapses.slice(0, -1), { from: open.from, until: at }]);
  }

  /** Since when the facts of a credential do not hold; undefined when they do. */
  lapsedSince(credential: Digest): Instant | undefined {
    const last = this.#lapses.get(credential)?.at(-1);
    return last?.until === FOREVER ? last.from : undefined;
  }

  /** Says who provides an offer; company facts (owners, seats, control) are read of the provider. */
  setProvider(offer: Iri, provider: Iri | undefined): void {
    if (provider === undefined) this.#providers.delete(offer);
    else this.#providers.set(offer, provider);
  }

  providerOf(offer: Iri): Iri | undefined {
    return this.#providers.get(offer);
  }

  /**
   * Facts of a kind about a subject (for lists: about a scheme) as known at an instant, in order of arrival; valid
   * at any time.
   */
  factsOf<K extends FactKind>(kind: K, subject: Iri, knownAt: Instant): readonly Fact<K>[] {
    return knownOf(this.#facts.of(kind, subject) as unknown as readonly Fact<K>[], knownAt, {
      withdrawn: this.#withdrawn,
      lapses: this.#lapses,
    });
  }
}

/** What another thread sees of a world. */
export function viewOf(soFar: WorldSoFar): WorldView {
  const facts = new FactReader(soFar.facts);
  return {
    factsOf<K extends FactKind>(kind: K, subject: Iri, knownAt: Instant) {
      return knownOf(facts.of(kind, subject) as unknown as readonly Fact<K>[], knownAt, soFar);
    },
    providerOf: (offer) => soFar.providers.get(offer),
  };
}

function knownOf<K extends FactKind>(
  facts: readonly Fact<K>[],
  knownAt: Instant,
  { withdrawn, lapses }: Pick<WorldSoFar, 'withdrawn' | 'lapses'>,
): readonly Fact<K>[] {
  const isKnown = ({ credential, recorded }: Fact<K>): boolean => {
    const since = withdrawn.get(credential);
    // Not `?? FOREVER`: known for ever (no limit) is not later than never withdrawn.
    return recorded <= knownAt && (since === undefined || since > knownAt);
  };
  const known = facts.every(isKnown) ? facts : facts.filter(isKnown);
  if (lapses.size === 0) return known;
  return known.map((fact) => {
    const observed = lapsesBy(lapses.get(fact.credential) ?? [], knownAt);
    return observed.length === 0 ? fact : { ...fact, lapses: observed };
  });
}

/** A lapse is observed when it begins and when it ends: one that had not ended by then was without end. */
function lapsesBy(lapses: readonly Lapse[], knownAt: Instant): readonly Lapse[] {
  return lapses
    .filter(({ from }) => from <= knownAt)
    .map(({ from, until }) => ({ from, until: until <= knownAt ? until : FOREVER }));
}
