import { LONGMA } from '../actors.js';
import type { Archetype } from '../archetype.js';
import { told } from '../fact.js';

/**
 * A8: a French operator on Chinese equipment, supported remotely by the maker. Much is left unsaid here, and what is
 * not said is unknown, not wrong: the legal basis of the flow, the maker's parent, how far its engineers can reach.
 */
export const silkstack: Archetype = {
  id: 'A8',
  company: {
    name: 'Silkstack SAS',
    description: 'Public cloud operator in Marseille with a low-cost, full-stack platform.',
    street: '8 boulevard de l’Exemple',
    postalCode: '13000',
    locality: 'Marseille',
    country: 'FR',
  },
  offer: {
    type: 'gx:ComputeServiceOffering',
    name: 'Silkstack Elastic Cloud',
    description:
      'Virtual machines, Kubernetes and object storage at a price that start-ups can afford, from Marseille. The ' +
      'platform, servers and third-level support come from our technology partner Longma.',
    keywords: ['elastic cloud', 'Kubernetes', 'object storage', 'stockage objet', 'low cost'],
    provision: 'public',
    sites: [
      {
        name: 'Marseille 1',
        street: '8 boulevard de l’Exemple',
        postalCode: '13000',
        locality: 'Marseille',
        country: 'FR',
      },
    ],
  },
  facts: {
    flows: [
      told('provider', {
        flow: [{ recipient: LONGMA, country: 'CN', purpose: 'level-3 support', basis: [] }],
        complete: true,
      }),
    ],
    accessPoints: [
      told('provider', {
        accessPoint: [
          { role: 'support', country: 'FR' },
          { role: 'administration', country: 'FR' },
          { role: 'soc', country: 'FR' },
          { role: 'level-3-support', country: 'CN', gate: 'none' },
        ],
      }),
    ],
    thirdParties: [told('auditor', { thirdParty: [{ party: LONGMA, role: 'support' }], complete: true })],
    staff: [],
    autonomy: [],
    foreignRequests: [],
  },
};
