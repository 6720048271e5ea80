/** A problem in words: RFC 9457 plus `code` and `findings`. */
import { type Finding, findingsOf, type Problem, type ProblemCode } from '../core/problem.js';
import type { Voice } from '../messages/voice.js';

export interface FindingAnswer {
  readonly code: string;
  /** RFC 6901 pointer into the document; '' is the whole of it, or the request itself. */
  readonly pointer: string;
  readonly found: string | null;
  readonly title: string;
  readonly expected: string;
  readonly repair: string;
}

export interface ProblemAnswer {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly code: ProblemCode;
  readonly findings: readonly FindingAnswer[];
}

export function findingAnswer(finding: Finding, voice: Voice): FindingAnswer {
  return {
    code: finding.code,
    pointer: finding.pointer,
    found: finding.found ?? null,
    ...voice.finding(finding.code, finding.params ?? {}),
  };
}

export function problemAnswer(problem: Problem, status: number, voice: Voice): ProblemAnswer {
  return {
    type: `https://w3id.org/cartulary/v1/problems#${problem.code}`,
    ...voice.problems[problem.code],
    status,
    code: problem.code,
    findings: findingsOf(problem).map((finding) => findingAnswer(finding, voice)),
  };
}
