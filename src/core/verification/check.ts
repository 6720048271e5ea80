/**
 * A check answers one question about one credential. It is pure: what it may look at was gathered before
 * (design idea 2, "gather, then judge"). Same bytes + same evidence + same rules + same instant = same report.
 */
import type { Digest } from '../digest.js';
import type { Instant } from '../instant.js';
import type { Finding } from '../problem.js';

/**
 * Year, month and number. Raise it whenever a check begins to answer otherwise: it is part of every report, and what an
 * older version judged is judged again at the next round of the watch. Nothing else knows the number.
 */
export const RULES_VERSION = '2026.11.4';

/** Bounded disagreement between two clocks, both ways. */
export const CLOCK_SKEW_MS = 60_000;

/** In the order of the table in `verify.ts`. */
export const CHECK_IDS = [
  'syntax',
  'limits',
  'contexts',
  'data-model',
  'terms',
  'proof',
  'key',
  'chain',
  'revocation',
  'period',
  'status',
  'issuer',
  'shapes',
  'schema',
  'references',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/**
 * pass: asked and holds. fail: asked and does not hold. unknown: could not be decided (evidence missing, or an
 * earlier failure left nothing to look at); never counts as pass. not-applicable: the question does not arise.
 */
export type CheckOutcome = 'pass' | 'fail' | 'unknown' | 'not-applicable';

export interface CheckResult {
  readonly check: CheckId;
  readonly outcome: CheckOutcome;
  readonly findings: readonly Finding[];
  /** Keys into the report's evidence list. */
  readonly evidence: readonly Digest[];
}

/** resource: what a document gives a digest of, or names as its schema. */
export const EVIDENCE_KINDS = [
  'did-document',
  'status-list',
  'certificate-chain',
  'revocation-list',
  'resource',
] as const;

/** Something from outside, as it was when it was fetched. Structured-clone, so that judging can run in a worker. */
export interface Evidence {
  /** What was asked for: a DID, or the URL of a list, chain or resource. */
  readonly url: string;
  readonly kind: (typeof EVIDENCE_KINDS)[number];
  /** The bytes, or why there are none. */
  readonly content:
    | { readonly ok: true; readonly bytes: Uint8Array; readonly digest: Digest; readonly mediaType: string }
    | { readonly ok: false; readonly finding: Finding };
  readonly fetchedAt: Instant;
}

/** What a credential needs from outside before it can be judged. */
export interface Need {
  readonly kind: Evidence['kind'];
  readonly url: string;
}

/**
 * verified: every check passed (or did not apply) at the instant asked.
 * expired: would have been verified at an instant inside its validity, which has ended; kept as history.
 * undetermined: nothing failed, something could not be decided. refused: something failed.
 */
export const STANDINGS = ['verified', 'expired', 'undetermined', 'refused'] as const;
export type Standing = (typeof STANDINGS)[number];

/** The verdict on one credential or presentation. */
export interface DocumentReport {
  /** RFC 6901 pointer of this document in what was received: '' or `/verifiableCredential/0`. */
  readonly pointer: string;
  readonly form: 'credential' | 'presentation';
  /** Present once the payload could be read. */
  readonly contentDigest?: Digest;
  readonly standing: Standing;
  readonly checks: readonly CheckResult[];
}

/** The verdict on what was received: a credential, or a presentation with its credentials. */
export interface Report {
  readonly v: 1;
  readonly bytesDigest: Digest;
  readonly mediaType: string;
  /** Judged as of; RFC 3339 UTC. */
  readonly at: string;
  readonly rules: string;
  /** The worst standing among the documents. */
  readonly standing: Standing;
  readonly documents: readonly DocumentReport[];
  readonly evidence: readonly { readonly url: string; readonly digest: Digest; readonly fetchedAt: string }[];
}
