import { TWIN20_FOUNDERS, TWIN20_SG_FUND, TWIN20_US_FUND } from '../actors.js';
import type { Archetype } from '../archetype.js';
import { told } from '../fact.js';

/** A7: two unrelated funds of 20 % each; neither is over its own limit, together they are over the joint one. */
export const twin20: Archetype = {
  id: 'A7',
  company: {
    name: 'Twin20 SA',
    description: 'Strasbourg operator of computing platforms for research institutes and biotech companies.',
    street: '7 quai de l’Exemple',
    postalCode: '67000',
    locality: 'Strasbourg',
    country: 'FR',
  },
  offer: {
    type: 'gx:ComputeServiceOffering',
    name: 'Twin20 Research Cloud',
    description:
      'GPU and high-memory nodes for genomics and imaging, with secure workspaces per project and a scheduler that ' +
      'researchers know from their university cluster. Located in Strasbourg, cooled by groundwater.',
    keywords: ['research', 'recherche', 'genomics', 'génomique', 'HPC', 'GPU'],
    provision: 'public',
    sites: [
      {
        name: 'Strasbourg 1',
        street: '7 quai de l’Exemple',
        postalCode: '67000',
        locality: 'Strasbourg',
        country: 'FR',
      },
    ],
  },
  facts: {
    holdings: [
      told('ownershipAuditor', {
        holding: [
          { holder: TWIN20_FOUNDERS, capital: '60.0', votes: '60.0' },
          { holder: TWIN20_US_FUND, capital: '20.0', votes: '20.0' },
          { holder: TWIN20_SG_FUND, capital: '20.0', votes: '20.0' },
        ],
      }),
    ],
  },
};
