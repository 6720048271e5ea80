/** What may be supposed: facts and law as they are not, or not yet. Nothing of it is ever stored. */
import type { Did, Iri } from '../did.js';
import type { Digest } from '../digest.js';
import { formatDay, type Instant } from '../instant.js';
import type { Params } from '../problem.js';
import type { FactKind, FactValues, Party, Percent, ThirdParty } from './facts.js';

/** The credential of what nobody has signed. */
export const UNSIGNED = '0'.repeat(64) as Digest;

/** A question about another world than this one. */
export interface Supposal {
  readonly profile?: string;
  readonly goLive?: Instant;
  readonly termEnd?: Instant;
  readonly asOf: Instant;
  readonly knownAt: Instant;
  readonly hypotheses: readonly Hypothesis[];
  /** Offers in the answer. */
  readonly limit: number;
  /** The IRI of the last offer of the page before. */
  readonly after?: Iri;
}

export type Hypothesis =
  /** A decision, a safeguard, a membership or a version of a scheme ends. */
  | { readonly suppose: 'law-ends'; readonly law: string; readonly on: Instant }
  /** An offer's certificates of a scheme end: they run out, or are revoked. */
  | CertificateEnds
  /** An offer is certified, by somebody entitled to it. */
  | CertificateHeld
  /** A credential was never published. */
  | { readonly suppose: 'credential-withdrawn'; readonly credential: Digest }
  /** An issuer was never accredited: its word counts no more than anybody's. */
  | { readonly suppose: 'issuer-excluded'; readonly issuer: Did }
  /** Somebody takes a part of a company; all owners give up their part of it. */
  | OwnerEnters
  /** Nothing is known of who owns and controls a company. */
  | { readonly suppose: 'owners-unknown'; readonly company: Iri }
  | (ThirdParty & { readonly suppose: 'third-party-added'; readonly offer: Iri; readonly from?: Instant })
  | { readonly suppose: 'third-party-removed'; readonly offer: Iri; readonly party: Iri; readonly from?: Instant }
  | FactStated;

export interface CertificateEnds {
  readonly suppose: 'certificate-ends';
  readonly offer: Iri;
  readonly scheme: string;
  readonly version?: string;
  readonly on: Instant;
}

export interface CertificateHeld {
  readonly suppose: 'certificate-held';
  readonly offer: Iri;
  readonly scheme: string;
  readonly version: string;
  /** HDS activities 1–6. */
  readonly activity: readonly number[];
  readonly from?: Instant;
  readonly until?: Instant;
}

export interface OwnerEnters {
  readonly suppose: 'owner-enters';
  readonly company: Iri;
  readonly holder: Party;
  readonly capital: Percent;
  readonly from?: Instant;
}

/** Whoever speaks of this fact today states this value instead; where nobody does, the party itself does. */
export interface FactStated {
  readonly suppose: 'fact';
  readonly subject: Iri;
  readonly fact: FactKind;
  readonly value: FactValues[FactKind];
  readonly from?: Instant;
}

/** What fills the sentence of a hypothesis. */
export function hypothesisParams(hypothesis: Hypothesis): Params {
  const { suppose, ...members } = hypothesis;
  const party =
    suppose === 'owner-enters' ? hypothesis.holder : suppose === 'third-party-added' ? hypothesis.party : undefined;
  const named = party === undefined ? {} : { country: party.country ?? '?' };
  const texts = Object.entries(members).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'number') return [[name, formatDay(value as Instant) ?? '']];
    if (typeof value === 'string') return [[name, value]];
    return value === party && party !== undefined ? [[name, party.name ?? party.id]] : [];
  });
  return { ...Object.fromEntries(texts), ...named };
}
