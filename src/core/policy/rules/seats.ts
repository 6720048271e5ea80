/** registered seat, central administration and main establishment, all three inside (stricter than SNC 19.6.a). */
import type { Iri } from '../../did.js';
import { raisedBy } from '../certificates.js';
import { allFindings, bare, finding, reason } from '../finding.js';
import type { Union } from '../law.js';
import { inputOf, type Reading, type Stated } from '../reading.js';
import type { Assurance, Finding } from '../verdict.js';
import { notStated, weighed } from '../weigh.js';

const WHICH = ['seat', 'centralAdministration', 'mainEstablishment'] as const;

export function seats(rule: string, union: Union): (reading: Reading, offer: Iri, floor: Assurance) => Finding {
  return (reading, offer, floor) => {
    const company = reading.providerOf(offer);
    if (company === undefined) return notStated('seats', offer);
    return weighed(
      reading,
      'seats',
      company,
      floor,
      (stated) => allFindings(WHICH.map((which) => judge(reading, stated, which, union))),
      raisedBy(reading, rule, offer),
    );
  };
}

function judge(reading: Reading, stated: Stated<'seats'>, which: (typeof WHICH)[number], union: Union): Finding {
  const country = stated.fact.value[which];
  if (!reading.explains)
    return bare(country === undefined ? 'UNKNOWN' : reading.isMember(union, country) ? 'PASS' : 'FAIL');
  const params = { which, country: country ?? '?', union };
  const inputs = [inputOf(stated, `${which}=${country ?? '?'}`)];
  const parts = { params, inputs, law: reading.citable('GX-P5.1.4', 'SNC-19.6') };
  if (country === undefined) {
    return finding('UNKNOWN', [reason('seat-not-stated', { ...parts, remedy: { code: 'state-seats', params } })]);
  }
  if (reading.isMember(union, country)) return finding('PASS', [reason('seat-inside', parts)]);
  return finding('FAIL', [reason('seat-outside', { ...parts, remedy: { code: 'move-seat', params } })]);
}
