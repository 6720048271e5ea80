/** Fictional signers with pinned DID documents, for tests of judging. */
import { keyFromSeed, type PrivateJwk, publicHalf } from '../src/adapters/keys.js';
import {
  type Signed,
  type Signing,
  type SigningFormat,
  signCredential,
  signPresentation,
} from '../src/adapters/signer.js';
import { sha256 } from '../src/core/digest.js';
import { type Instant, instant } from '../src/core/instant.js';
import type { Outcome } from '../src/core/problem.js';
import type { Evidence } from '../src/core/verification/check.js';
import { judge } from '../src/core/verification/judge.js';
import type { Judgement } from '../src/core/verification/judgement.js';
import { W3C_CONTEXTS } from './contexts.js';

export const VOCABULARY = { contexts: W3C_CONTEXTS, shapes: '' };
export const NOW = instant('2026-06-01T00:00:00Z');

export interface Signer {
  readonly did: string;
  readonly key: PrivateJwk;
  readonly evidence: Evidence;
}

/** @param seed one byte: who the key belongs to. */
export function signer(did: string, seed: number, key: PrivateJwk = keyFromSeed(Buffer.alloc(32, seed))): Signer {
  const id = `${did}#key-1`;
  const document = {
    '@context': ['https://www.w3.org/ns/did/v1'],
    id: did,
    verificationMethod: [{ id, type: 'JsonWebKey', controller: did, publicKeyJwk: publicHalf(key) }],
    assertionMethod: [id],
    authentication: [id],
  };
  return { did, key, evidence: didEvidence(did, document) };
}

export function didEvidence(did: string, document: object): Evidence {
  const bytes = Buffer.from(JSON.stringify(document));
  const content = { ok: true, bytes, digest: sha256(bytes), mediaType: 'application/did+json' } as const;
  return { url: did, kind: 'did-document', content, fetchedAt: instant('2026-05-31T00:00:00Z') };
}

export const BOREAL = signer('did:web:boreal.example', 1);
export const TANDEM = signer('did:web:tandem.example', 2);

/** A plain credential about one thing, issued by Boreal; members can be replaced, or removed with undefined. */
export function credential(members: Readonly<Record<string, unknown>> = {}): object {
  const whole = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id: 'https://boreal.example/credentials/1',
    type: ['VerifiableCredential'],
    issuer: BOREAL.did,
    validFrom: '2026-01-01T00:00:00Z',
    validUntil: '2027-01-01T00:00:00Z',
    credentialSubject: { id: 'https://boreal.example/things/1', name: 'A thing' },
    ...members,
  };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
}

export function signing(
  by: Signer,
  format: SigningFormat,
  created: Instant = instant('2026-01-01T00:00:00Z'),
): Signing {
  return { key: by.key, verificationMethod: `${by.did}#key-1`, format, created, contexts: W3C_CONTEXTS };
}

export async function sign(
  unsigned: object,
  format: SigningFormat = 'data-integrity',
  by: Signer = BOREAL,
): Promise<Signed> {
  return granted(await signCredential(unsigned, signing(by, format)));
}

export async function bundle(
  credentials: readonly Signed[],
  format: SigningFormat = 'data-integrity',
  by: Signer = BOREAL,
) {
  return granted(await signPresentation(credentials, signing(by, format)));
}

/** @param further what else was gathered. */
export function judged(
  { bytes, mediaType }: { bytes: Uint8Array; mediaType: string },
  now = NOW,
  further: readonly Evidence[] = [],
): Promise<Judgement> {
  return judge({ bytes, mediaType, evidence: [BOREAL.evidence, TANDEM.evidence, ...further], now }, VOCABULARY);
}

/** What lies at a URL. */
export function resource(url: string, content: string): Evidence {
  const bytes = Buffer.from(content);
  const found = { ok: true as const, bytes, digest: sha256(bytes), mediaType: 'application/octet-stream' };
  return { kind: 'resource', url, fetchedAt: NOW, content: found };
}

/** The same document with another text: what somebody on the way could send instead. */
export function edited({ bytes, mediaType }: Signed, edit: (document: Record<string, unknown>) => unknown): Signed {
  const document = JSON.parse(Buffer.from(bytes).toString('utf8'));
  return { bytes: Buffer.from(JSON.stringify(edit(document) ?? document)), mediaType };
}

/** `check: code` of everything that did not pass, document by document in one list. */
export function complaints({ report }: Judgement): readonly string[] {
  return report.documents.flatMap(({ checks }) =>
    checks
      .filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown')
      .flatMap(({ check, findings }) => findings.map(({ code, pointer }) => `${check}: ${code} ${pointer}`.trim())),
  );
}

function granted<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
  return outcome.value;
}
