/** Statements signed with the public demo keys, published over HTTP. */
import { signAs } from '../../credentials/forge/sign.js';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import type { Did, Iri } from '../../src/core/did.js';
import type { DemoService } from './demo-service.js';

export interface Said {
  readonly by: Did;
  readonly about: Iri;
  /** Fact kinds with their values, as in the vocabulary. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** The day on which it is signed and takes effect. */
  readonly day: string;
  readonly name: string;
}

export interface Publication {
  readonly status: number;
  readonly digest: string;
  readonly codes: readonly string[];
}

export async function say({ by, about, facts, day, name }: Said): Promise<{ bytes: Uint8Array; mediaType: string }> {
  const unsigned = {
    '@context': ['https://www.w3.org/ns/credentials/v2', 'https://w3id.org/cartulary/v1'],
    id: `https://${by.slice('did:web:'.length)}/credentials/${name}`,
    type: ['VerifiableCredential'],
    issuer: by,
    validFrom: `${day}T00:00:00Z`,
    illustrative: true,
    credentialSubject: { id: about, ...facts },
  };
  return signAs(by, unsigned, day, (await readVocabulary()).contexts);
}

export async function publish(
  { service }: DemoService,
  { bytes, mediaType }: { bytes: Uint8Array; mediaType: string },
): Promise<Publication> {
  const headers = { accept: 'application/json', 'content-type': mediaType };
  const { status, json } = await service.ask('/credentials', { method: 'POST', headers, body: bytes });
  const told = json as { credentials?: { digest: string }[]; findings?: { code: string }[] };
  const codes = (told.findings ?? []).map(({ code }) => code);
  return { status, digest: told.credentials?.[0]?.digest ?? '', codes };
}
