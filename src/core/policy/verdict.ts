/**
 * Verdicts, reasons and how they combine (policies/README.md D3, D6).
 */

import type { Did, Iri } from '../did.js';
import type { Digest } from '../digest.js';
import type { Instant } from '../instant.js';
import type { Params } from '../problem.js';
import type { FactKind } from './facts.js';
import type { FlagCode, ReasonCode, RemedyCode } from './reason-codes.js';

/** Never a bare boolean: unknown is not no, declared is not certified. */
export type Verdict = 'PASS' | 'FAIL' | 'CONDITIONAL' | 'UNKNOWN' | 'N/A';

/** Certified > attested > declared > inferred > none. */
export const ASSURANCE = ['none', 'inferred', 'declared', 'attested', 'certified'] as const;
export type Assurance = (typeof ASSURANCE)[number];

export function atLeast(level: Assurance, minimum: Assurance): boolean {
  return ASSURANCE.indexOf(level) >= ASSURANCE.indexOf(minimum);
}

/** A rule at a floor: `R-01@certified`, `R-03b@certified`. Timelines are keyed by it. */
export type RuleKey = `${string}@${Assurance}`;

/** A fact that a rule looked at, with the way back to who signed it. */
export interface Input {
  readonly fact: FactKind;
  readonly subject: Iri;
  /** The part of the value that decided, as short text: "backup=GB", "26", "US-PS". */
  readonly found: string;
  readonly credential: Digest;
  readonly pointer: string;
  readonly issuer: Did;
  readonly level: Assurance;
  readonly from: Instant;
  readonly until: Instant;
}

/** What would turn the verdict into PASS: a code of `messages/<lang>/reasons.ts` and its parameters. */
export interface Remedy {
  readonly code: RemedyCode;
  readonly params: Params;
}

/** One reason for a verdict. Every FAIL has a rule (its row), inputs or a stated absence, law, and a remedy. */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: Params;
  readonly inputs: readonly Input[];
  /** Ids of the law register (`policies/law.json`): instrument, article, scheme clause. */
  readonly law: readonly string[];
  /** From the offer to the entity that decided, when there is a path. */
  readonly path: readonly Iri[];
  readonly remedy?: Remedy;
}

/** A certificate that counts on the day, with its end. */
export interface HeldCertificate {
  readonly scheme: string;
  readonly version: string;
  readonly until: Instant;
  readonly inputs: readonly Input[];
  readonly law: readonly string[];
}

/** What decides whether certificates last as long as a contract, once its dates are known (term.ts). */
export interface TermEvidence {
  /** The one that lasts longest of each scheme asked; never empty. */
  readonly certificates: readonly HeldCertificate[];
  /** The statements that commit to renewing them; empty: not committed. */
  readonly renewal: readonly Input[];
}

/** What a rule says on one day. */
export interface Finding {
  readonly verdict: Verdict;
  readonly reasons: readonly Reason[];
  /** Notes that do not move the verdict: `relied-on-decision-later-invalid`, `supplier-technology`, `at-risk`. */
  readonly flags: readonly FlagCode[];
  /** The verdict depends on the dates of a contract; as it stands it is that of one without an end. */
  readonly term?: TermEvidence;
}

const KLEENE: Record<Exclude<Verdict, 'N/A'>, number> = { FAIL: 0, UNKNOWN: 1, CONDITIONAL: 2, PASS: 3 };

/** All of: the lowest of FAIL < UNKNOWN < CONDITIONAL < PASS; N/A is neutral, and the answer when nothing else is. */
export function all(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>(
    (a, b) => (a === 'N/A' ? b : b === 'N/A' ? a : KLEENE[a] <= KLEENE[b] ? a : b),
    'N/A',
  );
}

/** Any of (several bases, several proofs): the highest; N/A is neutral. */
export function any(verdicts: readonly Verdict[]): Verdict {
  return verdicts.reduce<Verdict>(
    (a, b) => (a === 'N/A' ? b : b === 'N/A' ? a : KLEENE[a] >= KLEENE[b] ? a : b),
    'N/A',
  );
}
