/**
 * the Gaia-X label that an offer holds against the level that its criteria give (policies/README.md D15, D21). No row
 * of the rule table, for it looks at no fact: a label states none, and a level is the result of a profile over that table.
 * A label above its criteria is a contradiction; one whose criteria are open, or not all judged, leaves it open.
 */
import { finding, reason } from '../finding.js';
import type { ProfileResult } from '../profile.js';
import type { LabelLevel } from '../trust.js';
import type { Finding } from '../verdict.js';

const LAW = ['GX-TRUST'];

/**
 * @param held the highest level of a label that counts on the day; undefined: none.
 * @param criteria the result on that day of the profile of the level held.
 */
export function labelLevel(held: LabelLevel | undefined, criteria: ProfileResult): Finding {
  if (held === undefined) return finding('N/A', [reason('no-label', { law: LAW })]);
  const met = (verdict: string) =>
    criteria.results
      .filter((one) => one.requirement.kind !== 'S' && one.verdict === verdict)
      .map(({ requirement }) => requirement.id);
  const failed = met('FAIL');
  if (failed.length > 0) {
    const params = { level: held, criteria: failed.join(', ') };
    const remedy = { code: 'meet-criteria' as const, params };
    return finding('FAIL', [reason('label-above-criteria', { params, law: LAW, remedy })], ['contradiction']);
  }
  const open = [...met('UNKNOWN'), ...criteria.notJudged];
  if (open.length > 0) {
    const params = { level: held, count: open.length, criteria: open.join(', ') };
    return finding('UNKNOWN', [reason('label-criteria-open', { params, law: LAW })]);
  }
  return finding('PASS', [reason('label-agrees', { params: { level: held }, law: LAW })]);
}
