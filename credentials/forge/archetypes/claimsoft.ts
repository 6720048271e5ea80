import type { Archetype } from '../archetype.js';
import { told } from '../fact.js';

/** A5: says "SecNumCloud compliant" and stands on no list. A claim in words is neither a certificate nor a lie. */
export const claimsoft: Archetype = {
  id: 'A5',
  company: {
    name: 'Claimsoft SAS',
    description: 'Software vendor in Toulouse that hosts its own care-coordination platform.',
    street: '5 allée de l’Exemple',
    postalCode: '31000',
    locality: 'Toulouse',
    country: 'FR',
  },
  offer: {
    type: 'gx:ServiceOffering',
    name: 'Claimsoft Care Platform',
    description:
      'Application platform for patient portals, referral and remote monitoring, delivered as a service from ' +
      'Toulouse. Includes a database, message broker, FHIR gateway and data-science workspaces.',
    keywords: ['PaaS', 'FHIR', 'patient portal', 'portail patient', 'télésurveillance'],
    provision: 'public',
    sites: [
      { name: 'Toulouse 1', street: '5 allée de l’Exemple', postalCode: '31000', locality: 'Toulouse', country: 'FR' },
    ],
  },
  facts: {
    textClaim: [told('provider', { scheme: 'SNC', text: 'SecNumCloud compliant' }, '2025-06-01')],
  },
};
