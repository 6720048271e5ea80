/** What a finding about a proof comes to when the proof is a countersignature. */
import type { Did } from '../did.js';
import type { Finding } from '../problem.js';

/**
 * Every proof must hold (VC-DATA-INTEGRITY 1.0 §2.1.1), and so must these. But they have one code of their own: whoever
 * countersigned a credential must not be able to end it later, by taking its key away (`life-cycle.ts`).
 * @param findings what the proof of `did` fails by. Finding: `countersignature-invalid`.
 */
export function ofCountersigner(
  did: Did | undefined,
  pointer: string,
  findings: readonly Finding[],
): readonly Finding[] {
  if (did === undefined || findings.length === 0) return findings;
  const codes = [...new Set(findings.map(({ code }) => code))].join(', ');
  return [{ code: 'countersignature-invalid', pointer, params: { did, codes } }];
}
