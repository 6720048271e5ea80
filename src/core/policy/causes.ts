/**
 * Why a verdict moves on a day: what of all that its rule looked at begins, ends or is replaced then. Read from the same
 * statements and rows of law as the rule read, so a cause can always be shown with who signed it.
 */
import { DAY_MS, type Instant } from '../instant.js';
import type { Params } from '../problem.js';
import type { CauseCode } from './cause-codes.js';
import { FACT_KINDS } from './fact-kinds.js';
import type { Fact, FactKind } from './facts.js';
import type { Heard } from './hearing.js';
import type { Inquiry } from './inquiry.js';
import { type Law, type LawRow, lawRowName, schemeOf, termKnownAt } from './law.js';
import type { Assurance } from './verdict.js';
import { type DependencyKey, dependencyKey, lawKey } from './world.js';

export interface Cause {
  readonly code: CauseCode;
  /** The row of law that begins or ends. */
  readonly law?: { readonly row: string; readonly reference?: string; readonly endedBy?: string };
  /** The statement that begins, ends or is replaced; of a revocation, the one that revokes. */
  readonly fact?: Fact;
  readonly level?: Assurance;
}

/** What may have moved a verdict whose rule looked at these, on that instant: each event once, in order of its key. */
export function eventsAt(inquiry: Inquiry, looked: ReadonlySet<DependencyKey>, at: Instant): readonly Cause[] {
  const rows = rowsOf(inquiry.law).filter((row) => looked.has(lawKey(lawRowName(row))));
  return [
    ...rows.flatMap((row) => lawEvents(row, at, inquiry.knownAt)),
    ...heardUnder(inquiry, looked).flatMap(({ one, others }) => {
      const code = factEvent(one, others, at, inquiry.law);
      return code === undefined ? [] : [{ code, fact: one.fact, level: one.level }];
    }),
  ];
}

/** What became known in `(before.knownAt, after.knownAt]` of what a rule looked at. */
export function learnedBetween(before: Inquiry, after: Inquiry, looked: ReadonlySet<DependencyKey>): readonly Cause[] {
  const fresh = (recorded: Instant) => recorded > before.knownAt && recorded <= after.knownAt;
  const rows = rowsOf(after.law).filter((row) => looked.has(lawKey(lawRowName(row))));
  const said = heardUnder(after, looked).map(({ one }) => one);
  const former = heardUnder(before, looked).map(({ one }) => one);
  const marked = new Set(said.map(markOf));
  return [
    ...rows
      .filter((row) => row.terms.some(({ recorded }) => fresh(recorded)))
      .map((row): Cause => ({ code: 'law-learned', law: described(row, after.knownAt) })),
    ...said.flatMap(({ fact, level }): readonly Cause[] => {
      if (fresh(fact.recorded)) return [{ code: 'learned', fact, level }];
      return fact.lapses?.some(({ from }) => fresh(from)) === true ? [{ code: 'credential-lapsed', fact, level }] : [];
    }),
    ...former
      .filter((one) => !marked.has(markOf(one)))
      .map(({ fact, level }): Cause => ({ code: 'withdrawn', fact, level })),
  ];
}

/** What fills the sentence of a cause. */
export function causeParams({ law, fact }: Cause): Params {
  if (law !== undefined) return { row: law.row, endedBy: law.endedBy ?? '' };
  if (fact === undefined) return {};
  const { kind, subject, issuer } = fact;
  return { fact: kind, subject, issuer, ...detailsOf(fact) };
}

function detailsOf(fact: Fact): Params {
  switch (fact.kind) {
    case 'certificate':
    case 'listSnapshot':
      return { scheme: fact.value.scheme, version: fact.value.schemeVersion };
    case 'milestone':
      return { scheme: fact.value.scheme, version: fact.value.schemeVersion, reached: fact.value.reached };
    case 'registerListing':
      return { register: fact.value.register };
    default:
      return {};
  }
}

function rowsOf({ instruments, memberships, schemes }: Law): readonly LawRow[] {
  return [...instruments, ...memberships, ...schemes];
}

function lawEvents(row: LawRow, at: Instant, knownAt: Instant): readonly Cause[] {
  const term = termKnownAt(row, knownAt);
  if (term === undefined) return [];
  if (row.from === at) return [{ code: 'law-began', law: described(row, knownAt) }];
  return term.until === at ? [{ code: 'law-ended', law: described(row, knownAt) }] : [];
}

function described(row: LawRow, knownAt: Instant): NonNullable<Cause['law']> {
  const endedBy = termKnownAt(row, knownAt)?.endedBy;
  return {
    row: lawRowName(row),
    ...('reference' in row ? { reference: row.reference } : {}),
    ...(endedBy === undefined ? {} : { endedBy }),
  };
}

interface HeardHere {
  readonly one: Heard<FactKind>;
  /** Everything heard about the same. */
  readonly others: readonly Heard<FactKind>[];
}

/** Every statement whose word is heard under these keys: others decide nothing, so they move nothing. */
function heardUnder(inquiry: Inquiry, looked: ReadonlySet<DependencyKey>): readonly HeardHere[] {
  return [...looked].flatMap((key) => {
    const cut = key.indexOf(' ');
    const subject = key.slice(cut + 1);
    const kind = FACT_KINDS.find((one) => dependencyKey(one, subject) === key);
    if (kind === undefined) return [];
    const heard = inquiry.heard(kind, subject).filter(({ level }) => level !== 'none');
    return heard.map((one) => ({ one, others: heard.filter(({ identity }) => identity === one.identity) }));
  });
}

function factEvent(
  { fact }: Heard<FactKind>,
  others: readonly Heard<FactKind>[],
  at: Instant,
  law: Law,
): CauseCode | undefined {
  if (fact.lapses?.some(({ from }) => from === at) === true) return 'credential-lapsed';
  if (fact.lapses?.some(({ until }) => until === at) === true) return 'credential-resumed';
  const [begins, ends] = [fact.from === at, fact.until === at];
  switch (fact.kind) {
    case 'certificate':
      if (begins || ends) return begins ? 'certificate-began' : 'certificate-ended';
      return fact.value.lastAudit === at ? 'certificate-audited' : undefined;
    case 'certificateStatus':
      return begins ? `certificate-${fact.value.status}` : undefined;
    case 'listSnapshot': {
      if (begins) return 'list-published';
      const days = schemeOf(law, fact.value.scheme, fact.value.schemeVersion)?.listDays;
      return days !== undefined && fact.from + days * DAY_MS === at ? 'list-ran-out' : undefined;
    }
    case 'registerListing':
      if (begins) return 'recipient-listed';
      return ends ? 'recipient-unlisted' : undefined;
    case 'milestone':
      return begins ? 'milestone-reached' : undefined;
    default:
      break;
  }
  const held = (one: Heard<FactKind>) => one.fact !== fact && one.fact.from < at && one.fact.until >= at;
  if (begins) return others.some(held) ? 'statement-replaced' : 'statement-began';
  const replaced = others.some((one) => one.fact !== fact && one.fact.from > fact.from && one.fact.from <= at);
  return ends && !replaced ? 'statement-ended' : undefined;
}

function markOf({ fact }: Heard<FactKind>): string {
  return `${fact.credential} ${fact.pointer}`;
}
