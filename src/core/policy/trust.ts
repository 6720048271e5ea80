/**
 * Who may say what (policies/README.md D3). The trust list is data: an issuer outside it speaks only for itself.
 */
import { type Did, speaksFor } from '../did.js';
import type { Instant } from '../instant.js';
import type { StatusPublisher } from '../status-publisher.js';
import type { Fact, FactKind } from './facts.js';
import type { Assurance } from './verdict.js';

export interface Entitlement {
  readonly kinds: readonly FactKind[];
  /** For certificates, milestones and lists: the scheme; for register listings: the register. Absent: any. */
  readonly scheme?: string;
  readonly level: Assurance;
  readonly from: Instant;
  readonly until: Instant;
  readonly recorded: Instant;
}

/** The levels of Gaia-X labels: standard compliance, and three above it. */
export const LABEL_LEVELS = ['SC', 'L1', 'L2', 'L3'] as const;
export type LabelLevel = (typeof LABEL_LEVELS)[number];

/** To grant Gaia-X labels. Apart from the entitlements to facts: a label states no fact and has no assurance. */
export interface LabelEntitlement {
  readonly levels: readonly LabelLevel[];
  readonly from: Instant;
  readonly until: Instant;
  readonly recorded: Instant;
}

/** To vouch for registration numbers of these classes (`VatID`, `LeiCode`, …). */
export interface NotaryEntitlement {
  readonly types: readonly string[];
  readonly from: Instant;
  readonly until: Instant;
  readonly recorded: Instant;
}

export interface TrustedIssuer {
  readonly did: Did;
  readonly name: { readonly en: string; readonly fr: string };
  readonly source: string;
  readonly entitlements: readonly Entitlement[];
  /** Of a Gaia-X notary. */
  readonly notary?: readonly NotaryEntitlement[];
  /** Of a Gaia-X compliance service. */
  readonly labels?: readonly LabelEntitlement[];
}

export interface TrustList {
  readonly issuers: ReadonlyMap<Did, TrustedIssuer>;
  /** Whose status lists may tell the status of others' credentials. Absent: nobody's. */
  readonly statusPublishers?: readonly StatusPublisher[];
}

/**
 * The level of a fact is the level of its issuer for that kind of fact: by the trust list when the entitlement was
 * in force when the statement takes effect, `declared` for a party about itself, `none` for anybody else. A statement
 * at `none` is a challenge and decides nothing.
 */
export function levelOf(trust: TrustList, fact: Fact, knownAt: Instant): Assurance {
  return entitledLevel(trust, fact, knownAt) ?? (speaksFor(fact.issuer, fact.subject) ? 'declared' : 'none');
}

/** The first part of it alone: undefined for an issuer that is not entitled to the statement. */
export function entitledLevel(trust: TrustList, fact: Fact, knownAt: Instant): Assurance | undefined {
  const rows = trust.issuers.get(fact.issuer)?.entitlements;
  return rows?.find((row) => covers(row, fact) && row.recorded <= knownAt)?.level;
}

/** Does anybody keep this register, completely? Registers are closed: absence means "not listed" only if so. */
export function registerKeeper(trust: TrustList, register: string, knownAt: Instant): Did | undefined {
  for (const issuer of trust.issuers.values()) {
    const keeps = issuer.entitlements.some(
      (row) => row.kinds.includes('registerListing') && row.scheme === register && row.recorded <= knownAt,
    );
    if (keeps) return issuer.did;
  }
  return undefined;
}

/** Is anybody entitled to certify under this scheme, on any day? Otherwise nobody can tell a false certificate. */
export function isCertifiable(trust: TrustList, scheme: string, knownAt: Instant): boolean {
  return [...trust.issuers.values()].some(({ entitlements }) =>
    entitlements.some(
      (row) =>
        row.level === 'certified' &&
        row.kinds.includes('certificate') &&
        (row.scheme === undefined || row.scheme === scheme) &&
        row.recorded <= knownAt,
    ),
  );
}

/** The id of the profile that holds the criteria of a level. */
export function criteriaOf(level: LabelLevel): string {
  return `gaia-x-${level.toLowerCase()}`;
}

export function isLabelLevel(level: string): level is LabelLevel {
  return LABEL_LEVELS.some((one) => one === level);
}

/** Was the issuer entitled to grant labels of this level when it did? @param granted the label's `validFrom`. */
export function mayLabel(
  trust: TrustList,
  issuer: Did,
  level: LabelLevel,
  granted: Instant,
  knownAt: Instant,
): boolean {
  const rows = trust.issuers.get(issuer)?.labels ?? [];
  return rows.some(
    (row) => row.levels.includes(level) && row.from <= granted && granted < row.until && row.recorded <= knownAt,
  );
}

function covers(row: Entitlement, fact: Fact): boolean {
  if (!row.kinds.includes(fact.kind) || fact.from < row.from || fact.from >= row.until) return false;
  return row.scheme === undefined || row.scheme === schemeOf(fact);
}

function schemeOf(fact: Fact): string | undefined {
  switch (fact.kind) {
    case 'certificate':
    case 'milestone':
    case 'listSnapshot':
      return fact.value.scheme;
    case 'registerListing':
      return fact.value.register;
    default:
      return undefined;
  }
}

/** Was the issuer entitled to vouch for numbers of this class when it did? @param signed the credential's `validFrom`. */
export function mayNotarise(trust: TrustList, issuer: Did, type: string, signed: Instant, knownAt: Instant): boolean {
  const rows = trust.issuers.get(issuer)?.notary ?? [];
  return rows.some(
    (row) => row.types.includes(type) && row.from <= signed && signed < row.until && row.recorded <= knownAt,
  );
}
