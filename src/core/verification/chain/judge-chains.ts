/** Each chain given for a document's keys, judged. Asked by `chain`, and by `revocation` for what is below the anchor. */

import { encodeBase64url } from '../../base64url.js';
import { isObject } from '../../credential/json.js';
import type { Digest } from '../../digest.js';
import type { Instant } from '../../instant.js';
import { excerpt, type Finding, quoted } from '../../problem.js';
import type { Certificate } from '../../x509/certificate.js';
import { isKeyOf } from '../../x509/leaf-key.js';
import { type Link, validatePath } from '../../x509/path.js';
import { proofInstant } from '../data-integrity.js';
import { periodOf } from '../period-of.js';
import type { Answer, DocumentSubject } from '../subject.js';
import { type GivenChain, readGiven } from './given-chains.js';

export interface JudgedChain {
  readonly pointer: string;
  readonly answer: Answer;
  /** The certificates below its anchor; none unless the chain passed. */
  readonly links: readonly Link[];
}

export function judgeChain(given: GivenChain, subject: DocumentSubject): JudgedChain {
  const { pointer } = given;
  const read = readGiven(given, subject.evidence);
  const evidence = read.used?.content.ok ? [read.used.content.digest] : [];
  const answer = (outcome: Answer['outcome'], findings: readonly Finding[]): Answer => {
    return { outcome, findings: findings.map((finding) => ({ ...finding, pointer })), evidence };
  };
  if (!read.ok) return { pointer, answer: answer(read.missing ? 'unknown' : 'fail', [read.finding]), links: [] };
  const instants = [...signedAt(given, subject), subject.now];
  const path = validatePath(read.chain, subject.anchors, instants);
  const failures = [...path.faults, ...leafFailures(given, read.chain[0])];
  if (failures.length > 0) return { pointer, answer: answer('fail', failures), links: [] };
  if (path.open.length > 0 || path.anchor === undefined) {
    return { pointer, answer: answer('unknown', path.open), links: [] };
  }
  const anchored: Finding = {
    code: 'chain-anchored',
    pointer,
    found: excerpt(read.chain[0]?.subject.text),
    params: { anchor: path.anchor.id },
  };
  return { pointer, answer: answer('pass', [anchored]), links: path.links };
}

/** RFC 7517 §4.7: the key in the first certificate is the very key; RFC 7515 §4.1.8: so is its thumbprint. */
function leafFailures({ key, thumbprints }: GivenChain, leaf: Certificate | undefined): readonly Finding[] {
  if (leaf === undefined) return [];
  const failures: Finding[] = [];
  if (!isKeyOf(leaf, key)) {
    failures.push({ code: 'chain-key-differs', pointer: '', found: excerpt(leaf.subject.text) });
  }
  const thumbprint = encodeBase64url(Buffer.from(leaf.digest, 'hex'));
  for (const other of thumbprints.filter((one) => one !== thumbprint)) {
    failures.push({ code: 'chain-thumbprint-differs', pointer: '', ...quoted(other), params: { thumbprint } });
  }
  return failures;
}

/** When it says it was signed: the proof's own date, else the day from which it holds. None: it says nothing. */
function signedAt({ proof }: GivenChain, { document }: DocumentSubject): readonly Instant[] {
  const { securing, payload } = document;
  const one = securing.kind === 'data-integrity' ? securing.proofs[proof] : undefined;
  const at = (isObject(one) ? proofInstant(one, 'created') : undefined) ?? periodOf(payload).from;
  return Number.isFinite(at) ? [at] : [];
}

/** The digests of what several answers looked at, each once. */
export function evidenceOf(answers: readonly Answer[]): readonly Digest[] {
  return [...new Set(answers.flatMap(({ evidence = [] }) => evidence))];
}
