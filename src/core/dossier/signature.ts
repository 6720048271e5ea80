/**
 * The node's signature: a compact JWS (RFC 7515) whose payload names the manifest by its SHA-256. It can be told
 * whether the signature or the manifest was touched, which a detached payload would leave open.
 */
import { decodeBase64url, encodeBase64url } from '../base64url.js';
import { isObject, type Json } from '../credential/json.js';
import { readJson } from '../credential/strict-json.js';
import { didOf } from '../did.js';
import { type MethodResolution, methodFor } from '../did-document.js';
import { readDidDocument } from '../did-document-form.js';
import { canonicalJson, sha256 } from '../digest.js';
import type { Finding } from '../problem.js';
import { algorithmNamed, signatureHolds } from '../verification/signature.js';
import { PATHS } from './manifest.js';

/** Signs as the node: Ed25519. */
export interface Signatory {
  readonly did: string;
  /** DID URL of the key. */
  readonly method: string;
  /** Its DID document, as it is served. */
  readonly document: object;
  sign(message: Uint8Array): Uint8Array;
}

const TYPE = 'cartulary-dossier';

export function signManifest(manifest: Uint8Array, { method, sign }: Signatory): Uint8Array {
  const header = encoded({ alg: 'EdDSA', kid: method, typ: TYPE });
  const input = `${header}.${encoded({ manifest: sha256(manifest) })}`;
  return Buffer.from(`${input}.${encodeBase64url(sign(Buffer.from(input)))}`);
}

/**
 * @param document of the DID that must have signed: the one in the dossier, or better one's own.
 * @param method the key that the manifest names.
 * @returns what is wrong: `dossier-signature`, `dossier-manifest-changed`, or why the key cannot be used.
 */
export function signatureFindings(
  jws: Uint8Array,
  manifest: { readonly bytes: Uint8Array; readonly method: string },
  document: Uint8Array,
): readonly Finding[] {
  const broken: Finding = { code: 'dossier-signature', pointer: PATHS.signature };
  const parts = Buffer.from(jws).toString('latin1').split('.');
  const [header, payload] = parts.map(jsonOf);
  const [input, signature] = [parts.slice(0, 2).join('.'), decodeBase64url(parts[2] ?? '')];
  if (parts.length !== 3 || signature === undefined || !isObject(header) || !isObject(payload)) return [broken];
  const { alg, kid, typ, ...others } = header;
  if (typ !== TYPE || alg !== 'EdDSA' || typeof kid !== 'string' || Object.keys(others).length > 0) return [broken];
  const key = keyOf(kid, document);
  if (!key.ok) return [{ ...key.finding, pointer: PATHS.did }];
  const algorithm = algorithmNamed(alg);
  if (algorithm === undefined || key.kind !== algorithm.key) return [broken];
  if (!signatureHolds(algorithm, key.key, Buffer.from(input), signature)) return [broken];
  if (payload.manifest === sha256(manifest.bytes) && kid === manifest.method) return [];
  return [{ code: 'dossier-manifest-changed', pointer: PATHS.manifest }];
}

/** Read as the document of that DID wherever it is served: a node on this machine signs dossiers too. */
function keyOf(method: string, bytes: Uint8Array): MethodResolution {
  const did = didOf(method);
  const json = readJson(bytes);
  const read = json.ok ? readDidDocument(did, json.value) : undefined;
  if (read === undefined) {
    return { ok: false, finding: { code: 'did-document-unreadable', pointer: '', params: { did } } };
  }
  return read.ok ? methodFor(read.document, method, 'assertionMethod') : read;
}

function encoded(value: object): string {
  return encodeBase64url(Buffer.from(canonicalJson(value)));
}

function jsonOf(part: string): Json | undefined {
  const bytes = decodeBase64url(part);
  const read = bytes === undefined ? undefined : readJson(bytes);
  return read?.ok ? read.value : undefined;
}
