import { entriesOf, type Json } from '../../credential/json.js';
import { declaredSigner } from '../../credential/parties.js';
import type { Finding } from '../../problem.js';
import { mayPublishFor } from '../../status-publisher.js';
import type { CheckOutcome } from '../check.js';
import { MAX_STATUS_ENTRIES, MAX_STATUS_LISTS } from '../limits.js';
import { decide } from '../status/decide.js';
import { readEntry } from '../status/status-entry.js';
import { type Answer, type DocumentSubject, fail, NOT_APPLICABLE, unknown } from '../subject.js';

/**
 * Has it been revoked or suspended? A credential without `credentialStatus` cannot be. Every entry is decided by its
 * own bit, in a list that is verified like any credential and is the issuer's own, unless policy names its publisher for that
 * issuer; one entry that cannot be decided leaves the whole open.
 * Findings: `status-too-many`, those of `readEntry` and `decide`; `status-nested` and those of fetching (unknown); beside any: `status-list-delegated`.
 */
export function status(subject: DocumentSubject): Answer {
  const { reading, document } = subject;
  const entries = entriesOf(document.payload, 'credentialStatus', reading.pointer);
  if (entries.length === 0) return NOT_APPLICABLE;
  if (entries.length > MAX_STATUS_ENTRIES) {
    const params = { limit: MAX_STATUS_ENTRIES, count: entries.length };
    return fail({ code: 'status-too-many', pointer: `${reading.pointer}/credentialStatus`, params });
  }
  const answers = entries.map(([pointer, entry]) => one(subject, entry, pointer));
  return {
    outcome: WORST_FIRST.find((outcome) => answers.some((answer) => answer.outcome === outcome)) ?? 'fail',
    findings: answers.flatMap(({ findings }) => findings),
    evidence: [...new Set(answers.flatMap(({ evidence = [] }) => evidence))],
  };
}

const WORST_FIRST: readonly CheckOutcome[] = ['fail', 'unknown', 'pass'];

function one(
  { document, statusLists, statusPublishers = [], now }: DocumentSubject,
  node: Json,
  pointer: string,
): Answer {
  const read = readEntry(node, pointer);
  if (read.kind === 'invalid') return fail(...read.findings);
  if (read.kind === 'unknown') return unknown(read.finding);
  if (statusLists === undefined) return unknown({ code: 'status-nested', pointer });
  const { entry } = read;
  const list = statusLists.get(entry.url);
  const beyond: Finding = { code: 'status-lists-too-many', pointer, params: { limit: MAX_STATUS_LISTS } };
  if (list === undefined) return unknown(beyond);
  if (list.kind === 'absent') return unknown({ ...list.finding, pointer });
  const issuer = declaredSigner(document.payload, 'credential');
  const own = list.issuer === undefined || list.issuer === issuer;
  const allowed = own || mayPublishFor(statusPublishers, list.issuer, issuer, now);
  const { outcome, findings: found } = decide(entry, list, { issuer, allowed }, now);
  const delegated: Finding = { code: 'status-list-delegated', pointer, params: { publisher: list.issuer ?? '' } };
  const findings = allowed && !own ? [...found, delegated] : found;
  return { outcome, findings: findings.map((finding) => ({ ...finding, pointer })), evidence: list.evidence };
}
