import { TIDEWAY } from '../actors.js';
import type { Archetype } from '../archetype.js';
import { OPENING, told } from '../fact.js';

/**
 * A9: the encrypted backup lies in Great Britain. An adequacy decision makes the transfer lawful and does not move
 * the backup back into the EEA. Where its data rest it said only in 2026, for the whole time since 2018.
 */
export const channel: Archetype = {
  id: 'A9',
  company: {
    name: 'Channel Hosting SAS',
    description: 'Archive and backup specialist in Calais, serving both sides of the strait.',
    street: '9 rue de l’Exemple',
    postalCode: '62100',
    locality: 'Calais',
    country: 'FR',
  },
  offer: {
    type: 'gx:StorageServiceOffering',
    name: 'Channel Archive Cloud',
    description:
      'Long-term object and file storage for imaging archives and study data, written once and checked monthly. The ' +
      'second copy is encrypted in Calais with keys that stay there, and kept by our partner Tideway in Kent.',
    keywords: ['archive', 'archivage', 'backup', 'sauvegarde', 'imaging', 'imagerie médicale', 'object storage'],
    provision: 'public',
    sites: [
      { name: 'Calais 1', street: '9 rue de l’Exemple', postalCode: '62100', locality: 'Calais', country: 'FR' },
      { name: 'Tideway Kent', street: '9 Example Street', postalCode: 'XX1 1XX', locality: 'Ashford', country: 'GB' },
    ],
  },
  facts: {
    storage: [
      {
        by: 'provider',
        from: OPENING,
        published: '2026-01-10',
        value: { primary: ['FR'], backup: ['GB'], logs: ['FR'], metadata: ['FR'] },
      },
    ],
    flows: [
      told('provider', {
        flow: [{ recipient: TIDEWAY, country: 'GB', purpose: 'encrypted backup', basis: [{ instrument: 'adequacy' }] }],
        complete: true,
      }),
    ],
    thirdParties: [
      told('auditor', {
        thirdParty: [{ party: TIDEWAY, parentCountry: 'GB', role: 'backup', reach: 'cannot-reach' }],
        complete: true,
      }),
    ],
  },
};
