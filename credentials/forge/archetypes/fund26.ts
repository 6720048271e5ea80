import { FUND26_FOUNDERS, FUND26_FUND } from '../actors.js';
import type { Archetype } from '../archetype.js';
import { told } from '../fact.js';

/** A6: one holder from outside the EU with 26 %, two points over the limit for a single one. */
export const fund26: Archetype = {
  id: 'A6',
  company: {
    name: 'Fund26 Hosting SA',
    description: 'Regional cloud operator in Lyon, grown with the money of an American infrastructure fund.',
    street: '6 cours de l’Exemple',
    postalCode: '69000',
    locality: 'Lyon',
    country: 'FR',
  },
  offer: {
    type: 'gx:InfrastructureServiceOffering',
    name: 'Fund26 Virtual Datacentre',
    description:
      'A virtual data centre in Lyon with self-service networks, firewalls, compute and block storage, billed by the ' +
      'hour. Direct fibre to the regional research network and to three hospital campuses.',
    keywords: ['virtual data centre', 'centre de données virtuel', 'IaaS', 'block storage', 'network'],
    provision: 'public',
    sites: [{ name: 'Lyon 1', street: '6 cours de l’Exemple', postalCode: '69000', locality: 'Lyon', country: 'FR' }],
  },
  facts: {
    holdings: [
      told('ownershipAuditor', {
        holding: [
          { holder: FUND26_FOUNDERS, capital: '74.0', votes: '74.0' },
          { holder: FUND26_FUND, capital: '26.0', votes: '26.0' },
        ],
      }),
    ],
  },
};
