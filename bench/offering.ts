/**
 * The service offering that verification is measured on: the shipped example with three more sites and what its
 * provider says of access and export, 65 statements with nine nodes that have no name.
 */
import { readFile } from 'node:fs/promises';
import { SHIPPED_CONTEXTS } from '../src/adapters/vocabulary.js';

const ISSUER = 'did:web:boreal.example';

interface Example {
  readonly credentialSubject: readonly [offering: Readonly<Record<string, unknown>>, site: object];
}

/** @returns the unsigned credential. */
export async function serviceOffering(): Promise<object> {
  const example: Example = JSON.parse(await readFile(`${SHIPPED_CONTEXTS}/examples/service-offering.json`, 'utf8'));
  const [offering, site] = example.credentialSubject;
  const sites = ['paris-1', 'lyon-1', 'reims-1'];
  const iri = (name: string) => `https://boreal.example/resources/${name}`;
  return {
    ...example,
    credentialSubject: [
      {
        ...offering,
        'gx:aggregationOfResources': ['lille-1', ...sites].map((name) => ({ id: iri(name) })),
        'gx:dataAccountExport': {
          type: 'gx:DataAccountExport',
          'gx:requestType': 'API',
          'gx:accessType': 'digital',
          'gx:formatType': 'application/json',
        },
        'gx:servicePolicy': {
          type: 'gx:AccessUsagePolicy',
          'gx:policyLanguage': 'ODRL',
          'gx:policyDocument': 'https://boreal.example/policy',
        },
      },
      site,
      ...sites.map((name) => ({
        id: iri(name),
        type: 'gx:PhysicalResource',
        name,
        'gx:maintainedBy': { id: ISSUER },
        'gx:location': { type: 'gx:Address', 'gx:countryCode': 'FR' },
      })),
    ],
  };
}
