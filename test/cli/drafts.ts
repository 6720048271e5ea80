/** Unsigned credentials of a fictional provider, and a folder to work in. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const DID = 'did:web:boreal.example';

export const STORAGE = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/cartulary/v1'],
  id: 'https://boreal.example/credentials/storage',
  type: ['VerifiableCredential'],
  issuer: DID,
  validFrom: '2024-06-01T00:00:00Z',
  validUntil: '2028-06-01T00:00:00Z',
  credentialSubject: {
    id: 'https://boreal.example/offers/health-cloud',
    storage: { primary: ['FR'], backup: ['FR'], logs: ['FR'], metadata: ['FR'] },
  },
};

export async function folder(): Promise<{ readonly at: (...names: string[]) => string; remove(): Promise<void> }> {
  const root = await mkdtemp(path.join(tmpdir(), 'cartulary-cli-'));
  return { at: (...names) => path.join(root, ...names), remove: () => rm(root, { recursive: true }) };
}
