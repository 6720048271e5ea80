/**
 * Claims: what a credential says, read from its signed RDF view and never from raw JSON (an inline or swapped
 * context can make the two differ). Compact and structured-clone: this is what the facts store keeps.
 *
 * Identity of classes and properties is release-independent: `development#`, `2411#`, `2511#` … are normalised.
 */

import type { Did, Iri } from './did.js';
import type { Digest } from './digest.js';
import type { Instant } from './instant.js';
import type { Statement } from './policy/facts.js';

/** Raise when the extraction changes, so that stored claims are extracted again. */
export const EXTRACTOR_VERSION = 3;

export interface Text {
  readonly value: string;
  /** BCP 47, as signed. */
  readonly lang?: string;
}

/** gx:LegalPerson and its like. */
export interface ParticipantClaim {
  readonly id: Iri;
  readonly name?: Text;
  readonly description?: Text;
  /** ISO 3166-1 alpha-2 of gx:legalAddress / gx:headquartersAddress. */
  readonly legalCountry?: string;
  readonly headquartersCountry?: string;
  /** As signed by whoever issued it: only a notary's counts for merging companies. */
  readonly registrationNumbers: readonly { readonly type: string; readonly value: string }[];
  /** Numbers signed elsewhere that it refers to (`Claims.registrationNumbers` of a notary's credential). */
  readonly registrationNumberIds?: readonly Iri[];
  readonly pointer: string;
}

/** A registration number as a thing of its own: what a notary signs. */
export interface RegistrationNumberClaim {
  readonly id: Iri;
  /** Class: `VatID`, `LeiCode`, `EORI`, … */
  readonly type: string;
  readonly value: string;
  readonly country?: string;
  /** When the notary looked it up, as the evidence of its credential says (gx:executionDate). */
  readonly lookedUp?: Instant;
  readonly pointer: string;
}

/** gx:ServiceOffering or a subclass. */
export interface OfferClaim {
  readonly id: Iri;
  /** gx:providedBy. */
  readonly provider: Iri;
  /** Local names of the classes, most specific first: `ObjectStorageServiceOffering`, `ServiceOffering`. */
  readonly types: readonly string[];
  readonly names: readonly Text[];
  readonly descriptions: readonly Text[];
  readonly keywords: readonly string[];
  /** Countries of the resources it aggregates or is hosted on, where stated in Gaia-X terms. */
  readonly locations: readonly string[];
  readonly pointer: string;
}

/** gx:LabelCredential: SC, L1, L2, L3, by a compliance service. */
export interface LabelClaim {
  readonly subject: Iri;
  readonly level: string;
  readonly rulesVersion: string;
  readonly engineVersion: string;
  readonly compliantCredentials: readonly { readonly id: Iri; readonly digest: string }[];
  readonly pointer: string;
}

/** A request to withdraw a credential: what the catalogue that it is for must find in it. */
export interface WithdrawalClaim {
  /** As written: 64 hex digits if it is a digest. */
  readonly contentDigest: string;
  readonly challenge: string;
  readonly domain: string;
}

/** A request of an operator to adopt a policy file. */
export interface AdoptionClaim {
  /** `law`, `profiles/hdh-2026@2`. */
  readonly what: string;
  readonly version: string;
  /** The text of the file, exactly. */
  readonly document: string;
  readonly challenge: string;
  readonly domain: string;
}

export interface Claims {
  readonly extractor: number;
  readonly credential: Digest;
  readonly credentialId?: Iri;
  readonly issuer: Did;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
  readonly illustrative: boolean;
  /** Its issuer's mark that it is for one catalogue alone. */
  readonly visibility?: 'private';
  /** Full IRIs of the credential's types, release-normalised. */
  readonly types: readonly Iri[];
  readonly participants: readonly ParticipantClaim[];
  readonly registrationNumbers?: readonly RegistrationNumberClaim[];
  readonly offers: readonly OfferClaim[];
  readonly labels: readonly LabelClaim[];
  readonly statements: readonly Statement[];
  /** Absent where there is none, as in all but requests. */
  readonly withdrawals?: readonly WithdrawalClaim[];
  readonly adoptions?: readonly AdoptionClaim[];
}

/** Whom a credential speaks of. @param statements its own, for whoever has them at hand. */
export function subjectsOf(claims: Claims, statements: readonly Statement[] = claims.statements): ReadonlySet<Iri> {
  const named = [...claims.participants, ...claims.offers].map(({ id }) => id);
  return new Set([...named, ...statements.map(({ subject }) => subject)]);
}
