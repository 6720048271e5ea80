/** What credentials say who and what there is: offers, participants, and which credentials speak of whom. */
import { type Claims, type OfferClaim, type ParticipantClaim, subjectsOf } from '../core/claims.js';
import type { Iri } from '../core/did.js';
import type { Digest } from '../core/digest.js';
import type { Instant } from '../core/instant.js';
import { type Known, type OfferSources, speaking } from '../core/search/offer-view.js';
import { append, keep } from './multimap.js';
import { stillStanding } from './still-standing.js';

interface Standing {
  /** Does the credential count now? */
  readonly counts: (credential: Digest) => boolean;
  /** Since when what it says does not hold; undefined when it does. */
  readonly lapsedSince: (credential: Digest) => Instant | undefined;
}

export class Descriptions {
  readonly #offers = new Map<Iri, Known<OfferClaim>[]>();
  readonly #participants = new Map<Iri, Known<ParticipantClaim>[]>();
  readonly #credentials = new Map<Iri, Digest[]>();

  constructor(private readonly standing: Standing) {}

  learn(claims: Claims, statements: Claims['statements'], recorded: Instant): void {
    for (const claim of claims.participants) append(this.#participants, claim.id, { claim, claims, recorded });
    for (const claim of claims.offers) append(this.#offers, claim.id, { claim, claims, recorded });
    for (const subject of subjectsOf(claims, statements)) append(this.#credentials, subject, claims.credential);
  }

  /** Nothing of what it said stays. @param subjects of all that it stated. */
  forget(claims: Claims, subjects: Iterable<Iri>): void {
    const others = ({ claims: { credential } }: Known<unknown>): boolean => credential !== claims.credential;
    for (const { id } of claims.participants) keep(this.#participants, id, others);
    for (const { id } of claims.offers) keep(this.#offers, id, others);
    for (const subject of subjects) keep(this.#credentials, subject, (digest) => digest !== claims.credential);
  }

  /** By IRI, whether anything that describes it counts or not. */
  offers(): Iterable<Iri> {
    return this.#offers.keys();
  }

  participants(): Iterable<Iri> {
    return this.#participants.keys();
  }

  isOffer(iri: Iri): boolean {
    return this.#offers.has(iri);
  }

  participantsOf(iri: Iri): readonly Known<ParticipantClaim>[] {
    return this.#standing(this.#participants.get(iri) ?? []);
  }

  /** Of an offer; undefined when nobody describes it. */
  descriptionsOf(offer: Iri): OfferSources['descriptions'] | undefined {
    const [first, ...rest] = this.#standing(this.#offers.get(offer) ?? []);
    return first === undefined ? undefined : [first, ...rest];
  }

  /** The description that speaks for the offer now. */
  speaking(offer: Iri): OfferClaim | undefined {
    const descriptions = this.descriptionsOf(offer);
    return descriptions === undefined ? undefined : speaking(descriptions).at(-1)?.claim;
  }

  credentialsAbout(iri: Iri, which: 'counting' | 'all' = 'counting'): readonly Digest[] {
    return (this.#credentials.get(iri) ?? []).filter((digest) => which === 'all' || this.standing.counts(digest));
  }

  #standing<C>(known: readonly Known<C>[]): readonly Known<C>[] {
    return stillStanding(
      known.filter(({ claims }) => this.standing.counts(claims.credential)),
      this.standing.lapsedSince,
    );
  }
}
