/**
 * the certificates and milestones that the offer's own side shows were signed by issuers entitled to them when they
 * were issued, by the trust list. A certificate that a stranger signs about the offer is shown and decides nothing:
 * otherwise anybody could fail anybody (policies/README.md D5).
 */
import type { Iri } from '../../did.js';
import { finding, reason } from '../finding.js';
import { inputOf, type Reading, type Stated } from '../reading.js';
import { isCertifiable } from '../trust.js';
import type { Assurance, Finding, Reason, Remedy } from '../verdict.js';

type Shown = Stated<'certificate'> | Stated<'milestone'>;

export function entitlement(reading: Reading, offer: Iri, _floor: Assurance): Finding {
  const shown: readonly Shown[] = [...reading.stated('certificate', offer), ...reading.stated('milestone', offer)];
  const doubtful = shown.filter(({ level }) => level !== 'certified');
  const strangers = doubtful.filter(({ own }) => !own).map((one) => say(reading, one));
  const own = doubtful.filter((one) => one.own);
  const { trust, knownAt } = reading.inquiry;
  const unentitled = own.filter(({ fact }) => isCertifiable(trust, fact.value.scheme, knownAt));
  if (unentitled.length > 0) return finding('FAIL', [...unentitled.map((one) => say(reading, one)), ...strangers]);
  if (own.length > 0) return finding('UNKNOWN', [...own.map((one) => sayNobody(reading, one)), ...strangers]);
  const good = shown.filter(({ level }) => level === 'certified');
  const law = reading.citable('GX-TRUST');
  if (good.length === 0) return finding('N/A', [reason('no-credential', { law }), ...strangers]);
  const inputs = good.map((one) => inputOf(one, schemeText(one)));
  return finding('PASS', [reason('issuers-entitled', { params: { count: good.length }, inputs, law }), ...strangers]);
}

function say(reading: Reading, one: Shown): Reason {
  const { issuer, value } = one.fact;
  const params = { scheme: value.scheme, issuer, wanted: '' };
  const remedy: Remedy = { code: 'obtain-certificate', params };
  const inputs = [inputOf(one, schemeText(one))];
  return reason('issuer-not-entitled', { params, inputs, law: reading.citable('GX-TRUST'), remedy });
}

function sayNobody(reading: Reading, one: Shown): Reason {
  const params = { scheme: one.fact.value.scheme };
  const remedy: Remedy = { code: 'trust-an-issuer', params };
  const inputs = [inputOf(one, schemeText(one))];
  return reason('nobody-entitled', { params, inputs, law: reading.citable('GX-TRUST'), remedy });
}

function schemeText({ fact: { value } }: Shown): string {
  return `${value.scheme} ${value.schemeVersion}`;
}
