import { canonicalJson, type Digest, sha256 } from '../digest.js';
import { withoutQuotes } from '../journal.js';
import type { Report } from '../verification/check.js';

/**
 * The name of a verdict: SHA-256 of the canonical JSON (RFC 8785) of the report. The same bytes, evidence (with when it
 * was fetched), rules and instant give the same hash, here, on the command line and years later, so that two parties can
 * compare verdicts by 64 characters. What was quoted from the document is left out: it follows from the bytes, whose
 * digest is in the report, and a stored report no longer has it.
 */
export function reportHash(report: Report): Digest {
  return sha256(canonicalJson(withoutQuotes(report)));
}
