/**
 * the assurance level that the proposal for a Cloud and AI Development Act, COM(2026) 502, would leave open, from what
 * R-05b, R-08 and R-14 find. A proposal is not law and nobody can hold its levels: the verdict is always N/A, and the
 * level is said for information. Levels 1 and 2 bear control from a third country if it cannot reach data; 3 and 4 do not,
 * and ask for staff of the Union.
 */
import type { Iri } from '../../did.js';
import { finding, reason } from '../finding.js';
import type { Reading } from '../reading.js';
import type { Assurance, Finding, Verdict } from '../verdict.js';
import { control } from './control.js';
import { privilegedStaff } from './stated-facts.js';
import { thirdParties } from './third-parties.js';

const noReach = thirdParties('R-08');

export function cadaLevel(reading: Reading, offer: Iri, _floor: Assurance): Finding {
  const [controlled, reached, staff] = [
    control(reading, offer, 'declared'),
    noReach(reading, offer, 'declared'),
    privilegedStaff(reading, offer, 'declared'),
  ];
  const highest = highestLevel(reached.verdict, [controlled.verdict, staff.verdict]);
  const inputs = [controlled, reached, staff].flatMap(({ reasons }) => reasons.flatMap((one) => one.inputs));
  return finding('N/A', [
    reason('proposal-level', { params: { highest }, inputs, law: reading.citable('COM-2026-502') }),
  ]);
}

/** 0: none. Empty: what is not known decides. */
function highestLevel(reached: Verdict, others: readonly Verdict[]): string {
  if (reached === 'FAIL') return '0';
  if (reached !== 'PASS') return '';
  if (others.includes('FAIL')) return '2';
  return others.every((verdict) => verdict === 'PASS') ? '4' : '';
}
