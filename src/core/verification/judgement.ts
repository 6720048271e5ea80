/** What judging takes and gives. Plain structured-clone data, so that it can run in a worker. */
import type { Claims } from '../claims.js';
import type { Digest } from '../digest.js';
import type { Instant } from '../instant.js';
import type { StatusPublisher } from '../status-publisher.js';
import type { TrustAnchor } from '../x509/trust-anchor.js';
import type { DocumentReport, Evidence, Report } from './check.js';

export interface JudgeInput {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly evidence: readonly Evidence[];
  readonly now: Instant;
  /** Whose lists may tell the status of others' credentials. Default: nobody's. */
  readonly statusPublishers?: readonly StatusPublisher[];
  /** What certificate chains may end in. Default: nothing. */
  readonly anchors?: readonly TrustAnchor[];
}

/** One credential found in what was received, ready to be stored. */
export interface Found {
  readonly report: DocumentReport;
  readonly contentDigest: Digest;
  /**
   * SHA-256 of the canonical N-Quads (RDFC-1.0) under a Data Integrity proof. Anybody can write the JSON of a signed
   * graph anew; the graph stays, so this is what tells a replay.
   */
  readonly graphDigest?: Digest;
  /** The credential's own bytes: the whole input, the JWT out of its envelope, or its canonical JSON. */
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly issuer: string;
  /** Absent when the graph could not be read. */
  readonly claims?: Claims;
}

export interface Judgement {
  readonly report: Report;
  /** In the order of the presentation; only those that could be read. */
  readonly credentials: readonly Found[];
}
