/**
 * third parties from outside the EEA, or with a parent outside, cannot reach customer data or identity.
 * Who cannot reach anything compels nobody, wherever it sits: that is a flag, not a path. Third parties of the layers that
 * the offer runs on are its own; a certificate of the offer vouches for them too.
 */
import type { Iri } from '../../did.js';
import { raisedBy } from '../certificates.js';
import type { ThirdParty } from '../facts.js';
import { allFindings, bare, finding, reason } from '../finding.js';
import { reachingFrom } from '../foreign-law.js';
import { throughLayers } from '../hosting.js';
import { inputOf, type Reading, type Stated } from '../reading.js';
import type { Assurance, Finding, Remedy } from '../verdict.js';
import { weighed } from '../weigh.js';

export function thirdParties(rule: string): (reading: Reading, offer: Iri, floor: Assurance) => Finding {
  return (reading, offer, floor) => {
    const raise = raisedBy(reading, rule, offer);
    return throughLayers(reading, offer, (layer) =>
      weighed(reading, 'thirdParties', layer, floor, (stated) => judge(reading, stated), raise),
    );
  };
}

function judge(reading: Reading, stated: Stated<'thirdParties'>): Finding {
  const { thirdParty, complete } = stated.fact.value;
  const each = thirdParty.map((one) => judgeOne(reading, stated, one));
  const whole = reading.finding(complete === true ? 'PASS' : 'UNKNOWN', () => {
    const parts = { inputs: [inputOf(stated, String(thirdParty.length))], law: lawOf(reading) };
    const remedy: Remedy = { code: 'complete-third-parties', params: {} };
    return [
      complete === true
        ? reason('third-parties-no-reach', parts)
        : reason('third-parties-incomplete', { ...parts, remedy }),
    ];
  });
  return allFindings([...each, whole]);
}

function judgeOne(reading: Reading, stated: Stated<'thirdParties'>, one: ThirdParty): Finding {
  const { party, parentCountry, role, reach } = one;
  const isOutside = (place: string | undefined) => place !== undefined && !reading.isMember('EEA', place);
  const outside = isOutside(party.country) || isOutside(parentCountry);
  const placed = party.country !== undefined && parentCountry !== undefined;
  if (reach === 'cannot-reach') return reading.finding('N/A', NO_REASONS, outside ? ['supplier-technology'] : []);
  if (placed && !outside) return reading.finding('N/A', NO_REASONS);
  if (!reading.explains) return bare(reach !== undefined && outside ? 'FAIL' : 'UNKNOWN');
  const name = party.name ?? party.id;
  const params = { party: name, country: party.country ?? '?', parent: parentCountry ?? '?', role };
  const found = `${name} (${params.country}, parent ${params.parent}): ${role}, ${reach ?? '?'}`;
  const parts = {
    params,
    inputs: [inputOf(stated, found)],
    law: [...lawOf(reading), ...reading.citable(...reachingFrom(party.country, parentCountry))],
    path: [stated.fact.subject, party.id],
  };
  const ask: Remedy = { code: 'state-third-party', params: { party: name } };
  if (reach === undefined)
    return finding('UNKNOWN', [reason('third-party-reach-not-stated', { ...parts, remedy: ask })]);
  if (!outside) return finding('UNKNOWN', [reason('third-party-parent-not-stated', { ...parts, remedy: ask })]);
  const remedy: Remedy = { code: 'remove-reach', params: { party: name } };
  return finding('FAIL', [reason('third-party-reaches', { ...parts, remedy })]);
}

const NO_REASONS = () => [];

function lawOf(reading: Reading): readonly string[] {
  return reading.citable('GX-P5.1.6', 'SNC-19.6');
}
