/**
 * From claims and facts to what the index knows of one offer. Called when something about the offer was published,
 * never when a question is answered.
 */
import type { Claims, OfferClaim, ParticipantClaim } from '../claims.js';
import type { Did, Iri } from '../did.js';
import { speaksFor } from '../did.js';
import type { Digest } from '../digest.js';
import { earlier, type Instant, later } from '../instant.js';
import type { Inquiry } from '../policy/inquiry.js';
import type { LabelView } from '../policy/labels.js';
import { undecided, unruled } from '../policy/reported.js';
import type { Rulings, Timelines } from '../policy/ruling.js';
import type { DependencyKey } from '../policy/world.js';
import type { OfferId, OfferView } from './offer.js';
import { certificatePeriods, locationPeriods } from './offer-periods.js';

/** A claim with the credential that carries it and since when the catalogue has known it. */
export interface Known<C> {
  readonly claim: C;
  readonly claims: Claims;
  readonly recorded: Instant;
}

/**
 * Does the issuer speak for the offer? It must control both the provider named and the offer's own IRI: else anybody
 * could describe somebody else's offer, or take over its IRI.
 */
export function isOwn(issuer: Did, offer: OfferClaim): boolean {
  return speaksFor(issuer, offer.provider) && speaksFor(issuer, offer.id);
}

export interface OfferSources {
  readonly id: OfferId;
  /** Every description of this offer, oldest first; not empty. */
  readonly descriptions: readonly [Known<OfferClaim>, ...Known<OfferClaim>[]];
  readonly participantsOf: (provider: Iri) => readonly Known<ParticipantClaim>[];
  readonly inquiry: Inquiry;
  /** Receives what was looked at: a new fact with one of these keys means projecting again. */
  readonly dependencies: Set<DependencyKey>;
  /** Credentials that speak about the offer or its provider, oldest first. */
  readonly credentials: readonly Digest[];
  readonly labels: readonly LabelView[];
  readonly changed: { readonly seq: number; readonly at: Instant };
  readonly rulings: Rulings;
  readonly timelines: Timelines;
}

/** The provider's own descriptions if there are any, else the third parties'; the newest known speaks. */
export function speaking(descriptions: OfferSources['descriptions']): OfferSources['descriptions'] {
  const [first, ...rest] = descriptions.filter(({ claim, claims }) => isOwn(claims.issuer, claim));
  return first === undefined ? descriptions : [first, ...rest];
}

export function offerView(sources: OfferSources): OfferView {
  const versions = speaking(sources.descriptions);
  const { claim, claims } = versions.at(-1) ?? versions[0];
  const { issuer } = claims;
  const from = versions.map((version) => version.claims.validFrom).reduce(earlier);
  const until = versions.map((version) => version.claims.validUntil).reduce(later);
  const standing = isOwn(issuer, claim) ? 'own' : 'third-party';
  // A third party's facts about an offer are shown with its own description only; a challenge never is.
  const located = [
    ...claim.locations.map((country) => ({ country, from, until })),
    ...locationPeriods(sources, claim.id, issuer),
  ];
  return {
    id: sources.id,
    iri: claim.id,
    standing,
    issuer,
    provider: providerOf(claim.provider, issuer, sources.participantsOf(claim.provider)),
    names: claim.names,
    descriptions: claim.descriptions,
    keywords: claim.keywords,
    types: claim.types,
    locations: [...new Set(located.map(({ country }) => country))].sort(),
    locationPeriods: located,
    certificates: certificatePeriods(sources, claim.id),
    labels: sources.labels,
    illustrative: claims.illustrative,
    from,
    until,
    credentials: sources.credentials.toReversed(),
    changedSeq: sources.changed.seq,
    changedAt: sources.changed.at,
    rulings: standing === 'own' ? sources.rulings : unruled(sources.rulings),
    timelines: standing === 'own' ? sources.timelines : undecided(sources.timelines),
  };
}

/** Who the provider is, in its own words where it has any, else in those of whoever describes the offer. */
function providerOf(iri: Iri, issuer: Did, known: readonly Known<ParticipantClaim>[]): OfferView['provider'] {
  const own = known.filter(({ claims }) => speaksFor(claims.issuer, iri));
  const participant = (own.length > 0 ? own : known.filter(({ claims }) => claims.issuer === issuer)).at(-1)?.claim;
  const country = participant?.headquartersCountry ?? participant?.legalCountry;
  return { iri, name: participant?.name?.value ?? iri, ...(country === undefined ? {} : { country }) };
}
