/** A verification report in words: each check a question, its outcome, and what to mend. */

import { reportHash } from '../core/journal/report-hash.js';
import type {
  CheckId,
  CheckOutcome,
  CheckResult,
  DocumentReport,
  Report,
  Standing,
} from '../core/verification/check.js';
import type { Voice } from '../messages/voice.js';
import { type FindingAnswer, findingAnswer } from './problem.js';

export interface CheckAnswer {
  readonly check: CheckId;
  readonly question: string;
  readonly outcome: CheckOutcome;
  readonly findings: readonly FindingAnswer[];
  readonly evidence: readonly string[];
}

export interface DocumentAnswer {
  readonly pointer: string;
  readonly form: DocumentReport['form'];
  readonly contentDigest: string | null;
  readonly standing: Standing;
  readonly checks: readonly CheckAnswer[];
}

export interface ReportAnswer {
  /** Names the verdict: equal for the same bytes, evidence, rules and instant. */
  readonly hash: string;
  readonly standing: Standing;
  readonly summary: string;
  readonly at: string;
  readonly rules: string;
  readonly mediaType: string;
  readonly bytesDigest: string;
  readonly documents: readonly DocumentAnswer[];
  readonly evidence: Report['evidence'];
}

export function reportAnswer(report: Report, voice: Voice): ReportAnswer {
  return {
    hash: reportHash(report),
    standing: report.standing,
    summary: voice.ui.standings[report.standing].meaning,
    at: report.at,
    rules: report.rules,
    mediaType: report.mediaType,
    bytesDigest: report.bytesDigest,
    documents: report.documents.map((document) => ({
      pointer: document.pointer,
      form: document.form,
      contentDigest: document.contentDigest ?? null,
      standing: document.standing,
      checks: document.checks.map((check) => checkAnswer(check, voice)),
    })),
    evidence: report.evidence,
  };
}

function checkAnswer(result: CheckResult, voice: Voice): CheckAnswer {
  return {
    check: result.check,
    question: voice.ui.checks[result.check],
    outcome: result.outcome,
    findings: result.findings.map((finding) => findingAnswer(finding, voice)),
    evidence: result.evidence,
  };
}
