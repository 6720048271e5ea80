/** What a check may look at. Three levels, because an earlier failure can leave less to look at. */
import type { Reading, VerifiableDocument } from '../credential.js';
import type { Digest } from '../digest.js';
import type { Instant } from '../instant.js';
import type { Graph, Processed } from '../jsonld.js';
import type { Finding } from '../problem.js';
import type { StatusPublisher } from '../status-publisher.js';
import type { Vocabulary } from '../vocabulary.js';
import type { TrustAnchor } from '../x509/trust-anchor.js';
import type { Budget } from './budget.js';
import type { CheckOutcome, Evidence } from './check.js';
import type { JudgedList } from './status/judged-list.js';

/** Always there. */
export interface Subject {
  readonly reading: Reading;
  readonly evidence: readonly Evidence[];
  readonly now: Instant;
  readonly vocabulary: Vocabulary;
  /** By policy: what certificate chains may end in. */
  readonly anchors: readonly TrustAnchor[];
  /** All documents of what was received, this one among them, in the order of reading: references may lead there. */
  readonly bundle: readonly BundleMember[];
  /** Shared by all of them. */
  readonly budget: Budget;
  /** By URL. Absent for a document that is a status list itself: lists are not followed further. */
  readonly statusLists?: ReadonlyMap<string, JudgedList>;
  /** By policy, beside each issuer itself. */
  readonly statusPublishers?: readonly StatusPublisher[];
}

/** The document could be read. */
export interface DocumentSubject extends Subject {
  readonly document: VerifiableDocument;
  /** Undefined: `limits` or `contexts` failed, so that the document was not given to the JSON-LD processor. */
  readonly processed: Processed<Graph> | undefined;
}

/** The document could be expanded: `graph` is the signed view, without its own proof. */
export interface GraphSubject extends DocumentSubject {
  readonly graph: Graph;
}

export interface BundleMember {
  readonly reading: Reading;
  readonly graph?: Graph;
}

/** A check's answer; the table adds its id. */
export interface Answer {
  readonly outcome: CheckOutcome;
  readonly findings: readonly Finding[];
  /** Digests of the evidence it looked at. */
  readonly evidence?: readonly Digest[];
}

export const PASS: Answer = { outcome: 'pass', findings: [] };
export const NOT_APPLICABLE: Answer = { outcome: 'not-applicable', findings: [] };

/** pass without findings, fail with any. */
export function unless(findings: readonly Finding[]): Answer {
  return findings.length === 0 ? PASS : { outcome: 'fail', findings };
}

export function fail(...findings: readonly Finding[]): Answer {
  return { outcome: 'fail', findings };
}

export function unknown(...findings: readonly Finding[]): Answer {
  return { outcome: 'unknown', findings };
}
