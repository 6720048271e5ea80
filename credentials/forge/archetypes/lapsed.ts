import type { Archetype } from '../archetype.js';
import { baseFacts } from '../base.js';
import { snc } from '../snc.js';

/** A12: qualified until its authority withdraws the qualification, and on its way to a new one. */
export const lapsed: Archetype = {
  id: 'A12',
  company: {
    name: 'Lapsed Cloud SAS',
    description: 'Cloud operator in Grenoble for public bodies and university hospitals.',
    street: '12 rue de l’Exemple',
    postalCode: '38000',
    locality: 'Grenoble',
    country: 'FR',
  },
  offer: {
    type: 'gx:ComputeServiceOffering',
    name: 'Lapsed Trusted Cloud',
    description:
      'Compute, storage and Kubernetes on an open-source stack, run from Grenoble by a team of sixty. Isolated ' +
      'workspaces for research projects, GPU nodes, and access logs that the customer reads live.',
    keywords: ['trusted cloud', 'cloud de confiance', 'OpenStack', 'Kubernetes', 'public sector', 'secteur public'],
    provision: 'public',
    sites: [
      { name: 'Grenoble 1', street: '12 rue de l’Exemple', postalCode: '38000', locality: 'Grenoble', country: 'FR' },
      { name: 'Chambéry 1', street: '3 rue de l’Exemple', postalCode: '73000', locality: 'Chambéry', country: 'FR' },
    ],
  },
  facts: { certificate: [...(baseFacts('A12').certificate ?? []), snc('A12')] },
};
