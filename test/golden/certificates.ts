/** The certificates, lists and listings of the golden world. */
import type { Did, Iri } from '../../src/core/did.js';
import { ARCHETYPES, type ArchetypeId, certificateIri, ISSUERS } from './identities.js';
import { type Said, say } from './said.js';

function offerOf(id: ArchetypeId): Iri {
  return ARCHETYPES[id].offer;
}

export function hds2018(id: ArchetypeId, activity: readonly number[]): readonly Said[] {
  return [
    ['2018-06-01', '2021-06-01'],
    ['2021-06-01', '2024-06-01'],
    ['2024-06-01', id === 'A3' ? '2027-06-01' : '2025-01-01'],
  ].map(([from, until], i) => hds(id, '2018', `hds-2018-${i + 1}`, activity, from ?? '', until ?? ''));
}

export function hds2024(id: ArchetypeId, activity: readonly number[], selected = true): Said {
  return hds(id, '2024', 'hds-2024', activity, '2025-01-01', '2028-01-01', selected);
}

function hds(
  id: ArchetypeId,
  schemeVersion: string,
  what: string,
  activity: readonly number[],
  from: string,
  until: string,
  selected?: boolean,
): Said {
  const option = selected === undefined ? {} : { option: { name: 'hds', selected } };
  const value = {
    id: certificateIri(ISSUERS.hdsCertifier, id, what),
    scheme: 'HDS',
    schemeVersion,
    region: [],
    activity,
    ...option,
  };
  return say('certificate', offerOf(id), value, ISSUERS.hdsCertifier, from, until);
}

export function snc(id: ArchetypeId, issuer: Did = ISSUERS.sncAuthority, region = 'fr-1', subject = offerOf(id)): Said {
  const value = {
    id: certificateIri(ISSUERS.sncAuthority, id, 'snc-3.2'),
    scheme: 'SNC',
    schemeVersion: '3.2',
    region: [region],
    activity: [],
  };
  return say('certificate', subject, value, issuer, '2024-01-15', '2027-01-15');
}

export function sncList(date: string, listed: readonly ArchetypeId[]): Said {
  const value = { scheme: 'SNC', schemeVersion: '3.2', listed: listed.map(offerOf) };
  return say('listSnapshot', ISSUERS.sncAuthority, value, ISSUERS.sncAuthority, date);
}

export function listing(recipient: Iri, register: string, from: string, until?: string): Said {
  return say('registerListing', recipient, { register }, ISSUERS.transferRegister, from, until);
}
