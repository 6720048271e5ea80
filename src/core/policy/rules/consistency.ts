/**
 * what is said agrees with what is evidenced. FAIL here is a flag for readers: a SecNumCloud claim while the
 * qualification is not held, or an HDS 2024 certificate (which implies storage in the EEA) beside storage outside.
 * a SecNumCloud list governs the day, so that absence can be told from ignorance.
 */
import type { Iri } from '../../did.js';
import { claimReasons, governingList, listParams } from '../certificate-reasons.js';
import { certificatesOf } from '../certificates.js';
import { finding, reason } from '../finding.js';
import { schemeOf } from '../law.js';
import { inputOf, type Reading } from '../reading.js';
import type { Assurance, Finding, Reason } from '../verdict.js';
import { secNumCloud } from './secnumcloud.js';
import { storageInEea } from './storage.js';

export function consistency(reading: Reading, offer: Iri, _floor: Assurance): Finding {
  const found = [...claimAgainstList(reading, offer), ...certificateAgainstStorage(reading, offer)];
  if (found.length > 0) return finding('FAIL', found, ['contradiction']);
  return finding('PASS', [reason('no-contradiction')]);
}

function claimAgainstList(reading: Reading, offer: Iri): readonly Reason[] {
  const law = reading.citable('SNC-3.2');
  const claims = claimReasons(reading, offer, 'SNC', law);
  if (claims.length === 0) return [];
  const held = reading.ask(secNumCloud, offer, 'certified');
  if (held.verdict !== 'FAIL') return [];
  const inputs = [...claims, ...held.reasons].flatMap((one) => one.inputs);
  const params = { scheme: 'SNC' };
  return [
    reason('claim-contradicted', { params, inputs: unique(inputs), law, remedy: { code: 'withdraw-claim', params } }),
  ];
}

function certificateAgainstStorage(reading: Reading, offer: Iri): readonly Reason[] {
  const active = certificatesOf(reading, offer, 'HDS').find(
    ({ standing, stated }) => standing === 'active' && stated.fact.value.schemeVersion === '2024',
  );
  if (active === undefined) return [];
  const storage = reading.ask(storageInEea, offer, 'declared');
  if (storage.verdict !== 'FAIL') return [];
  const inputs = unique([...active.inputs, ...storage.reasons.flatMap((one) => one.inputs)]);
  const remedy = { code: 'move-storage-into-eea' as const, params: { parts: '' } };
  const params = { scheme: 'HDS', version: '2024' };
  return [reason('certificate-contradicted', { params, inputs, law: reading.citable('HDS-2024'), remedy })];
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

export function freshness(reading: Reading, _offer: Iri, _floor: Assurance): Finding {
  const scheme = schemeOf(reading.law, 'SNC', '3.2');
  const list = scheme === undefined ? undefined : governingList(reading, scheme);
  const law = reading.citable('SNC-3.2');
  if (list === undefined) {
    const params = { scheme: 'SNC', version: '3.2' };
    return finding('UNKNOWN', [reason('no-list-governs', { params, law, remedy: { code: 'publish-list', params } })]);
  }
  const params = listParams(list);
  return finding('PASS', [reason('list-governs', { params, inputs: [inputOf(list, params.date)], law })]);
}
