import { offerIri, providerDid } from '../actors.js';
import type { Archetype } from '../archetype.js';
import { told } from '../fact.js';
import { hds2018, hds2024 } from '../hds.js';

/** A11: operates what stands in A10's halls. Activities 3 to 6 of its own, 1 and 2 from the layer below: composed. */
export const hands: Archetype = {
  id: 'A11',
  company: {
    name: 'Hands Infogérance SAS',
    description: 'Administrateurs de systèmes pour les hôpitaux, dans les salles de Stones Datacentres.',
    street: '11 rue de l’Exemple',
    postalCode: '51100',
    locality: 'Reims',
    country: 'FR',
  },
  offer: {
    type: 'gx:ComputeServiceOffering',
    name: 'Hands Plateforme Santé',
    description:
      'Nous installons, administrons et sauvegardons des applications de santé sur des machines qui nous appartiennent, ' +
      'chez Stones Datacentres à Reims. Un seul contrat, un seul guichet, un seul numéro d’astreinte ; espaces projet ' +
      'isolés et nœuds GPU sur demande.',
    keywords: ['managed services', 'infogérance', 'health data', 'données de santé', 'HDS'],
    provision: 'private',
    sites: [
      { name: 'Stones Reims 1', street: '10 rue de l’Exemple', postalCode: '51100', locality: 'Reims', country: 'FR' },
    ],
  },
  facts: {
    certificate: [...hds2018('A11', [3, 4, 5, 6]), hds2024('A11', [3, 4, 5, 6])],
    hostedOn: [told('auditor', { offer: [offerIri('A10')] })],
    thirdParties: [
      told('auditor', {
        thirdParty: [
          {
            party: { id: providerDid('A10'), name: 'Stones Datacentres SAS', country: 'FR' },
            parentCountry: 'FR',
            role: 'hosting',
          },
        ],
        complete: true,
      }),
    ],
  },
};
