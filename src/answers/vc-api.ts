/** A verdict as the VC-API of the W3C Credentials Community Group gives it. */
import type { Finding } from '../core/problem.js';
import type { Report } from '../core/verification/check.js';
import type { Voice } from '../messages/voice.js';
import { findingAnswer } from './problem.js';
import { reportAnswer } from './report.js';

/** RFC 9457, one for each finding. */
export interface ProblemDetails {
  readonly type: string;
  readonly title: string;
  readonly detail: string;
  readonly code: string;
  readonly pointer: string;
}

export interface VcApiAnswer {
  readonly verified: boolean;
  readonly standing: string;
  readonly hash: string;
  readonly problemDetails: readonly ProblemDetails[];
}

/** @param others findings beside those of the report: a presentation that was made for somebody else. */
export function vcApiAnswer(report: Report, others: readonly Finding[], voice: Voice): VcApiAnswer {
  const { hash, standing, documents } = reportAnswer(report, voice);
  const failed = documents.flatMap(({ checks }) =>
    checks.filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown').flatMap(({ findings }) => findings),
  );
  const details = [...failed, ...others.map((finding) => findingAnswer(finding, voice))];
  return {
    verified: standing === 'verified' && others.length === 0,
    standing,
    hash,
    problemDetails: details.map(({ code, pointer, title, expected, repair }) => ({
      type: `https://w3id.org/cartulary/v1/findings#${code}`,
      title,
      detail: `${expected} ${repair}`,
      code,
      pointer,
    })),
  };
}
