/**
 * Whether certificates last as long as a contract (policies/README.md D9). A rule sees which certificates count on a
 * day and when they end; go-live and the end of the contract are the buyer's, so the verdict is given when a profile is read.
 */
import { formatDay, type Instant } from '../instant.js';
import { allFindings, finding, reason } from './finding.js';
import { all, type Finding, type HeldCertificate, type TermEvidence, type Verdict } from './verdict.js';

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

/** The verdict alone. @param ends of the certificates. @param renewed a renewal is committed. */
export function termVerdict(ends: readonly Instant[], renewed: boolean, contract: Contract): Verdict {
  return all(ends.map((end) => endVerdict(end, renewed, contract)));
}

function endVerdict(end: Instant, renewed: boolean, { goLive, termEnd }: Contract): 'FAIL' | 'PASS' | 'CONDITIONAL' {
  if (end <= goLive) return 'FAIL';
  return end >= termEnd || renewed ? 'PASS' : 'CONDITIONAL';
}

function judgeOne(held: HeldCertificate, renewal: TermEvidence['renewal'], contract: Contract): Finding {
  const { goLive, termEnd } = contract;
  const { scheme, version, until, inputs, law } = held;
  const [day, goes, ends] = [until, goLive, termEnd].map((when) => formatDay(when) ?? '') as [string, string, string];
  const params = { scheme, version, wanted: version, until: day, goLive: goes, termEnd: ends };
  const parts = { params, inputs, law };
  const verdict = endVerdict(until, renewal.length > 0, contract);
  switch (verdict) {
    case 'FAIL': {
      const remedy = { code: 'renew-certificate' as const, params };
      return finding(verdict, [reason('certificate-ends-before-go-live', { ...parts, remedy })]);
    }
    case 'PASS':
      if (until >= termEnd) return finding(verdict, [reason('certificate-lasts', parts)]);
      return finding(verdict, [reason('certificate-renewal-committed', { ...parts, inputs: [...inputs, ...renewal] })]);
    case 'CONDITIONAL': {
      const remedy = { code: 'commit-renewal' as const, params };
      return finding(verdict, [reason('certificate-ends-within-term', { ...parts, remedy })]);
    }
  }
}
