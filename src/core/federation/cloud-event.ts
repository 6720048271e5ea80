/**
 * Events as a Gaia-X Credentials Events Service lists them: CloudEvents 1.0 in the JSON format, batched (§3 and §4 of that
 * format). What an event says beside its credential (who sent it, when) nobody has signed: it is used to find the way, and
 * decides nothing.
 */
import { isObject, type Json, type JsonObject } from '../credential/json.js';
import { guessedMediaType, mediaTypeOf } from '../credential/media-type.js';
import { readJson } from '../credential/strict-json.js';
import { readDocuments } from '../credential.js';
import { type Digest, sha256 } from '../digest.js';
import type { PeerCode } from '../peer-codes.js';
import type { Finding } from '../problem.js';
import { jsonElements } from './json-elements.js';

export const CREDENTIAL_EVENT = 'eu.gaia-x.credential';

/** A credential as an event brings it, not judged. */
export interface Carried {
  /** Of its content; of bytes that are no credential, of those bytes. */
  readonly digest: Digest;
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export interface CredentialEvent {
  readonly id: string;
  readonly source: string;
  /** Of the event's text. */
  readonly digest: Digest;
  /** The credential itself; the address of one (`dataref`, the claim check); or why there is neither. */
  readonly brings: Carried | { readonly url: string } | { readonly refused: PeerCode };
}

export interface EventsPage {
  /** Without those at the end that have no id: they begin the next page. */
  readonly events: readonly CredentialEvent[];
  /** Refused for want of an id, though others after them have one: by the digest of their text. */
  readonly nameless: readonly Digest[];
  /** Were there as many as asked for? */
  readonly isFull: boolean;
}

export type EventsReading =
  | { readonly ok: true; readonly page: EventsPage }
  | { readonly ok: false; readonly finding: Finding };

/** Characters of an id: it stands in the journal, in the road of what was taken. */
const LONGEST_ID = 128;
const LONGEST_SOURCE = 2_048;
const LONGEST_URL = 2_048;

const UTF_8 = new TextDecoder('utf-8', { fatal: true });

/** @param size events asked for; more are not read. Finding: `peer-feed-malformed`. */
export function readEvents(bytes: Uint8Array, size: number): EventsReading {
  const text = decoded(bytes);
  const elements = text === undefined ? undefined : jsonElements(text, size);
  if (elements === undefined) return malformed('it is no JSON array of events');
  const read = elements.map(readEvent);
  const named = read.findLastIndex((event) => event !== undefined) + 1;
  if (named === 0 && read.length > 0) return malformed('no event of the page has an id');
  const page = {
    events: read.slice(0, named).filter((event) => event !== undefined),
    nameless: elements.slice(0, named).flatMap((element, at) => (read[at] === undefined ? [sha256(element)] : [])),
    isFull: elements.length === size,
  };
  return { ok: true, page };
}

/** @returns undefined for what has no id that could be asked for. */
export function readEvent(text: string): CredentialEvent | undefined {
  const json = readJson(Buffer.from(text));
  if (!json.ok || !isObject(json.value)) return undefined;
  const { id, source } = json.value;
  if (!isText(id, LONGEST_ID)) return undefined;
  const brings = isText(source, LONGEST_SOURCE) ? broughtBy(json.value) : refuse('event-malformed');
  return { id, source: typeof source === 'string' ? source : '', digest: sha256(text), brings };
}

function broughtBy(event: JsonObject): CredentialEvent['brings'] {
  const { specversion, type, datacontenttype, data, data_base64: encoded, dataref } = event;
  if (specversion !== '1.0' || typeof type !== 'string') return refuse('event-malformed');
  if (type !== CREDENTIAL_EVENT) return refuse('event-type-unknown');
  const mediaType = typeof datacontenttype === 'string' ? datacontenttype : '';
  const bytes = bytesOf(data, encoded);
  if (bytes !== undefined) return carried(bytes, mediaType) ?? refuse('event-malformed');
  if (data === undefined && encoded === undefined && isText(dataref, LONGEST_URL)) return { url: dataref };
  return refuse('event-malformed');
}

/** JSON stands in `data` as itself; a JWT as a string; what the sender took for binary in `data_base64`. */
function bytesOf(data: Json | undefined, encoded: Json | undefined): Uint8Array | undefined {
  if (data !== undefined && encoded !== undefined) return undefined;
  if (isObject(data)) return Buffer.from(JSON.stringify(data));
  if (typeof data === 'string') return Buffer.from(data);
  const bytes = typeof encoded === 'string' ? Buffer.from(encoded, 'base64') : undefined;
  return bytes?.toString('base64') === encoded ? bytes : undefined;
}

/** @param mediaType as its sender says, which many do not know. @returns undefined for what is not one credential. */
export function carried(bytes: Uint8Array, mediaType: string): Carried | undefined {
  const guessed = guessedMediaType(bytes);
  const isSaid = mediaTypeOf(mediaType)?.envelope === mediaTypeOf(guessed)?.envelope;
  const [reading] = readDocuments(bytes, isSaid ? mediaType : guessed);
  if (reading.form !== 'credential' || reading.document === undefined) return undefined;
  // The bytes of an envelope are its own: what is kept is the credential in it.
  return { digest: reading.document.contentDigest, bytes: reading.bytes, mediaType: reading.mediaType };
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return UTF_8.decode(bytes);
  } catch {
    return undefined; // The decoder's only complaint in fatal mode.
  }
}

function isText(value: Json | undefined, longest: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= longest;
}

function refuse(refused: PeerCode): { readonly refused: PeerCode } {
  return { refused };
}

function malformed(detail: string): EventsReading {
  return { ok: false, finding: { code: 'peer-feed-malformed', pointer: '', params: { detail } } };
}
