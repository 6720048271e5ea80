import { NIGHTLINE } from '../actors.js';
import type { Archetype } from '../archetype.js';
import { told } from '../fact.js';

/** A4: European in everything but the night shift, whose transfers were never put on a new footing after 2020. */
export const nightdesk: Archetype = {
  id: 'A4',
  company: {
    name: 'Nightdesk SAS',
    description: 'Managed hosting from Rennes with a service desk that answers at any hour.',
    street: '4 rue de l’Exemple',
    postalCode: '35000',
    locality: 'Rennes',
    country: 'FR',
  },
  offer: {
    type: 'gx:ServiceOffering',
    name: 'Nightdesk Infogérance 24/7',
    description:
      'Managed servers and databases for clinics and software vendors. Our own team works from Rennes during the day; ' +
      'between 20:00 and 07:00 Paris time tickets are answered by our partner Nightline in Denver, who opens a ' +
      'session only after the customer has agreed, and whose sessions are logged.',
    keywords: ['managed hosting', 'infogérance', '24/7 support', 'databases', 'clinics'],
    provision: 'private',
    sites: [{ name: 'Rennes 1', street: '4 rue de l’Exemple', postalCode: '35000', locality: 'Rennes', country: 'FR' }],
  },
  facts: {
    flows: [
      told('provider', {
        flow: [{ recipient: NIGHTLINE, country: 'US', purpose: 'night support', basis: [{ instrument: 'US-PS' }] }],
        complete: true,
      }),
    ],
    accessPoints: [
      told('auditor', {
        accessPoint: [
          { role: 'support', country: 'FR' },
          { role: 'administration', country: 'FR' },
          { role: 'soc', country: 'FR' },
          { role: 'support', country: 'US', gate: 'consent-logged' },
        ],
      }),
    ],
    thirdParties: [
      told('auditor', {
        thirdParty: [{ party: NIGHTLINE, parentCountry: 'US', role: 'support', reach: 'reaches' }],
        complete: true,
      }),
    ],
    staff: [told('provider', { employer: 'outside', place: 'outside' })],
  },
};
