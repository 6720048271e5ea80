/** storage only in the EEA. Primary, backup, logs and metadata: all inside PASS, any outside FAIL, any missing UNKNOWN. */
import type { Iri } from '../../did.js';
import { raisedBy } from '../certificates.js';
import type { Storage } from '../facts.js';
import { bare, finding, reason } from '../finding.js';
import { inputOf, type Reading, type Stated } from '../reading.js';
import type { Assurance, Finding, Reason } from '../verdict.js';
import { weighed } from '../weigh.js';

const PARTS = ['primary', 'backup', 'logs', 'metadata'] as const satisfies readonly (keyof Storage)[];
const LAW = ['GX-P5.1.2', 'SNC-19.2', 'HDS-2024', 'FR-2026-209'];

export function storageInEea(reading: Reading, offer: Iri, floor: Assurance): Finding {
  return weighed(
    reading,
    'storage',
    offer,
    floor,
    (stated) => judge(reading, stated),
    raisedBy(reading, 'R-01', offer),
  );
}

function judge(reading: Reading, stated: Stated<'storage'>): Finding {
  const { value } = stated.fact;
  const law = reading.citable(...LAW);
  const outside = PARTS.flatMap((part) =>
    (value[part] ?? []).filter((country) => !reading.isMember('EEA', country)).map((country) => ({ part, country })),
  );
  if (outside.length > 0) {
    if (!reading.explains) return bare('FAIL');
    const places = outside.map(({ part, country }) => `${part}=${country}`).join(', ');
    const parts = [...new Set(outside.map(({ part }) => part))].join(', ');
    const inputs = [inputOf(stated, places)];
    const remedy = { code: 'move-storage-into-eea' as const, params: { parts } };
    return finding('FAIL', [
      reason('storage-outside-eea', { params: { places }, inputs, law, remedy }),
      ...[...new Set(outside.map(({ country }) => country))].flatMap((country) => adequacyNote(reading, country)),
    ]);
  }
  const missing = PARTS.filter((part) => (value[part] ?? []).length === 0).join(', ');
  if (!reading.explains) return bare(missing === '' ? 'PASS' : 'UNKNOWN');
  if (missing !== '') {
    const remedy = { code: 'state-storage-parts' as const, params: { parts: missing } };
    const inputs = [inputOf(stated, describe(value))];
    return finding('UNKNOWN', [reason('storage-part-not-stated', { params: { parts: missing }, inputs, law, remedy })]);
  }
  return finding('PASS', [reason('storage-in-eea', { inputs: [inputOf(stated, describe(value))], law })]);
}

/** Adequacy allows a transfer; this rule asks for the place. Said, because readers expect it to cure. */
function adequacyNote(reading: Reading, country: string): readonly Reason[] {
  return reading.law.instruments
    .filter((row) => row.kind === 'adequacy' && row.to === country && reading.inForce(row) !== undefined)
    .slice(0, 1)
    .map((row) => reason('adequacy-does-not-localise', { params: { country }, law: [row.reference] }));
}

function describe(value: Storage): string {
  return PARTS.map((part) => `${part}=${(value[part] ?? ['?']).join('+') || '?'}`).join(', ');
}
