import { CASCADE, PACIFIC, TANDEM_FAMILY, TANDEM_FOUNDERS, TANDEM_HOLDING } from '../actors.js';
import type { Archetype } from '../archetype.js';
import { baseFacts } from '../base.js';
import { told } from '../fact.js';
import { snc } from '../snc.js';

/**
 * A2: foreign technology and a foreign minority, both within the limits. The US fund holds 50 % of a holding that
 * holds 40 %: 20 % however it is counted, because exactly half is not control.
 */
export const tandem: Archetype = {
  id: 'A2',
  company: {
    name: 'Tandem Infrastructures SAS',
    description: 'Private cloud operator in Nantes, founded by two hospital engineers; works with licensed software.',
    street: '2 quai de l’Exemple',
    postalCode: '44000',
    locality: 'Nantes',
    country: 'FR',
  },
  offer: {
    type: 'gx:ComputeServiceOffering',
    name: 'Tandem Cloud Privé',
    description:
      'Dedicated clusters on the Cascade virtualisation suite, which we license, install and update ourselves: the ' +
      'vendor ships packages and never connects. Sized for hospital groups that bring an existing virtual estate, ' +
      'with migration support, GPU hosts and a documented way back out.',
    keywords: ['private cloud', 'cloud privé', 'virtualisation', 'hospital', 'hôpital', 'migration'],
    provision: 'private',
    sites: [
      { name: 'Nantes 1', street: '2 quai de l’Exemple', postalCode: '44000', locality: 'Nantes', country: 'FR' },
      { name: 'Angers 1', street: '5 rue de l’Exemple', postalCode: '49000', locality: 'Angers', country: 'FR' },
    ],
  },
  facts: {
    certificate: [...(baseFacts('A2').certificate ?? []), snc('A2')],
    holdings: [
      told('ownershipAuditor', {
        holding: [
          { holder: TANDEM_FOUNDERS, capital: '60.0', votes: '60.0' },
          { holder: TANDEM_HOLDING, capital: '40.0', votes: '40.0' },
        ],
      }),
    ],
    thirdParties: [
      told('auditor', {
        thirdParty: [{ party: CASCADE, parentCountry: 'US', role: 'technology', reach: 'cannot-reach' }],
        complete: true,
      }),
    ],
    autonomy: [told('provider', { substitutable: false, continuityPlan: true })],
  },
};

/** What the ownership auditor states about the holding itself, one level further up. */
export const TANDEM_HOLDING_OWNERS = {
  holding: [
    { holder: PACIFIC, capital: '50.0', votes: '50.0' },
    { holder: TANDEM_FAMILY, capital: '50.0', votes: '50.0' },
  ],
};
