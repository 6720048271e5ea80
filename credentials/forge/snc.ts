/** Certificates of the fictional SecNumCloud authority. */
import { type ArchetypeId, nickname } from './actors.js';
import type { Told } from './fact.js';

/** Three years from 2024-01-15 (the qualification of milestone J3), for region fr-1. */
export function snc(id: ArchetypeId): Told<'certificate'> {
  return {
    by: 'sncAuthority',
    from: '2024-01-15',
    until: '2027-01-15',
    value: { id: sncIri(id), scheme: 'SNC', schemeVersion: '3.2', region: ['fr-1'], activity: [] },
  };
}

export function sncIri(id: ArchetypeId): string {
  return `https://snc-authority.trust.example/certificates/${nickname(id)}-2024`;
}
