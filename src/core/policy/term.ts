/**
 * Whether certificates last as long as a contract (policies/README.md D9). A rule sees which certificates count on a
 * day and when they end; go-live and the end of the contract are the buyer's, so the verdict is given when a profile is read.
 */
import { formatDay, type Instant } from '../instant.js';
import { allFindings, finding, reason } from './finding.js';
import type { Finding, HeldCertificate, TermEvidence } from './verdict.js';

/** Days of a contract, UTC: the service must run from `goLive` on, and until `termEnd` (exclusive). */
export interface Contract {
  readonly goLive: Instant;
  readonly termEnd: Instant;
}

/** @returns the finding for a contract; one that does not depend on any is returned as it is. */
export function overTerm(found: Finding, contract: Contract): Finding {
  return found.term === undefined ? found : judgeTerm(found.term, contract);
}

/** Every certificate that is held must do; a renewal that is committed mends an end within the term, not one before it. */
export function judgeTerm({ certificates, renewal }: TermEvidence, contract: Contract): Finding {
  return allFindings(certificates.map((held) => judgeOne(held, renewal, contract)));
}

function judgeOne(held: HeldCertificate, renewal: TermEvidence['renewal'], { goLive, termEnd }: Contract): Finding {
  const { scheme, version, until, inputs, law } = held;
  const [day, goes, ends] = [until, goLive, termEnd].map((when) => formatDay(when) ?? '') as [string, string, string];
  const params = { scheme, version, wanted: version, until: day, goLive: goes, termEnd: ends };
  const parts = { params, inputs, law };
  if (until <= goLive) {
    const remedy = { code: 'renew-certificate' as const, params };
    return finding('FAIL', [reason('certificate-ends-before-go-live', { ...parts, remedy })]);
  }
  if (until >= termEnd) return finding('PASS', [reason('certificate-lasts', parts)]);
  if (renewal.length > 0) {
    return finding('PASS', [reason('certificate-renewal-committed', { ...parts, inputs: [...inputs, ...renewal] })]);
  }
  const remedy = { code: 'commit-renewal' as const, params };
  return finding('CONDITIONAL', [reason('certificate-ends-within-term', { ...parts, remedy })]);
}
