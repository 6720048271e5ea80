import { TIDEWAY } from '../actors.js';
import type { Archetype } from '../archetype.js';
import { told } from '../fact.js';

const STORAGE = { primary: ['FR'], backup: ['GB'], logs: ['FR'], metadata: ['FR'] };

/**
 * A9: the encrypted backup lies in Great Britain. An adequacy decision makes the transfer lawful and does not move
 * the backup back into the EEA.
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
    type: 'gx:ObjectStorageServiceOffering',
    name: 'Channel Archive Cloud',
    description:
      'Long-term object and file storage for imaging archives and study data, written once and checked monthly. The ' +
      'second copy is encrypted in Calais with keys that stay there, and kept by our partner Tideway in Kent.',
    keywords: ['archive', 'archivage', 'backup', 'sauvegarde', 'imaging', 'imagerie médicale', 'object storage'],
    provision: 'public',
    details: {
      'gx:objectAPICompatibility': 'S3',
      'gx:storageConfiguration': {
        type: 'gx:StorageConfiguration',
        'gx:storageEncryption': { type: 'gx:Encryption', 'gx:cipher': 'AES', 'gx:keyManagement': 'managed' },
      },
    },
    sites: [
      { name: 'Calais 1', street: '9 rue de l’Exemple', postalCode: '62100', locality: 'Calais', country: 'FR' },
      { name: 'Tideway Kent', street: '9 Example Street', postalCode: 'XX1 1XX', locality: 'Ashford', country: 'GB' },
    ],
  },
  facts: {
    // Said at the opening, and again in 2026 with the same effective dates: a repetition changes nothing.
    storage: [told('provider', STORAGE), { ...told('provider', STORAGE), published: '2026-01-10' }],
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
