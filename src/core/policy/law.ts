/**
 * Law as dated data (policies/law.json, membership.json, schemes.json). Every row is bitemporal: when it is in
 * force, and since when one could know. What is looked up here is looked up through a `Reading`.
 */
import type { Instant } from '../instant.js';
import type { Country } from './facts.js';

export interface Bilingual {
  readonly en: string;
  readonly fr: string;
}

/** The end of a row, as known from `recorded` on; the last one recorded by then holds. */
export interface Term {
  readonly recorded: Instant;
  readonly until: Instant;
  /** Why it ends: a case number, an act. */
  readonly endedBy?: string;
  /** A judgment of invalidity works back in time: reliance before it is noted. */
  readonly worksBack?: boolean;
  /** Holds only for contracts signed before this day (exclusive). */
  readonly signedBefore?: Instant;
}

export interface Dated {
  readonly from: Instant;
  /** Ascending in `recorded`, never empty. */
  readonly terms: readonly Term[];
  /** Where it was read, in the words of the file. */
  readonly source?: string;
}

/** A ground for transfers to a third country (GDPR chapter V). */
export interface Instrument extends Dated {
  readonly id: string;
  /** bridge and adequacy hold by law; a safeguard (art. 46) only where a party states it. */
  readonly kind: 'adequacy' | 'bridge' | 'safeguard';
  /** Absent for safeguards: any third country. */
  readonly to?: Country;
  /** Partial adequacy: only recipients on this register. */
  readonly register?: string;
  /** Id in the references. */
  readonly reference: string;
  /** What in this row was not read in the original. */
  readonly confirm: readonly string[];
}

export type Union = 'EU' | 'EEA';

export interface Membership extends Dated {
  readonly union: Union;
  readonly country: Country;
}

export interface Scheme extends Dated {
  readonly id: string;
  readonly version: string;
  /** Days that a list snapshot governs (closed world, D7); absent: open world. */
  readonly listDays?: number;
  /** Rules whose facts an active certificate lifts to certified (D4). */
  readonly raises: readonly string[];
  /** An active certificate of a layer that the offer is hosted on lifts too. */
  readonly composes: boolean;
  /** The option without which the certificate lifts nothing. */
  readonly option?: string;
  readonly reference: string;
}

export interface Reference {
  readonly id: string;
  readonly title: Bilingual;
  /** How it is cited; French acts keep their own names. */
  readonly citation: Bilingual;
  readonly url?: string;
  /** Cited only for days from here on. */
  readonly from?: Instant;
}

/** A row of law, whichever kind. */
export type LawRow = Instrument | Membership | Scheme;

/** What a row is called: `US-PS`, `EEA GB`, `HDS 2018`. */
export function lawRowName(row: LawRow): string {
  if ('union' in row) return `${row.union} ${row.country}`;
  return 'version' in row ? `${row.id} ${row.version}` : row.id;
}

/** How far a walk of owners or hosts may go before the answer is "too large to decide". */
export interface Limits {
  /** Levels of owners above a company. */
  readonly ownershipDepth: number;
  /** Stakes looked at for one company, over all days on which its owners change. */
  readonly ownershipSteps: number;
  readonly hostingDepth: number;
  /** Offers that one offer runs on, at all levels. */
  readonly hostingLayers: number;
  /** percent, exact decimals. */
  readonly holderPercent: string;
  readonly totalPercent: string;
}

export interface Law {
  readonly instruments: readonly Instrument[];
  readonly memberships: readonly Membership[];
  readonly schemes: readonly Scheme[];
  readonly references: ReadonlyMap<string, Reference>;
  readonly limits: Limits;
}

/** @returns the end of a row as known at an instant, or undefined when the row itself was not known then. */
export function termKnownAt(row: Dated, knownAt: Instant): Term | undefined {
  return row.terms.findLast((term) => term.recorded <= knownAt);
}

export function schemeOf(law: Law, id: string, version: string): Scheme | undefined {
  return versionsOf(law, id).find((scheme) => scheme.version === version);
}

const SCHEMES = new WeakMap<Law, ReadonlyMap<string, readonly Scheme[]>>();

/** Every version of a scheme. Asked for nearly every certificate: found once for a law. */
export function versionsOf(law: Law, id: string): readonly Scheme[] {
  let byId = SCHEMES.get(law);
  if (byId === undefined) {
    const all = law.schemes;
    byId = new Map(all.map((scheme) => [scheme.id, all.filter((one) => one.id === scheme.id)]));
    SCHEMES.set(law, byId);
  }
  return byId.get(id) ?? [];
}
