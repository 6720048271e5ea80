import type { Archetype } from '../archetype.js';

/** A13: does everything right and does not say who owns it. The answer is "ask", not "no". */
export const veil: Archetype = {
  id: 'A13',
  company: {
    name: 'Veil Hosting SAS',
    description: 'Discreet hosting company in Nice.',
    street: '13 promenade de l’Exemple',
    postalCode: '06000',
    locality: 'Nice',
    country: 'FR',
  },
  offer: {
    type: 'gx:InfrastructureServiceOffering',
    name: 'Veil Hosting',
    description:
      'Virtual and dedicated servers with daily backup in a second French site, a named technical contact for every ' +
      'customer, and secure workspaces for research teams.',
    keywords: ['hosting', 'hébergement', 'dedicated servers', 'serveurs dédiés', 'backup'],
    provision: 'public',
    sites: [
      { name: 'Nice 1', street: '13 promenade de l’Exemple', postalCode: '06000', locality: 'Nice', country: 'FR' },
      { name: 'Gap 1', street: '2 rue de l’Exemple', postalCode: '05000', locality: 'Gap', country: 'FR' },
    ],
  },
  facts: { holdings: [], specialRights: [], control: [] },
};
