/** Issues status lists for tests: the product itself reads them and never writes one. */
import { gzipSync } from 'node:zlib';
import { sha256 } from '../src/core/digest.js';
import type { Instant } from '../src/core/instant.js';
import type { Evidence } from '../src/core/verification/check.js';
import type { Judgement } from '../src/core/verification/judgement.js';
import { BOREAL, complaints, credential, judged, NOW, type Signer, sign } from './signers.js';

/** What arrives over a network. */
export interface Received {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export const LIST = 'https://boreal.example/status/1';
export const SHORTEST = 131_072;

/** @param set the value of each place that is not 0. @returns a bitstring, the left-most bit first. */
export function bitstring(set: Readonly<Record<number, number>>, size = 1, entries = SHORTEST): Uint8Array {
  const bits = new Uint8Array((entries * size) / 8);
  for (const [place, value] of Object.entries(set)) {
    for (const [offset, bit] of [...value.toString(2).padStart(size, '0')].entries()) {
      const at = Number(place) * size + offset;
      if (bit === '1') bits.set([(bits[at >> 3] ?? 0) | (0x80 >> (at & 7))], at >> 3);
    }
  }
  return bits;
}

export function encoded(bits: Uint8Array, prefix = 'u'): string {
  return prefix + gzipSync(bits).toString('base64url');
}

/** A list of Boreal's in which nothing is set; members of the credential and of its subject can be replaced. */
export function statusList(subject: object = {}, members: object = {}): object {
  return credential({
    id: LIST,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    credentialSubject: {
      id: `${LIST}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encoded(bitstring({})),
      ...subject,
    },
    ...members,
  });
}

/** An entry for place 7 of that list; members can be replaced, or removed with undefined. */
export function statusEntry(members: object = {}): object {
  const whole = {
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: '7',
    statusListCredential: LIST,
    ...members,
  };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
}

export function found({ bytes, mediaType }: Received, url = LIST, fetchedAt: Instant = NOW): Evidence {
  return { kind: 'status-list', url, fetchedAt, content: { ok: true, bytes, digest: sha256(bytes), mediaType } };
}

/** A list as it is fetched. */
export async function published(list: object, by: Signer = BOREAL, url = LIST, fetchedAt = NOW): Promise<Evidence> {
  return found(await sign(list, 'vc+jwt', by), url, fetchedAt);
}

export function unreachable(url = LIST, fetchedAt: Instant = NOW): Evidence {
  const finding = { code: 'fetch-timeout', pointer: '', params: { url, ms: 5000 } } as const;
  return { kind: 'status-list', url, fetchedAt, content: { ok: false, finding } };
}

export function judgedOf(received: Received, lists: readonly Evidence[], now: Instant = NOW): Promise<Judgement> {
  return judged(received, now, lists);
}

/** A credential of Boreal's with that status. */
export async function judgedWith(
  credentialStatus: unknown,
  lists: readonly Evidence[],
  now: Instant = NOW,
): Promise<Judgement> {
  return judgedOf(await sign(credential({ credentialStatus })), lists, now);
}

/** `[standing, complaints …]` of a credential of that status, with those lists. */
export async function outcome(
  credentialStatus: unknown,
  lists: readonly Evidence[],
  now: Instant = NOW,
): Promise<readonly string[]> {
  const judgement = await judgedWith(credentialStatus, lists, now);
  return [judgement.report.standing, ...complaints(judgement)];
}

export const daysLater = (days: number, from: Instant = NOW) => (from + days * 86_400_000) as Instant;
