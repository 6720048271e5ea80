/** Unsigned credentials of a fictional provider, and a folder to work in. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
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

/**
 * The demo's first provider, as somebody who has no domain would draft it: every IRI lies under the did:key.
 * @param altered what the text of its documents becomes.
 */
export async function draft(did: string, into: string, altered = (text: string) => text): Promise<void> {
  await mkdir(into, { recursive: true });
  for (const name of ['offer', 'participant', 'own-statements']) {
    const text = await readFile(path.join('credentials', 'demo', 'boreal', `2018-06-01-${name}.json`), 'utf8');
    const { proof: _, ...unsigned } = JSON.parse(
      altered(text.replaceAll('did:web:boreal.example', did).replaceAll('https://boreal.example/', `${did}#`)),
    );
    await writeFile(path.join(into, `${name}.json`), JSON.stringify(unsigned));
  }
}
