/** Signs the whole demo in memory: the same input gives the same bytes, so the committed files can be checked. */
import { type Signed, type Signing, signCredential, signPresentation } from '../../src/adapters/signer.js';
import type { Did } from '../../src/core/did.js';
import { type Instant, instant } from '../../src/core/instant.js';
import type { Contexts } from '../../src/core/jsonld.js';
import type { Outcome } from '../../src/core/problem.js';
import { everySigner } from './actors.js';
import { authorities } from './authorities.js';
import { type Bundle, bundled } from './bundle.js';
import type { Draft } from './draft.js';
import type { Day } from './fact.js';
import { demoKey, didDocument, verificationMethod } from './keys.js';
import { REPORTED_PROVIDERS } from './reported/providers.js';
import { reportedDrafts } from './reported/report.js';
import { notarisedNumber, offering, participant } from './self-description.js';
import { statements } from './statement.js';
import { ARCHETYPES } from './world.js';

/** Path under `credentials/` → bytes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** One publication: what arrives, and the instant at which the demo's clock stands. */
export interface ScheduledFile {
  readonly at: string;
  readonly file: string;
  readonly mediaType: Signed['mediaType'];
}

/** Everything that the archetypes and the authorities publish, oldest first; within a day companies before offers. */
export function drafts(): readonly Draft[] {
  return [
    ...ARCHETYPES.map(notarisedNumber),
    ...ARCHETYPES.map(participant),
    ...ARCHETYPES.map(offering),
    ...ARCHETYPES.flatMap(statements),
    ...authorities(),
    ...REPORTED_PROVIDERS.flatMap(reportedDrafts),
  ].sort((a, b) => (a.published < b.published ? -1 : a.published > b.published ? 1 : 0));
}

export async function forge(contexts: Contexts): Promise<Files> {
  const files = new Map<string, Uint8Array>();
  const schedule: ScheduledFile[] = [];
  for (const did of everySigner()) files.set(`did/${didName(did)}.json`, json(didDocument(did)));
  for (const publication of bundled(drafts())) {
    const signed = await sign(publication, contexts);
    const file = `${publication.path}${signed.mediaType.endsWith('+jwt') ? '.jwt' : '.json'}`;
    if (files.has(file)) throw new Error(`two documents want the name ${file}`);
    files.set(file, signed.bytes);
    schedule.push({ at: atMidnight(publication.published), file, mediaType: signed.mediaType });
  }
  files.set('schedule.json', json(schedule));
  return files;
}

async function sign(publication: Draft | Bundle, contexts: Contexts): Promise<Signed> {
  if (!('drafts' in publication)) return credential(publication, contexts);
  const parts: Signed[] = [];
  for (const part of publication.drafts) parts.push(await credential(part, contexts));
  return expectSigned(publication.path, await signPresentation(parts, signing(publication, contexts)));
}

export async function credential(draft: Draft, contexts: Contexts): Promise<Signed> {
  return expectSigned(draft.path, await signCredential(draft.credential, signing(draft, contexts)));
}

function signing({ signer, format, published }: Draft | Bundle, contexts: Contexts): Signing {
  return {
    key: demoKey(signer),
    verificationMethod: verificationMethod(signer),
    format,
    created: instantOf(published),
    contexts,
  };
}

function expectSigned(path: string, outcome: Outcome<Signed>): Signed {
  if (outcome.ok) return outcome.value;
  throw new Error(`${path} cannot be signed: ${JSON.stringify(outcome.problem)}`);
}

function instantOf(day: Day): Instant {
  return instant(day);
}

function atMidnight(day: Day): string {
  return `${day}T00:00:00.000Z`;
}

function didName(did: Did): string {
  return did.slice('did:web:'.length);
}

export function json(value: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(value, null, 2)}\n`);
}
