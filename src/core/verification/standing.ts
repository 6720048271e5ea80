/** What the answers come to: the standing of a document, and of several. */
import type { FindingCode } from '../finding-codes.js';
import type { CheckResult, Standing } from './check.js';

/** Findings that say "it held once": alone, they make a document history instead of refused. */
const ENDED: ReadonlySet<FindingCode> = new Set(['expired', 'proof-expired']);

/** See Standing: expired is only what failed by nothing but time. */
export function standingOf(checks: readonly CheckResult[]): Standing {
  const failed = checks.filter(({ outcome }) => outcome === 'fail');
  if (!failed.every(onlyEnded)) return 'refused';
  if (checks.some(({ outcome }) => outcome === 'unknown')) return 'undetermined';
  return failed.length > 0 ? 'expired' : 'verified';
}

function onlyEnded({ findings }: CheckResult): boolean {
  return findings.length > 0 && findings.every(({ code }) => ENDED.has(code));
}

const WORST_FIRST: readonly Standing[] = ['refused', 'undetermined', 'expired', 'verified'];

export function worstOf(standings: readonly Standing[]): Standing {
  return WORST_FIRST.find((standing) => standings.includes(standing)) ?? 'refused';
}
