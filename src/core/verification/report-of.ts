/** The report on what was received, from the reports on the documents in it. */
import { mediaTypeOf } from '../credential/media-type.js';
import { sha256 } from '../digest.js';
import { formatInstant } from '../instant.js';
import type { Finding } from '../problem.js';
import {
  CHECK_IDS,
  type CheckResult,
  type DocumentReport,
  type Evidence,
  type Report,
  RULES_VERSION,
} from './check.js';
import type { JudgeInput, Judgement } from './judgement.js';
import { worstOf } from './standing.js';

export function reportOf(
  { bytes, mediaType, now, evidence }: JudgeInput,
  documents: readonly DocumentReport[],
): Report {
  return {
    v: 1,
    bytesDigest: sha256(bytes),
    mediaType,
    at: formatInstant(now),
    rules: RULES_VERSION,
    standing: worstOf(documents.map(({ standing }) => standing)),
    documents,
    evidence: usedEvidence(evidence, documents),
  };
}

/** The answer when judging was stopped after `limitMs`: nothing is known of the document but that. */
export function tooCostly(input: JudgeInput, limitMs: number): Judgement {
  const checks = CHECK_IDS.map((check): CheckResult => {
    if (check === 'limits') {
      const finding: Finding = { code: 'too-costly', pointer: '', params: { limit: limitMs } };
      return { check, outcome: 'fail', findings: [finding], evidence: [] };
    }
    const finding: Finding = { code: 'not-reached', pointer: '', params: { check: 'limits' } };
    return { check, outcome: 'unknown', findings: [finding], evidence: [] };
  });
  const form = mediaTypeOf(input.mediaType)?.form ?? 'credential';
  return { report: reportOf(input, [{ pointer: '', form, standing: 'refused', checks }]), credentials: [] };
}

/** Only what a check looked at, in an order of its own: the same evidence gathered in another order is the same report. */
function usedEvidence(evidence: readonly Evidence[], documents: readonly DocumentReport[]): Report['evidence'] {
  const used = new Set(documents.flatMap(({ checks }) => checks.flatMap((check) => check.evidence)));
  return evidence
    .flatMap(({ url, content, fetchedAt }) =>
      content.ok && used.has(content.digest)
        ? [{ url, digest: content.digest, fetchedAt: formatInstant(fetchedAt) }]
        : [],
    )
    .sort((a, b) => compare(a.url, b.url) || compare(a.digest, b.digest) || compare(a.fetchedAt, b.fetchedAt));
}

/** By UTF-16 code units, as RFC 8785 orders members. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
