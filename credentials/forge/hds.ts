/** Certificates of the fictional health-data-hosting certifier. A certificate is one offer's, never a company's. */
import { type ArchetypeId, nickname } from './actors.js';
import type { Day, Told } from './fact.js';

type Certificate = Told<'certificate'>;

/**
 * Three certificates under the 2018 referential, without a gap. The third is a bridging one: its end was set to the
 * day by which the offer had to be audited under the 2024 referential, published two weeks before.
 */
export function hds2018(id: ArchetypeId, activity: readonly number[]): readonly Certificate[] {
  return [
    hds(id, '2018', activity, '2018-06-01', '2021-06-01'),
    hds(id, '2018', activity, '2021-06-01', '2024-06-01'),
    hds(id, '2018', activity, '2024-06-01', '2025-01-01'),
  ];
}

export function hds2024(id: ArchetypeId, activity: readonly number[]): Certificate {
  return hds(id, '2024', activity, '2025-01-01', '2028-01-01');
}

export function hds(
  id: ArchetypeId,
  schemeVersion: '2018' | '2024',
  activity: readonly number[],
  from: Day,
  until: Day,
): Certificate {
  return {
    by: 'hdsCertifier',
    from,
    until,
    value: {
      id: `https://hds-certifier.trust.example/certificates/${nickname(id)}-${from.slice(0, 4)}`,
      scheme: 'HDS',
      schemeVersion,
      region: [REGION[id] ?? 'fr-1'],
      activity,
      // Only the 2024 certificates of the demo cover an option that the customer must switch on.
      ...(schemeVersion === '2024' ? { option: { name: 'hds', selected: true } } : {}),
    },
  };
}

const REGION: Partial<Record<ArchetypeId, string>> = { A3: 'nl-1' };
