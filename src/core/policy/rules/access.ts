/**
 * R-03: from where the offer is supported, administered and watched. `consent` allows access from outside the EEA
 * that the customer's consent gates and a log records; `ban` (R-03b) allows none from outside the EU.
 */
import type { Iri } from '../../did.js';
import { raisedBy } from '../certificates.js';
import type { AccessPoint } from '../facts.js';
import { allFindings, reason } from '../finding.js';
import type { Union } from '../law.js';
import { inputOf, type Reading, type Stated } from '../reading.js';
import type { ReasonCode } from '../reason-codes.js';
import type { Assurance, Finding, Remedy, Verdict } from '../verdict.js';
import { weighed } from '../weigh.js';

interface AccessTerms {
  readonly rule: 'R-03' | 'R-03b';
  readonly union: Union;
  readonly mode: 'consent' | 'ban';
}

function access(terms: AccessTerms): (reading: Reading, offer: Iri, floor: Assurance) => Finding {
  return (reading, offer, floor) =>
    weighed(
      reading,
      'accessPoints',
      offer,
      floor,
      (stated) => judge(reading, stated, terms),
      raisedBy(reading, terms.rule, offer),
    );
}

/** R-03. */
export const gatedAccess = access({ rule: 'R-03', union: 'EEA', mode: 'consent' });
/** R-03b. */
export const noAccess = access({ rule: 'R-03b', union: 'EU', mode: 'ban' });

function judge(reading: Reading, stated: Stated<'accessPoints'>, terms: AccessTerms): Finding {
  const { accessPoint } = stated.fact.value;
  if (accessPoint.length > 0) return allFindings(accessPoint.map((point) => judgePoint(reading, stated, point, terms)));
  const remedy = { code: 'list-access-points' as const, params: {} };
  return reading.finding('UNKNOWN', () => [
    reason('access-points-not-listed', { inputs: [inputOf(stated, '0')], law: lawOf(reading), remedy }),
  ]);
}

function judgePoint(
  reading: Reading,
  stated: Stated<'accessPoints'>,
  { role, country, gate }: AccessPoint,
  { union, mode }: AccessTerms,
): Finding {
  const params = { role, country, union };
  const say = (verdict: Verdict, code: ReasonCode, remedy?: Remedy['code']) =>
    reading.finding(verdict, () => {
      const inputs = [inputOf(stated, `${role}=${country}${gate === undefined ? '' : ` (${gate})`}`)];
      const parts = { params, inputs, law: lawOf(reading) };
      return [reason(code, remedy === undefined ? parts : { ...parts, remedy: { code: remedy, params } })];
    });
  if (reading.isMember(union, country)) return say('PASS', 'access-inside');
  if (mode === 'ban') return say('FAIL', 'access-outside', 'move-access');
  if (gate === 'consent-logged') return say('PASS', 'access-gated');
  if (gate === 'none') return say('FAIL', 'access-not-gated', 'gate-access');
  return say('UNKNOWN', 'access-gate-not-stated', 'gate-access');
}

function lawOf(reading: Reading): readonly string[] {
  return reading.citable('GX-P1.2.5', 'GDPR-44', 'CE-444937', 'SNC-19.2', 'HDS-2024');
}
