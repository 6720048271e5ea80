/** What a node signs in its own name: compact JWS (RFC 7515 §7.1) whose `typ` says what is signed for. */
import { decodeBase64url, encodeBase64url } from './base64url.js';
import { isObject, type Json, type JsonObject } from './credential/json.js';
import { readJson } from './credential/strict-json.js';
import { canonicalJson } from './digest.js';

/** Signs as the node: Ed25519. */
export interface Signatory {
  readonly did: string;
  /** DID URL of the key. */
  readonly method: string;
  /** Its DID document, as it is served. */
  readonly document: object;
  /** By which each former key named the next one, oldest first: see `federation/succession.ts`. Absent: there was one key alone. */
  readonly succession?: readonly string[];
  sign(message: Uint8Array): Uint8Array;
}

export interface SignedText {
  /** DID URL of the key, as it says. */
  readonly kid: string;
  readonly payload: JsonObject;
  /** What the signature is over. */
  readonly input: Uint8Array;
  readonly signature: Uint8Array;
}

export function signText(type: string, payload: object, { method, sign }: Pick<Signatory, 'method' | 'sign'>): string {
  const input = `${encoded({ alg: 'EdDSA', kid: method, typ: type })}.${encoded(payload)}`;
  return `${input}.${encodeBase64url(sign(Buffer.from(input)))}`;
}

/** @returns undefined for whatever was not written by `signText` for that type. The signature is not looked at. */
export function readSignedText(jws: string, type: string): SignedText | undefined {
  const parts = jws.split('.');
  const [header, payload] = parts.map(jsonOf);
  const signature = decodeBase64url(parts[2] ?? '');
  if (parts.length !== 3 || signature === undefined || !isObject(header) || !isObject(payload)) return undefined;
  const { alg, kid, typ, ...others } = header;
  if (typ !== type || alg !== 'EdDSA' || typeof kid !== 'string' || Object.keys(others).length > 0) return undefined;
  return { kid, payload, input: Buffer.from(parts.slice(0, 2).join('.')), signature };
}

function encoded(value: object): string {
  return encodeBase64url(Buffer.from(canonicalJson(value)));
}

function jsonOf(part: string): Json | undefined {
  const bytes = decodeBase64url(part);
  const read = bytes === undefined ? undefined : readJson(bytes);
  return read?.ok ? read.value : undefined;
}
