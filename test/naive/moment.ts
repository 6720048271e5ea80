/**
 * The naive reading: everything there is, asked about one instant. It shares nothing with the engine but the shapes of
 * facts and law, keeps nothing between two questions, and knows no timeline: each question looks through all the facts.
 */
import type { Did, Iri } from '../../src/core/did.js';
import type { Digest } from '../../src/core/digest.js';
import type { Instant } from '../../src/core/instant.js';
import type { Fact, FactKind } from '../../src/core/policy/facts.js';
import type { Law, Scheme, Term } from '../../src/core/policy/law.js';
import type { TrustList } from '../../src/core/policy/trust.js';
import type { Assurance } from '../../src/core/policy/verdict.js';

export interface Everything {
  readonly facts: readonly Fact[];
  readonly providers: ReadonlyMap<Iri, Iri>;
  readonly withdrawals: readonly { readonly credential: Digest; readonly at: Instant }[];
  /** Ends of lapses are Infinity while nobody has seen the credential come back. */
  readonly lapses: readonly { readonly credential: Digest; readonly from: Instant; readonly until: Instant }[];
  readonly law: Law;
  readonly trust: TrustList;
}

/** A question's two clocks (D2). */
export interface Moment {
  readonly everything: Everything;
  readonly asOf: Instant;
  readonly knownAt: Instant;
}

/** A statement, what its issuer's word is worth for it (D3), and whether it is about the issuer itself. */
export type Said<K extends FactKind = FactKind> = {
  readonly fact: Fact<K>;
  readonly level: Assurance;
  readonly own: boolean;
};

const LEVELS: readonly Assurance[] = ['none', 'inferred', 'declared', 'attested', 'certified'];

export function height(level: Assurance): number {
  return LEVELS.indexOf(level);
}

/** What is known and not withdrawn, whatever day it is about. Lists are asked for by scheme. */
function known(moment: Moment, kind: FactKind, subject: Iri): readonly Fact[] {
  const { facts, withdrawals } = moment.everything;
  return facts.filter((fact) => {
    const about = fact.kind === 'listSnapshot' ? fact.value.scheme : fact.subject;
    const withdrawn = withdrawals.some((one) => one.credential === fact.credential && one.at <= moment.knownAt);
    return fact.kind === kind && about === subject && fact.recorded <= moment.knownAt && !withdrawn;
  });
}

function isGone(moment: Moment, fact: Fact): boolean {
  return moment.everything.lapses.some(
    ({ credential, from, until }) =>
      credential === fact.credential &&
      from <= moment.knownAt &&
      from <= moment.asOf &&
      !(until <= moment.knownAt && until <= moment.asOf),
  );
}

/** The last statement of each issuer about each thing that has taken effect by the day, ended or not. */
function latest(moment: Moment, kind: FactKind, subject: Iri): readonly Fact[] {
  const begun = known(moment, kind, subject).filter((fact) => fact.from <= moment.asOf);
  return begun.filter((one, i) => {
    const rivals = begun.filter((other, j) => i !== j && other.issuer === one.issuer && thing(other) === thing(one));
    return !rivals.some((other) => {
      if (other.from !== one.from) return other.from > one.from;
      if (other.recorded !== one.recorded) return other.recorded > one.recorded;
      return begun.indexOf(other) > i;
    });
  });
}

/** Two statements of one issuer are about the same thing when the later one replaces the earlier. */
function thing(fact: Fact): string {
  if (fact.kind === 'certificate') return fact.value.id;
  if (fact.kind === 'milestone') return `${fact.value.scheme}/${fact.value.schemeVersion}`;
  if (fact.kind === 'textClaim') return fact.value.scheme;
  if (fact.kind === 'registerListing' || fact.kind === 'listSnapshot') return `${fact.credential}${fact.pointer}`;
  return '';
}

function said<K extends FactKind>(moment: Moment, facts: readonly Fact[]): readonly Said<K>[] {
  return facts.map((fact) => ({
    fact: fact as unknown as Fact<K>,
    level: levelOf(moment, fact),
    own: speaksFor(fact.issuer, fact.subject),
  }));
}

/** What holds on the day. */
export function holds<K extends FactKind>(moment: Moment, kind: K, subject: Iri): readonly Said<K>[] {
  const facts = latest(moment, kind, subject).filter((fact) => !isGone(moment, fact) && moment.asOf < fact.until);
  return said(moment, facts);
}

/** What holds on the day, or has ended. */
export function begun<K extends FactKind>(moment: Moment, kind: K, subject: Iri): readonly Said<K>[] {
  return said(
    moment,
    latest(moment, kind, subject).filter((fact) => !isGone(moment, fact)),
  );
}

/** What would hold on the day, were its credential not suspended, revoked or refused. */
export function fallen<K extends FactKind>(moment: Moment, kind: K, subject: Iri): readonly Said<K>[] {
  const facts = latest(moment, kind, subject).filter((fact) => isGone(moment, fact) && moment.asOf < fact.until);
  return said(moment, facts);
}

/** D3: by the trust list as it was when the statement took effect; a party about itself declares. */
function levelOf(moment: Moment, fact: Fact): Assurance {
  for (const row of moment.everything.trust.issuers.get(fact.issuer)?.entitlements ?? []) {
    const ofScheme = row.scheme === undefined || row.scheme === schemeOf(fact);
    const inTime = row.from <= fact.from && fact.from < row.until && row.recorded <= moment.knownAt;
    if (row.kinds.includes(fact.kind) && ofScheme && inTime) return row.level;
  }
  return speaksFor(fact.issuer, fact.subject) ? 'declared' : 'none';
}

function schemeOf(fact: Fact): string | undefined {
  if (fact.kind === 'registerListing') return fact.value.register;
  if (fact.kind === 'certificate' || fact.kind === 'milestone' || fact.kind === 'listSnapshot')
    return fact.value.scheme;
  return undefined;
}

/** In the worlds made here every DID is a did:web of a plain host. */
function speaksFor(did: Did, iri: Iri): boolean {
  return iri === did || iri.startsWith(`https://${did.slice('did:web:'.length)}/`);
}

/** The end of a row of law, as one knew it; undefined when the row is not in force on the day. */
export function inForce(
  moment: Moment,
  row: { readonly from: Instant; readonly terms: readonly Term[] },
): Term | undefined {
  let term: Term | undefined;
  for (const one of row.terms) if (one.recorded <= moment.knownAt) term = one;
  return term !== undefined && row.from <= moment.asOf && moment.asOf < term.until ? term : undefined;
}

export function isInside(moment: Moment, union: 'EU' | 'EEA', country: string): boolean {
  return moment.everything.law.memberships.some(
    (row) => row.union === union && row.country === country && inForce(moment, row) !== undefined,
  );
}

export function versionsOf(moment: Moment, scheme: string, versions: readonly string[]): readonly Scheme[] {
  return moment.everything.law.schemes.filter((row) => row.id === scheme && versions.includes(row.version));
}
