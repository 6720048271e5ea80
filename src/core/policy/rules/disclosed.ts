/**
 * Is it stated at all? Rules for criteria that ask for openness and not for a particular answer: whatever is said, when all
 * of it is said, is good; what is said in part stays open. None of them can fail.
 */
import type { Iri } from '../../did.js';
import { allFindings } from '../finding.js';
import type { Reading } from '../reading.js';
import type { Assurance, Finding } from '../verdict.js';
import { statedFact } from './stated.js';

function said(whole: boolean, found: string) {
  return { verdict: whole ? ('PASS' as const) : ('UNKNOWN' as const), found: found === '' ? 'none' : found };
}

export const governingLawStated = statedFact(
  'governing-law-stated',
  'governingLaw',
  ['GX-P1.1.5'],
  ({ country, scope }) => said(true, `${country}, ${scope}`),
);

export const flowsStated = statedFact('flows-stated', 'flows', ['GX-P2.2.3'], ({ flow, complete }) =>
  said(complete === true, flow.map(({ country }) => country).join(', ')),
);

/** Complete, and each with the country of the party itself. */
export const subcontractorsStated = statedFact(
  'subcontractors-stated',
  'thirdParties',
  ['GX-P2.2.5'],
  ({ thirdParty, complete }) => {
    const countries = thirdParty.map(({ party }) => party.country ?? '?');
    return said(complete === true && !countries.includes('?'), countries.join(', '));
  },
);

export const exitStated = statedFact('exit-stated', 'exit', ['GX-P4.1'], ({ formats, plan, charge }) =>
  said(true, `formats=${formats ? 'yes' : 'no'}, plan=${plan ? 'yes' : 'no'}, charge=${charge}`),
);

const LOCATIONS = 'locations-stated';

const storageStated = statedFact(LOCATIONS, 'storage', ['GX-P1.2.5'], ({ primary, backup, logs, metadata }) => {
  const parts = Object.entries({ primary, backup, logs, metadata });
  const stated = parts.filter(([, countries]) => countries !== undefined).map(([part]) => part);
  return said(stated.length === parts.length, stated.join(', '));
});

const accessStated = statedFact(LOCATIONS, 'accessPoints', ['GX-P1.2.5'], ({ accessPoint }) =>
  said(true, accessPoint.map(({ role, country }) => `${role}=${country}`).join(', ')),
);

/** Where data rest, and from where the service is supported and administered. */
export function locationsStated(reading: Reading, offer: Iri, floor: Assurance): Finding {
  return allFindings([storageStated(reading, offer, floor), accessStated(reading, offer, floor)]);
}
