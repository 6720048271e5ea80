/** What a status list credential says (Bitstring Status List 1.0 §2.2, Status List 2021 §4.2). */
import { decodeBase64url } from '../../base64url.js';
import { idOf, isObject, type Json, type JsonObject, listOf, typesOf } from '../../credential/json.js';
import { excerpt, type Finding } from '../../problem.js';
import { FLAVOURS, type Flavour } from './status-flavour.js';

export interface StatusList {
  readonly flavour: Flavour;
  readonly purposes: readonly Json[];
  /** Milliseconds after fetching in which it may be used; undefined when the issuer does not say. */
  readonly ttl: number | undefined;
  /** RFC 1952. */
  readonly compressed: Uint8Array;
}

export type ListReading =
  | { readonly ok: true; readonly list: StatusList }
  | { readonly ok: false; readonly finding: Finding };

/**
 * @param url where it was fetched from: a list that names itself is this one and no other of its issuer's.
 * Findings: `status-list-type`, `status-list-malformed`, `status-list-encoding`; pointer ''.
 */
export function readStatusList(payload: JsonObject, url: string): ListReading {
  const types = typesOf(payload);
  const flavour = FLAVOURS.find(({ credential }) => types.includes(credential));
  const [subject, ...others] = listOf(payload.credentialSubject);
  if (flavour === undefined || !isObject(subject) || others.length > 0 || !typesOf(subject).includes(flavour.list)) {
    const expected = (flavour === undefined ? FLAVOURS : [flavour]).map(({ credential }) => credential).join(', ');
    return {
      ok: false,
      finding: { code: 'status-list-type', pointer: '', found: excerpt(types), params: { url, expected } },
    };
  }
  const malformed = (member: string, found: Json): ListReading => {
    return {
      ok: false,
      finding: { code: 'status-list-malformed', pointer: '', found: excerpt(found), params: { url, member } },
    };
  };
  const id = idOf(payload) ?? url;
  if (id !== url) return malformed('id', id);
  const { ttl, statusPurpose = '', encodedList = '' } = subject;
  if (ttl !== undefined && !isDuration(ttl)) return malformed('ttl', ttl);
  const compressed = decode(encodedList, flavour);
  if (compressed === undefined)
    return { ok: false, finding: { code: 'status-list-encoding', pointer: '', params: { url } } };
  return { ok: true, list: { flavour, purposes: listOf(statusPurpose), ttl, compressed } };
}

function isDuration(value: Json): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function decode(text: Json, { prefix }: Flavour): Uint8Array | undefined {
  return typeof text === 'string' && text.startsWith(prefix) ? decodeBase64url(text.slice(prefix.length)) : undefined;
}
