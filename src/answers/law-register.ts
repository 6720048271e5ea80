/** The law and the lists as a register: each row with its period as known on one day, and whether it is in force on another. */

import type { Instant } from '../core/instant.js';
import type { FactKind } from '../core/policy/facts.js';
import { type Dated, type Instrument, lawRowName, type Scheme, termKnownAt } from '../core/policy/law.js';
import type { LawRegister } from '../core/policy/law-register.js';
import type { TrustedIssuer } from '../core/policy/trust.js';
import type { Assurance } from '../core/policy/verdict.js';
import type { TrustAnchor } from '../core/x509/trust-anchor.js';
import type { Voice } from '../messages/voice.js';
import { type LawAnswer, lawAnswer } from './law.js';
import { type Moment, moment } from './moment.js';

/** On the day asked. */
export type Force = 'in-force' | 'ended' | 'to-come';

export interface Period {
  readonly from: Moment;
  /** Exclusive; null: no end is known. */
  readonly until: Moment;
  readonly force: Force;
}

interface RowPeriod extends Period {
  /** Why it ends: a case number, an act. */
  readonly endedBy: string | null;
  /** A judgment of invalidity works back in time. */
  readonly worksBack: boolean;
  /** Holds only for contracts signed before this day. */
  readonly signedBefore: Moment;
  readonly source: string | null;
}

export interface InstrumentAnswer extends RowPeriod {
  readonly id: string;
  readonly kind: Instrument['kind'];
  /** The third country; null: any. */
  readonly to: string | null;
  /** Only recipients on this register. */
  readonly register: string | null;
  readonly law: LawAnswer;
  /** What in this row was not read in the original. */
  readonly toConfirm: readonly string[];
}

export interface SchemeAnswer extends RowPeriod {
  readonly id: string;
  readonly version: string;
  readonly law: LawAnswer;
  /** Days that a published list governs; null: no list settles who is certified. */
  readonly listDays: number | null;
  /** Rules whose facts its certificate makes certified. */
  readonly raises: readonly string[];
}

export interface MembershipAnswer extends RowPeriod {
  readonly union: 'EU' | 'EEA';
  readonly country: string;
}

export interface EntitlementAnswer extends Period {
  /** Kinds of facts, levels of labels, or types of registration numbers. */
  readonly may: 'state' | 'label' | 'register';
  readonly what: readonly string[];
  readonly scheme: string | null;
  readonly level: Assurance | null;
}

export interface IssuerAnswer {
  readonly did: string;
  readonly name: string;
  readonly source: string;
  readonly entitlements: readonly EntitlementAnswer[];
}

export interface AnchorAnswer extends Period {
  readonly id: string;
  readonly kind: TrustAnchor['kind'];
  readonly name: string;
  readonly subject: string;
  readonly sha256: string;
  readonly source: string;
}

export interface LawRegisterAnswer {
  readonly asOf: Moment;
  readonly knownAt: Moment;
  readonly seq: number;
  readonly illustrative: boolean;
  readonly instruments: readonly InstrumentAnswer[];
  readonly schemes: readonly SchemeAnswer[];
  readonly memberships: readonly MembershipAnswer[];
  readonly issuers: readonly IssuerAnswer[];
  readonly anchors: readonly AnchorAnswer[];
}

/** What nobody could know on the day of knowledge is left out; the rest is in the order of its beginning. */
export function lawRegisterAnswer(register: LawRegister, illustrative: boolean, voice: Voice): LawRegisterAnswer {
  const { law, trust, anchors, when, seq } = register;
  const { asOf, knownAt } = when;
  const cite = (id: string) => law.references.get(id);
  return {
    asOf: moment(asOf),
    knownAt: moment(knownAt),
    seq,
    illustrative,
    instruments: known(law.instruments, register, voice, (row, period) => ({
      id: row.id,
      kind: row.kind,
      to: row.to ?? null,
      register: row.register ?? null,
      law: lawAnswer(row.reference, cite, voice),
      toConfirm: row.confirm,
      ...period,
    })),
    schemes: known(law.schemes, register, voice, (row, period) => ({
      ...schemeAnswer(row),
      law: lawAnswer(row.reference, cite, voice),
      ...period,
    })),
    memberships: known(law.memberships, register, voice, ({ union, country }, period) => ({
      union,
      country,
      ...period,
    })),
    issuers: [...trust.issuers.values()].map((issuer) => issuerAnswer(issuer, register, voice)),
    anchors: anchors.map(({ id, kind, name, subject, digest, source, from, until }) => ({
      id,
      kind,
      name: voice.text(name),
      subject,
      sha256: digest,
      source: voice.cited(source),
      ...periodOf(from, until, asOf),
    })),
  };
}

function schemeAnswer({ id, version, listDays, raises }: Scheme) {
  return { id, version, listDays: listDays ?? null, raises };
}

/** Where a row of law stands on the page. */
export function lawRowId(row: { readonly id: string; readonly version?: string }): string {
  return (row.version === undefined ? row.id : `${row.id} ${row.version}`).replaceAll(/[^\w.-]+/g, '-');
}

function known<
  Row extends Dated & (Instrument | Scheme | { readonly union: 'EU' | 'EEA'; readonly country: string }),
  A,
>(rows: readonly Row[], { when }: LawRegister, voice: Voice, answer: (row: Row, period: RowPeriod) => A): readonly A[] {
  return rows
    .toSorted((a, b) => a.from - b.from || (lawRowName(a) < lawRowName(b) ? -1 : 1))
    .flatMap((row) => {
      const term = termKnownAt(row, when.knownAt);
      if (term === undefined) return [];
      const { until, endedBy, worksBack, signedBefore } = term;
      const period: RowPeriod = {
        ...periodOf(row.from, until, when.asOf),
        endedBy: endedBy ?? null,
        worksBack: worksBack ?? false,
        signedBefore: signedBefore === undefined ? null : moment(signedBefore),
        source: row.source === undefined ? null : voice.cited(row.source),
      };
      return [answer(row, period)];
    });
}

function issuerAnswer(issuer: TrustedIssuer, { when }: LawRegister, voice: Voice): IssuerAnswer {
  const { did, name, source, entitlements, labels = [], notary = [] } = issuer;
  const at = (row: { readonly from: Instant; readonly until: Instant }) => periodOf(row.from, row.until, when.asOf);
  const heard = <R extends { readonly recorded: Instant }>(rows: readonly R[]) =>
    rows.filter(({ recorded }) => recorded <= when.knownAt);
  return {
    did,
    name: voice.text(name),
    source: voice.cited(source),
    entitlements: [
      ...heard(entitlements).map((row): EntitlementAnswer => {
        const what: readonly FactKind[] = row.kinds;
        return { may: 'state', what, scheme: row.scheme ?? null, level: row.level, ...at(row) };
      }),
      ...heard(labels).map(
        (row): EntitlementAnswer => ({ may: 'label', what: row.levels, scheme: null, level: null, ...at(row) }),
      ),
      ...heard(notary).map(
        (row): EntitlementAnswer => ({ may: 'register', what: row.types, scheme: null, level: null, ...at(row) }),
      ),
    ],
  };
}

function periodOf(from: Instant, until: Instant, asOf: Instant): Period {
  const force: Force = asOf < from ? 'to-come' : asOf < until ? 'in-force' : 'ended';
  return { from: moment(from), until: moment(until), force };
}
