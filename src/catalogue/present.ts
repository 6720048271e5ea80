/**
 * What the catalogue knows: the fold of the journal up to an entry. The present is folded on as entries arrive; a
 * past is the same fold, stopped at an instant (`knownAt`). Rules are called here, when a fact arrives, and never
 * when a question is answered.
 */
import type { Claims, OfferClaim, ParticipantClaim } from '../core/claims.js';
import type { Iri } from '../core/did.js';
import type { Digest } from '../core/digest.js';
import { FOREVER, type Instant, instant } from '../core/instant.js';
import { EMPTY_HEAD, type Entry, type Head, headAfter } from '../core/journal.js';
import { evaluateProfile } from '../core/policy/evaluate.js';
import type { Fact } from '../core/policy/facts.js';
import { timelinesFor } from '../core/policy/timelines.js';
import { type DependencyKey, dependencyOf, providerKey, World } from '../core/policy/world.js';
import { OfferIndex } from '../core/search/offer-index.js';
import { type Known, type OfferSources, offerView, speaking } from '../core/search/offer-view.js';
import type { Journal } from '../ports.js';
import { counts, type Document, Documents } from './documents.js';
import type { Remember } from './remembered.js';
import type { Rulebook } from './rulebook.js';

/** Entries read from the journal at a time. */
const PAGE = 1_000;

export class Present {
  readonly documents = new Documents();
  readonly index = new OfferIndex(evaluateProfile);
  readonly world = new World();
  /** `at` of each entry, by seq − 1: ascending, so that an instant finds the last entry known by then. */
  readonly #times: Instant[] = [];
  readonly #offers = new Map<Iri, Known<OfferClaim>[]>();
  readonly #participants = new Map<Iri, Known<ParticipantClaim>[]>();
  readonly #offersOf = new Map<Iri, Set<Iri>>();
  readonly #credentials = new Map<Iri, Digest[]>();
  readonly #dependents = new Map<DependencyKey, Set<Iri>>();
  #head: Head = EMPTY_HEAD;

  /** @param knownAt entries after it are not folded, nor law recorded after it; FOREVER for the present. */
  constructor(
    readonly rulebook: Rulebook,
    readonly knownAt: Instant = FOREVER,
  ) {}

  get head(): Head {
    return this.#head;
  }

  /** How many entries were known at an instant: the seq of the last entry with `at` ≤ it. */
  seqAt(when: Instant): number {
    let low = 0;
    let high = this.#times.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#times[middle] ?? FOREVER) <= when) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  participantsOf(iri: Iri): readonly Known<ParticipantClaim>[] {
    return this.#participants.get(iri) ?? [];
  }

  offersOf(provider: Iri): readonly Iri[] {
    return [...(this.#offersOf.get(provider) ?? [])];
  }

  credentialsAbout(iri: Iri): readonly Digest[] {
    return this.#credentials.get(iri) ?? [];
  }

  /** Folds what the journal holds beyond the head, up to `knownAt`. */
  async catchUp(journal: Journal, remember: Remember): Promise<void> {
    for (;;) {
      const page = await journal.read(this.#head.seq, PAGE);
      const entries = page.filter((entry) => instant(entry.at) <= this.knownAt);
      const claims = new Map<Digest, Claims>();
      for (const entry of entries) {
        if (entry.kind !== 'published') continue;
        const known = await remember(entry);
        if (known !== undefined) claims.set(entry.contentDigest, known);
      }
      this.apply(entries, claims);
      if (page.length < PAGE || entries.length < page.length) return;
    }
  }

  /**
   * Folds entries that follow the head, and judges again the offers they touch.
   * @param claims what extraction found in the credentials that these entries publish.
   */
  apply(entries: readonly Entry[], claims: ReadonlyMap<Digest, Claims>): void {
    const touched = new Set<Iri>();
    for (const entry of entries) {
      if (entry.seq !== this.#times.length + 1)
        throw new Error(`entry ${entry.seq} does not follow ${this.#times.length}`);
      this.#times.push(instant(entry.at));
      for (const digest of this.documents.apply(entry, (content) => claims.get(content))) {
        const document = this.documents.get(digest);
        if (entry.kind === 'published' && document?.claims !== undefined)
          this.#learn(document, document.claims, touched);
        if (entry.kind === 'withdrawn' || entry.kind === 'erased') this.#forget(digest, instant(entry.at), touched);
      }
    }
    const last = entries.at(-1);
    if (last !== undefined) this.#head = headAfter(last);
    this.#settleProviders(touched);
    for (const offer of touched) this.#judge(offer);
  }

  #learn(document: Document, claims: Claims, touched: Set<Iri>): void {
    const { recorded, contentDigest } = document;
    const about = (iri: Iri): void => append(this.#credentials, iri, contentDigest);
    const subjects = new Set<Iri>();
    for (const claim of claims.participants) {
      append(this.#participants, claim.id, { claim, claims, recorded });
      subjects.add(claim.id);
      for (const offer of this.#offersOf.get(claim.id) ?? []) touched.add(offer);
    }
    for (const claim of claims.offers) {
      append(this.#offers, claim.id, { claim, claims, recorded });
      subjects.add(claim.id);
      touched.add(claim.id);
    }
    for (const statement of claims.statements) {
      const fact: Fact = { ...statement, credential: contentDigest, issuer: claims.issuer, recorded };
      this.world.add(fact);
      subjects.add(fact.subject);
      for (const offer of this.#dependents.get(dependencyOf(fact)) ?? []) touched.add(offer);
      if (this.#offers.has(fact.subject)) touched.add(fact.subject);
    }
    for (const subject of subjects) about(subject);
  }

  #forget(contentDigest: Digest, at: Instant, touched: Set<Iri>): void {
    this.world.withdraw(contentDigest, at);
    // Rare, so plain: every offer that stands on anything is judged again.
    for (const offer of this.#offers.keys()) touched.add(offer);
  }

  /** Before anything is judged: who stands behind each offer. A change touches those that looked at it. */
  #settleProviders(touched: Set<Iri>): void {
    // A set visits what is added while it is walked, each once: cycles of hosting end.
    for (const offer of touched) {
      const provider = this.#speaking(offer)?.provider;
      if (provider === undefined || this.world.providerOf(offer) === provider) continue;
      this.world.setProvider(offer, provider);
      include(this.#offersOf, provider, offer);
      for (const dependent of this.#dependents.get(providerKey(offer)) ?? []) touched.add(dependent);
    }
  }

  #judge(offer: Iri): void {
    const descriptions = this.#descriptionsOf(offer);
    const claim = this.#speaking(offer);
    if (descriptions === undefined || claim === undefined) {
      this.index.remove(offer);
      return;
    }
    const { law, trust, keys } = this.rulebook;
    const { timelines, dependencies } = timelinesFor(this.world, law, trust, offer, keys, this.knownAt);
    const looked = new Set(dependencies);
    const sources: OfferSources = {
      descriptions,
      participantsOf: (iri) => this.participantsOf(iri),
      world: this.world,
      law,
      trust,
      knownAt: this.knownAt,
      credentials: [...new Set([...this.credentialsAbout(claim.provider), ...this.credentialsAbout(offer)])],
      changed: { seq: this.#head.seq, at: instant(this.#head.at) },
      dependencies: looked,
      timelines,
    };
    this.index.put(offerView(sources));
    for (const key of looked) include(this.#dependents, key, offer);
  }

  /** The description that speaks for the offer now. */
  #speaking(offer: Iri): OfferClaim | undefined {
    const descriptions = this.#descriptionsOf(offer);
    return descriptions === undefined ? undefined : speaking(descriptions).at(-1)?.claim;
  }

  #descriptionsOf(offer: Iri): OfferSources['descriptions'] | undefined {
    const [first, ...rest] = (this.#offers.get(offer) ?? []).filter(({ claims }) => {
      const document = this.documents.get(claims.credential);
      return document !== undefined && counts(document);
    });
    return first === undefined ? undefined : [first, ...rest];
  }
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function include<K, V>(map: Map<K, Set<V>>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, new Set([value]));
  else values.add(value);
}
