/**
 * who can be compelled by law from outside the EEA (golden worlds D13). A path by incorporation, headquarters,
 * establishment, control, or a third party that can reach data is FAIL; supplier technology without reach is no path
 * but a flag. Adequacy is irrelevant here: it makes a transfer lawful, nobody immune.
 */
import type { Iri } from '../../did.js';
import { raisedBy } from '../certificates.js';
import type { ThirdParty } from '../facts.js';
import { allFindings, finding, reason } from '../finding.js';
import { inputOf, type Reading, type Stated } from '../reading.js';
import type { Assurance, Finding, Remedy } from '../verdict.js';
import { notStated, weighStated } from '../weigh.js';
import { control } from './control.js';

const LAW = ['SNC-19.6', 'GX-P5.1.3', 'CLOUD-ACT', 'FISA-702'];
const SEATS = ['seat', 'centralAdministration', 'mainEstablishment'] as const;

export function immunity(reading: Reading, offer: Iri, floor: Assurance): Finding {
  const raise = raisedBy(reading, 'R-06', offer);
  return allFindings([
    seats(reading, offer, floor, raise),
    control(reading, offer, floor, raise),
    thirdParties(reading, offer, floor, raise),
  ]);
}

type Raise = ReturnType<typeof raisedBy>;

function seats(reading: Reading, offer: Iri, floor: Assurance, raise: Raise): Finding {
  const company = reading.providerOf(offer);
  if (company === undefined) return notStated('seats', offer);
  return weighStated(
    'seats',
    company,
    reading.stated('seats', company),
    floor,
    (stated) => allFindings(SEATS.map((which) => judgeSeat(reading, stated, which))),
    raise,
  );
}

function judgeSeat(reading: Reading, stated: Stated<'seats'>, which: (typeof SEATS)[number]): Finding {
  const country = stated.fact.value[which];
  const parts = {
    params: { which, country: country ?? '?' },
    inputs: [inputOf(stated, `${which}=${country ?? '?'}`)],
    law: reading.citable(...LAW),
  };
  if (country === undefined) {
    return finding('UNKNOWN', [
      reason('seat-not-stated', { ...parts, remedy: { code: 'state-seats', params: { which } } }),
    ]);
  }
  if (reading.isMember('EEA', country)) return finding('PASS', [reason('seat-inside', parts)]);
  return finding('FAIL', [reason('seat-outside', { ...parts, remedy: { code: 'move-seat', params: { which } } })]);
}

function thirdParties(reading: Reading, offer: Iri, floor: Assurance, raise: Raise): Finding {
  const stated = reading.stated('thirdParties', offer);
  return weighStated('thirdParties', offer, stated, floor, (one) => judgeThirdParties(reading, one), raise);
}

function judgeThirdParties(reading: Reading, stated: Stated<'thirdParties'>): Finding {
  const { thirdParty, complete } = stated.fact.value;
  const each = thirdParty.map((one) => judgeThirdParty(reading, stated, one));
  const inputs = [inputOf(stated, String(thirdParty.length))];
  const law = reading.citable(...LAW);
  const remedy: Remedy = { code: 'complete-third-parties', params: {} };
  const whole =
    complete === true
      ? finding('PASS', [reason('third-parties-no-reach', { inputs, law })])
      : finding('UNKNOWN', [reason('third-parties-incomplete', { inputs, law, remedy })]);
  return allFindings([...each, whole]);
}

/** Outside = the party itself or its ultimate parent. Who cannot reach anything compels nobody, wherever it sits. */
function judgeThirdParty(reading: Reading, stated: Stated<'thirdParties'>, one: ThirdParty): Finding {
  const name = one.party.name ?? one.party.id;
  const [country, parent] = [one.party.country, one.parentCountry];
  const isOutside = (place: string | undefined) => place !== undefined && !reading.isMember('EEA', place);
  const outside = isOutside(country) || isOutside(parent);
  const parts = {
    params: { party: name, country: country ?? '?', parent: parent ?? '?', role: one.role },
    inputs: [inputOf(stated, `${name} (${country ?? '?'}, parent ${parent ?? '?'}): ${one.role}, ${one.reach ?? '?'}`)],
    law: reading.citable(...LAW),
    path: [stated.fact.subject, one.party.id],
  };
  if (one.reach === 'cannot-reach') return finding('N/A', [], outside ? ['supplier-technology'] : []);
  const ask: Remedy = { code: 'state-third-party', params: { party: name } };
  if (one.reach === undefined) {
    if (!outside && country !== undefined && parent !== undefined) return finding('N/A', []);
    return finding('UNKNOWN', [reason('third-party-reach-not-stated', { ...parts, remedy: ask })]);
  }
  if (outside) {
    const remedy: Remedy = { code: 'remove-reach', params: { party: name } };
    return finding('FAIL', [reason('third-party-reaches', { ...parts, remedy })]);
  }
  if (country !== undefined && parent !== undefined) return finding('N/A', []);
  return finding('UNKNOWN', [reason('third-party-parent-not-stated', { ...parts, remedy: ask })]);
}
