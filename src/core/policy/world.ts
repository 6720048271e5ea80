/**
 * The world the rules look at: facts by subject and kind, and which provider stands behind which offer.
 *
 * It only grows. Nothing is removed when time passes or a credential is withdrawn: a reading looks at the world *as
 * known at* an instant and sees the facts recorded by then and not withdrawn by then. So one world serves every
 * `asOf` and every `knownAt`, and a snapshot costs nothing.
 */
import type { Iri } from '../did.js';
import type { Digest } from '../digest.js';
import type { Instant } from '../instant.js';
import type { Fact, FactKind } from './facts.js';

/** What a rule may have looked at: when a fact with this key arrives, whoever depends on it is judged again. */
export type DependencyKey = string & { readonly __dependency: unique symbol };

export function dependencyKey(kind: FactKind, subject: Iri): DependencyKey {
  return `${kind} ${subject}` as DependencyKey;
}

/** The key under which a fact is read. Lists of a scheme are read by scheme, whoever publishes them. */
export function dependencyOf(fact: Fact): DependencyKey {
  return dependencyKey(fact.kind, fact.kind === 'listSnapshot' ? fact.value.scheme : fact.subject);
}

/** The key under which the provider of an offer is read. */
export function providerKey(offer: Iri): DependencyKey {
  return `provider ${offer}` as DependencyKey;
}

export class World {
  readonly #facts = new Map<DependencyKey, Fact[]>();
  readonly #providers = new Map<Iri, Iri>();
  readonly #withdrawn = new Map<Digest, Instant>();

  /** Adds a fact; order of arrival is the last tie-breaker between statements of one issuer. */
  add(fact: Fact): void {
    const key = dependencyOf(fact);
    const facts = this.#facts.get(key);
    if (facts === undefined) this.#facts.set(key, [fact]);
    else facts.push(fact);
  }

  /** Facts of a credential stop being known at the instant of its withdrawal or erasure. */
  withdraw(credential: Digest, at: Instant): void {
    this.#withdrawn.set(credential, at);
  }

  /** Says who provides an offer; company facts (owners, seats, control) are read of the provider. */
  setProvider(offer: Iri, provider: Iri): void {
    this.#providers.set(offer, provider);
  }

  providerOf(offer: Iri): Iri | undefined {
    return this.#providers.get(offer);
  }

  /**
   * Facts of a kind about a subject (for lists: about a scheme) as known at an instant, in order of arrival; valid
   * at any time.
   */
  factsOf<K extends FactKind>(kind: K, subject: Iri, knownAt: Instant): readonly Fact<K>[] {
    const facts = (this.#facts.get(dependencyKey(kind, subject)) ?? []) as unknown as readonly Fact<K>[];
    return facts.filter((fact) => {
      const withdrawn = this.#withdrawn.get(fact.credential);
      // Not `?? FOREVER`: known for ever (no limit) is not later than never withdrawn.
      return fact.recorded <= knownAt && (withdrawn === undefined || withdrawn > knownAt);
    });
  }
}
