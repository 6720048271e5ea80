import { entriesOf, listOf } from '../../credential/json.js';
import type { Finding } from '../../problem.js';
import { MAX_CREDENTIALS, MAX_PROOFS } from '../limits.js';
import { type Answer, type Subject, unless } from '../subject.js';

/**
 * Is it of a size that we look at? Counted, never timed; contexts and their terms are counted by `contexts`.
 * Findings: `too-large`, `too-deep`, `too-many-values`, `too-many-elements`, `too-nested`,
 * `too-many-credentials`, `too-many-proofs`.
 */
export function limits({ reading }: Subject): Answer {
  const { document, pointer } = reading;
  const findings: Finding[] = [...reading.limits];
  if (document !== undefined) {
    const credentials = entriesOf(document.payload, 'verifiableCredential', pointer).length;
    const proofs = listOf(document.payload.proof).length;
    if (credentials > MAX_CREDENTIALS) {
      const params = { limit: MAX_CREDENTIALS, count: credentials };
      findings.push({ code: 'too-many-credentials', pointer: `${pointer}/verifiableCredential`, params });
    }
    if (proofs > MAX_PROOFS) {
      findings.push({
        code: 'too-many-proofs',
        pointer: `${pointer}/proof`,
        params: { limit: MAX_PROOFS, count: proofs },
      });
    }
  }
  return unless(findings);
}
