/** What one line of a batch of verifications is answered with. */

import { reportHash } from '../core/journal/report-hash.js';
import { PROBLEMS, type Problem } from '../core/problem.js';
import type { Report, Standing } from '../core/verification/check.js';
import type { Voice } from '../messages/voice.js';
import { type FindingAnswer, findingAnswer, type ProblemAnswer, problemAnswer } from './problem.js';

export type VerificationLine =
  | {
      /** Of the line in the body, from 0. */
      readonly index: number;
      readonly standing: Standing;
      /** Of the report, as if the document had been sent alone. */
      readonly hash: string;
      readonly documents: readonly {
        readonly pointer: string;
        readonly form: 'credential' | 'presentation';
        readonly contentDigest: string | null;
        readonly standing: Standing;
      }[];
      /** Of every check that did not pass. */
      readonly findings: readonly (FindingAnswer & { readonly check: string })[];
    }
  | { readonly index: number; readonly problem: ProblemAnswer };

export function verificationLine(index: number, report: Report, voice: Voice): VerificationLine {
  return {
    index,
    standing: report.standing,
    hash: reportHash(report),
    documents: report.documents.map(({ pointer, form, contentDigest, standing }) => ({
      pointer,
      form,
      contentDigest: contentDigest ?? null,
      standing,
    })),
    findings: report.documents.flatMap(({ checks }) =>
      checks
        .filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown')
        .flatMap(({ check, findings }) => findings.map((finding) => ({ check, ...findingAnswer(finding, voice) }))),
    ),
  };
}

export function problemLine(index: number, problem: Problem, voice: Voice): VerificationLine {
  return { index, problem: problemAnswer(problem, PROBLEMS[problem.code], voice) };
}
