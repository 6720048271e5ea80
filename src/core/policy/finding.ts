/** Building findings and joining them (policies/README.md D6). */
import type { Iri } from '../did.js';
import type { Params } from '../problem.js';
import type { FlagCode, ReasonCode } from './reason-codes.js';
import { all, any, type Finding, type Input, type Reason, type Remedy, type Verdict } from './verdict.js';

const NOTHING = {};
const NONE: readonly never[] = [];

export interface ReasonParts {
  readonly params?: Params;
  readonly inputs?: readonly Input[];
  readonly law?: readonly string[];
  readonly path?: readonly Iri[];
  readonly remedy?: Remedy;
}

export function reason(code: ReasonCode, parts: ReasonParts = {}): Reason {
  const { params = NOTHING, inputs = NONE, law = NONE, path = NONE, remedy } = parts;
  // A reason gathered from several findings may cite one law several times; a reader wants it once.
  const said = { code, params, inputs, law: unique(law), path };
  return remedy === undefined ? said : { ...said, remedy };
}

export function finding(verdict: Verdict, reasons: readonly Reason[], flags: readonly FlagCode[] = []): Finding {
  return { verdict, reasons, flags };
}

/** A finding without its reasons, for a reading that does not explain. */
export function bare(verdict: Verdict): Finding {
  return BARE[verdict];
}

/** Joined ones are bare too. */
function isBare(found: Finding): boolean {
  return found === BARE[found.verdict];
}

const BARE: Readonly<Record<Verdict, Finding>> = {
  PASS: finding('PASS', NONE),
  FAIL: finding('FAIL', NONE),
  CONDITIONAL: finding('CONDITIONAL', NONE),
  UNKNOWN: finding('UNKNOWN', NONE),
  'N/A': finding('N/A', NONE),
};

/** All of them: the lowest verdict, with the reasons of those that have it; flags of all. */
export function allFindings(findings: readonly Finding[]): Finding {
  return join(findings, all(findings.map((one) => one.verdict)));
}

/** Any of them (several bases of one flow): the highest verdict, with the reasons of those that have it. */
export function anyFinding(findings: readonly Finding[]): Finding {
  const verdict = any(findings.map((one) => one.verdict));
  return join(
    findings.filter((one) => one.verdict === verdict),
    verdict,
  );
}

function join(findings: readonly Finding[], verdict: Verdict): Finding {
  if (findings.every(isBare)) return bare(verdict);
  const [only] = findings;
  if (only !== undefined && findings.length === 1) return finding(verdict, only.reasons, unique(only.flags));
  return finding(
    verdict,
    findings.filter((one) => one.verdict === verdict).flatMap((one) => one.reasons),
    unique(findings.flatMap((one) => one.flags)),
  );
}

/** In order, each once; mostly they are so already. */
function unique<T>(values: readonly T[]): readonly T[] {
  return values.every((value, i) => values.indexOf(value) === i) ? values : [...new Set(values)];
}
