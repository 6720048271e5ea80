import type { Archetype } from '../archetype.js';
import { told } from '../fact.js';
import { hds2018, hds2024 } from '../hds.js';

/** A10: housing only. Certified for activities 1 and 2, which is right for what it sells and not enough alone. */
export const stones: Archetype = {
  id: 'A10',
  company: {
    name: 'Stones Datacentres SAS',
    description:
      'Construit et exploite des centres de données autour de Reims ; loue de la place, de l’énergie et du froid.',
    street: '10 rue de l’Exemple',
    postalCode: '51100',
    locality: 'Reims',
    country: 'FR',
  },
  offer: {
    type: 'gx:ServiceOffering',
    name: 'Stones Hébergement sec',
    description:
      'Cages, baies, énergie redondée et gestes de proximité près de Reims, pour les opérateurs qui apportent leurs ' +
      'machines. Nous n’ouvrons jamais de session sur ce qui se trouve dans nos salles. Certifié pour les données de ' +
      'santé autant qu’un bâtiment peut l’être : activités 1 et 2.',
    keywords: ['housing', 'colocation', 'hébergement sec', 'data centre', 'remote hands'],
    provision: 'private',
    sites: [{ name: 'Reims 1', street: '10 rue de l’Exemple', postalCode: '51100', locality: 'Reims', country: 'FR' }],
  },
  facts: {
    certificate: [...hds2018('A10', [1, 2]), hds2024('A10', [1, 2])],
    secureEnvironments: [told('provider', { provided: false })],
    gpu: [told('provider', { provided: false })],
    encryptionAtRest: [told('provider', { provided: false })],
    pseudonymisation: [told('provider', { provided: false })],
  },
};
