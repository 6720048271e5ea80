import type { Archetype } from '../archetype.js';
import { baseFacts } from '../base.js';
import { told } from '../fact.js';
import { snc } from '../snc.js';

/** A1: the plain good case. EU owner, French sites, a current qualification, and the customer keeps the keys. */
export const boreal: Archetype = {
  id: 'A1',
  company: {
    name: 'Boréal Cloud SAS',
    description: 'Hosts health and public-sector data for French institutions, from two sites of its own near Lille.',
    street: '1 rue de l’Exemple',
    postalCode: '59000',
    locality: 'Lille',
    country: 'FR',
  },
  offer: {
    type: 'gx:ComputeServiceOffering',
    name: 'Boréal Santé',
    description:
      'Virtual machines, GPU nodes and object storage for health data, run by our own staff on two sites in northern ' +
      'France. Customers bring their encryption keys and keep them in their own HSM partition. Project spaces are ' +
      'isolated from each other and every administrator session is recorded for the customer to read.',
    keywords: ['health data', 'données de santé', 'IaaS', 'GPU', 'bring your own key', 'cloud de confiance'],
    provision: 'public',
    sites: [
      { name: 'Lille 1', street: '1 rue de l’Exemple', postalCode: '59000', locality: 'Lille', country: 'FR' },
      { name: 'Arras 1', street: '8 rue de l’Exemple', postalCode: '62000', locality: 'Arras', country: 'FR' },
    ],
  },
  facts: {
    keyCustody: [told('auditor', { holder: 'customer' })],
    certificate: [...(baseFacts('A1').certificate ?? []), snc('A1')],
  },
};
