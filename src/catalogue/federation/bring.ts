/** What an event of a Credentials Events Service brings: the credential in it, and those that a label of it names. */

import { type Digest, parseDigest, sha256 } from '../../core/digest.js';
import { type Carried, type CredentialEvent, carried } from '../../core/federation/cloud-event.js';
import type { Road } from '../../core/federation/road.js';
import type { FindingCode } from '../../core/finding-codes.js';
import { MEANINGS } from '../../core/life-cycle.js';
import { MAX_CREDENTIALS } from '../../core/verification/limits.js';
import type { EventsPeer, Finding } from '../../ports.js';
import type { Present } from '../present.js';
import type { Fate, Given } from './take.js';

export type Brought = Given | Fate;

export function isGiven(brought: Brought): brought is Given {
  return 'road' in brought;
}

/** @param own what this catalogue told itself is no news. */
export async function bring({ id, source, brings }: CredentialEvent, peer: EventsPeer, own: string): Promise<Brought> {
  if (source === own) return { is: 'known' };
  if ('refused' in brings) return refuse(brings.refused);
  const road: Road = [{ peer: peer.url, event: id }];
  if (!('url' in brings)) return given(brings, road);
  const fetched = await fetchCredential(brings.url, peer);
  return 'is' in fetched ? fetched : given(fetched, road);
}

/** A credential that a label names. */
export interface Named {
  readonly url: string;
  readonly digest: Digest | undefined;
}

export interface Names {
  /** Those that are not here. */
  readonly wanted: readonly Named[];
  readonly isTooMany: boolean;
}

/** Of a label that holds here; of everything else, nothing. */
export function namedBy(brought: Brought, { documents }: Present): Names {
  const document = isGiven(brought) ? documents.get(brought.digest) : undefined;
  if (document === undefined || MEANINGS[document.state].counts === 'never') return { wanted: [], isTooMany: false };
  const named = (document.claims?.labels ?? []).flatMap((label) => label.compliantCredentials.map(namedAs));
  const wanted = named.filter(({ digest }) => digest === undefined || documents.get(digest) === undefined);
  return { wanted: wanted.slice(0, MAX_CREDENTIALS), isTooMany: wanted.length > MAX_CREDENTIALS };
}

/** `sha256-` and hexadecimal digits: see `core/label-digest.ts`. The fragment names the subject in the credential. */
function namedAs({ id, digest }: { readonly id: string; readonly digest: string }): Named {
  return { url: id.replace(/#.*$/, ''), digest: parseDigest(/^sha256-(.+)$/.exec(digest)?.[1] ?? '') };
}

/** @param road of the label: that service is all that led to it. */
export async function bringNamed({ url, digest }: Named, peer: EventsPeer, road: Road): Promise<Brought> {
  if (digest === undefined) return refuse('peer-content-differs');
  const fetched = await fetchCredential(url, peer);
  if ('is' in fetched) return fetched;
  return fetched.digest === digest ? given(fetched, road) : refuse('peer-content-differs');
}

async function fetchCredential(url: string, peer: EventsPeer): Promise<Carried | Fate> {
  const fetched = await peer.document(url);
  if (!fetched.ok) return fateOf(fetched.finding);
  return carried(fetched.bytes, fetched.mediaType) ?? refuse('event-malformed');
}

function given({ digest, bytes, mediaType }: Carried, road: Road): Given {
  return { digest, bytesDigest: sha256(bytes), bytes, mediaType, road };
}

/** What will be no other next time. */
const FOR_GOOD: readonly FindingCode[] = ['fetch-url-refused', 'fetch-address-refused', 'fetch-too-large'];

function fateOf({ code }: Finding): Fate {
  return FOR_GOOD.includes(code) ? refuse(code) : { is: 'undecided' };
}

function refuse(code: FindingCode): Fate {
  return { is: 'refused', codes: [code] };
}
