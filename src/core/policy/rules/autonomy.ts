/**
 * the service goes on when a technology supplier is cut off. Tested within twelve months, or substitutable and
 * certified: PASS. A plan without either, or substitutable by declaration only: CONDITIONAL, for here the rule's own
 * line names the outcome of "declared only" (policies/README.md D5).
 */
import type { Iri } from '../../did.js';
import type { Instant } from '../../instant.js';
import { raisedBy } from '../certificates.js';
import { reason } from '../finding.js';
import { inputOf, type Reading, type Stated } from '../reading.js';
import type { ReasonCode } from '../reason-codes.js';
import { type Assurance, atLeast, type Finding, type Remedy } from '../verdict.js';
import { weighed } from '../weigh.js';

const REMEDY: Remedy = { code: 'test-cut-off', params: {} };

export function autonomy(reading: Reading, offer: Iri, _floor: Assurance): Finding {
  const raise = raisedBy(reading, 'R-15', offer);
  return weighed(reading, 'autonomy', offer, 'declared', (one) => judge(reading, one, raise(one)));
}

function judge(reading: Reading, stated: Stated<'autonomy'>, level: Assurance): Finding {
  const { substitutable, continuityPlan, lastTest, cutOffStops } = stated.fact.value;
  const say = (verdict: Finding['verdict'], code: ReasonCode, found: string): Finding => {
    const because = () => {
      const parts = { inputs: [inputOf(stated, found)], law: reading.citable('GX-P5.1.7', 'SNC-19.6.d') };
      return [reason(code, verdict === 'PASS' ? parts : { ...parts, remedy: REMEDY })];
    };
    const dependent = verdict !== 'PASS' && !substitutable;
    return reading.finding(verdict, because, dependent ? ['supplier-dependency'] : []);
  };
  if (cutOffStops === true) return say('FAIL', 'cut-off-stops-service', 'cutOffStops=yes');
  if (lastTest !== undefined && isFresh(reading, lastTest) && atLeast(level, 'attested')) {
    return say('PASS', 'cut-off-tested', `lastTest=${new Date(lastTest).toISOString().slice(0, 10)}`);
  }
  if (substitutable) {
    return level === 'certified'
      ? say('PASS', 'substitutable-certified', 'substitutable=yes')
      : say('CONDITIONAL', 'substitutable-not-certified', 'substitutable=yes');
  }
  if (continuityPlan === true) return say('CONDITIONAL', 'continuity-planned', 'continuityPlan=yes');
  return say('UNKNOWN', 'autonomy-open', 'substitutable=no');
}

function isFresh(reading: Reading, test: Instant): boolean {
  const date = new Date(test);
  const year = date.setUTCFullYear(date.getUTCFullYear() + 1) as Instant;
  return reading.hasCome(test) && !reading.hasCome(year);
}
