/**
 * The facts the rules speak about. A statement is one fact about one subject, as somebody signed it.
 *
 * Each kind below is one term of our vocabulary (contexts/cartulary-v1.jsonld, prefix `cty:`): in a credential it is
 * a property of the credential subject whose value is a node with exactly these members. The TypeScript member names
 * are the JSON-LD terms, so this file is also the map of the vocabulary.
 *
 * A member that is absent is *not stated*, never "no" (unknown is not no). An empty list with
 * `complete: true` is a stated "none".
 */

import type { Did, Iri } from '../did.js';
import type { Digest } from '../digest.js';
import type { Instant } from '../instant.js';

/** ISO 3166-1 alpha-2, upper case. */
export type Country = string;
/** Decimal text as signed (`xsd:decimal`), percent: "24.0". Computed exactly, never as a float. */
export type Percent = string;

/** Somebody named in a statement. `country` is where it is incorporated or headquartered, as far as stated. */
export interface Party {
  readonly id: Iri;
  readonly name?: string;
  readonly country?: Country;
}

export interface Storage {
  readonly primary?: readonly Country[];
  readonly backup?: readonly Country[];
  readonly logs?: readonly Country[];
  readonly metadata?: readonly Country[];
}

/** Legal basis of a transfer: an id of the law register (`US-PS`, `US-DPF`, `SCC-2010`, `SCC-2021`, `adequacy`, `BCR`). */
export interface TransferBasis {
  readonly instrument: string;
  /** A transfer impact assessment is declared. */
  readonly impactAssessment?: boolean;
}

export interface Flow {
  readonly recipient?: Party;
  readonly country: Country;
  readonly purpose?: string;
  /** Empty = basis not stated. */
  readonly basis: readonly TransferBasis[];
}

export interface AccessPoint {
  readonly role: 'support' | 'administration' | 'soc' | 'level-3-support';
  readonly country: Country;
  /** For access from outside: `consent-logged` = gated by the customer's consent and logged. Absent = not stated. */
  readonly gate?: 'consent-logged' | 'none';
}

export interface Holding {
  readonly holder: Party;
  readonly capital?: Percent;
  readonly votes?: Percent;
}

export interface ThirdParty {
  readonly party: Party;
  readonly parentCountry?: Country;
  readonly role: 'support' | 'hosting' | 'backup' | 'technology' | 'subprocessor';
  /** Can it reach customer data or identity management? Absent = not stated. */
  readonly reach?: 'reaches' | 'cannot-reach';
}

/** Fact kind → shape of its value. */
export interface FactValues {
  /** Regions of the offer, in the provider's own names ("fr-1"). Subject: offer. */
  readonly region: { readonly code: readonly string[] };
  /** Where data rest. Subject: offer. */
  readonly storage: Storage;
  /** Every flow out of the EEA (remote access is a flow). `complete` says the list is whole. Subject: offer. */
  readonly flows: { readonly flow: readonly Flow[]; readonly complete?: boolean };
  /** From where the offer is supported, administered, watched. Subject: offer. */
  readonly accessPoints: { readonly accessPoint: readonly AccessPoint[] };
  /** Subject: the company. */
  readonly seats: {
    readonly seat?: Country;
    readonly centralAdministration?: Country;
    readonly mainEstablishment?: Country;
  };
  /** Who owns the subject, one level up; what is not listed up to 100 % is undisclosed. Subject: a company. */
  readonly holdings: { readonly holding: readonly Holding[] };
  /** Vetoes and rights to appoint. `complete` with none listed = stated that there are none. Subject: a company. */
  readonly specialRights: {
    readonly right: readonly { readonly holder: Party; readonly nature: 'veto' | 'appointment' }[];
    readonly complete?: boolean;
  };
  /** Decisive influence from outside the EEA. Subject: a company. */
  readonly control: { readonly outside: boolean; readonly controller?: Party };
  /** Subcontractors and suppliers. Subject: offer. */
  readonly thirdParties: { readonly thirdParty: readonly ThirdParty[]; readonly complete?: boolean };
  readonly keyCustody: { readonly holder: 'customer' | 'eu-third-party' | 'provider' | 'non-eu' };
  readonly staff: { readonly employer: 'eu' | 'outside'; readonly place: 'eu' | 'outside' };
  readonly autonomy: {
    readonly substitutable: boolean;
    readonly continuityPlan?: boolean;
    readonly lastTest?: Instant;
    readonly cutOffStops?: boolean;
  };
  readonly governingLaw: { readonly country: Country; readonly scope: 'all-services' | 'some-services' };
  readonly foreignRequests: { readonly stance: 'refuses-and-reports' | 'complies' };
  readonly transferMap: { readonly url?: string; readonly equalsFlows: boolean };
  readonly exit: { readonly formats: boolean; readonly plan: boolean; readonly charge: 'none' | 'charged' };
  readonly changeNotice: { readonly owner: boolean; readonly subprocessor: boolean; readonly location: boolean };
  readonly secureEnvironments: { readonly provided: boolean };
  readonly gpu: { readonly provided: boolean };
  readonly encryptionAtRest: { readonly provided: boolean };
  readonly pseudonymisation: { readonly provided: boolean };
  readonly timetable: { readonly met: boolean };
  readonly accessLogs: { readonly provided: boolean };
  readonly frameworkListing: { readonly framework: string };
  readonly renewalCommitted: { readonly committed: boolean };
  /** This offer runs on that one. Subject: the upper offer. */
  readonly hostedOn: { readonly offer: readonly Iri[] };
  /** A claim in words ("SecNumCloud compliant"): proves nothing, may contradict. Subject: offer. */
  readonly textClaim: { readonly scheme: string; readonly text: string };
  /** One certificate of one offer. Subject: offer. Its period is the statement's effective period. */
  readonly certificate: {
    readonly id: Iri;
    readonly scheme: string;
    readonly schemeVersion: string;
    readonly region: readonly string[];
    /** HDS activities 1–6. */
    readonly activity: readonly number[];
    /** The certified option the customer must switch on; absent = none needed. */
    readonly option?: { readonly name: string; readonly selected: boolean };
    /** Day of the last surveillance audit; absent = the start of the certificate. */
    readonly lastAudit?: Instant;
  };
  /** Progress towards a certificate. Subject: offer. J0–J2 are not a qualification. */
  readonly milestone: { readonly scheme: string; readonly schemeVersion: string; readonly reached: string };
  /** The issuer of a certificate ends or suspends it from the statement's effectiveFrom. Subject: the certificate's id. */
  readonly certificateStatus: { readonly status: 'revoked' | 'suspended' | 'reinstated' };
  /** A dated list of what a scheme's authority holds to be certified. Subject: the authority. Governs 31 days. */
  readonly listSnapshot: {
    readonly scheme: string;
    readonly schemeVersion: string;
    readonly listed: readonly Iri[];
  };
  /** A recipient is on a transfer register (`US-PS`, `US-DPF`) for the effective period. Subject: the recipient. */
  readonly registerListing: { readonly register: string };
}

export type FactKind = keyof FactValues;

/**
 * One fact, as signed. `recorded` is not here: it is the journal's, added when the credential is folded.
 * Valid time is `[from, until)`: `effectiveFrom/effectiveUntil` of the statement, else the credential's validity.
 */
export type Statement<K extends FactKind = FactKind> = {
  [Kind in K]: {
    readonly kind: Kind;
    readonly subject: Iri;
    readonly value: FactValues[Kind];
    readonly from: Instant;
    readonly until: Instant;
    /** RFC 6901 pointer to the statement in the credential. */
    readonly pointer: string;
    /** Where a third party read it, and on which day (`YYYY-MM-DD`). */
    readonly sources?: readonly string[];
    readonly sourceDate?: string;
  };
}[K];

/** A statement with its provenance: which credential, who signed, since when this catalogue has known it. */
export type Fact<K extends FactKind = FactKind> = Statement<K> & {
  readonly credential: Digest;
  readonly issuer: Did;
  readonly recorded: Instant;
  /** Periods in which its credential did not count: suspended, revoked or refused. Set by the world that is read. */
  readonly lapses?: readonly Lapse[];
};

/** `[from, until)`. */
export interface Lapse {
  readonly from: Instant;
  readonly until: Instant;
}
