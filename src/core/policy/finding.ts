/** Building findings and joining them (policies/README.md D6). */
import type { Iri } from '../did.js';
import type { Params } from '../problem.js';
import type { FlagCode, ReasonCode } from './reason-codes.js';
import { all, any, type Finding, type Input, type Reason, type Remedy, type Verdict } from './verdict.js';

export interface ReasonParts {
  readonly params?: Params;
  readonly inputs?: readonly Input[];
  readonly law?: readonly string[];
  readonly path?: readonly Iri[];
  readonly remedy?: Remedy;
}

export function reason(code: ReasonCode, parts: ReasonParts = {}): Reason {
  const { params = {}, inputs = [], law = [], path = [], remedy } = parts;
  // A reason gathered from several findings may cite one law several times; a reader wants it once.
  return { code, params, inputs, law: unique(law), path, ...(remedy === undefined ? {} : { remedy }) };
}

export function finding(verdict: Verdict, reasons: readonly Reason[], flags: readonly FlagCode[] = []): Finding {
  return { verdict, reasons, flags };
}

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
