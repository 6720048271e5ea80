/**
 * Reading what was received: bytes and a media type become the documents in them, one presentation with its
 * credentials or one credential, each with its own bytes, digest and securing. Nothing is judged here but form.
 *
 * `contentDigest` = SHA-256 of the canonical JSON (RFC 8785) of the payload without its proof: a document's identity,
 * and for a JWT the digest that a Gaia-X label gives (`gx:digestSRI`).
 */
import { envelopedBytes, envelopedForm } from './credential/envelope.js';
import { formerPair } from './credential/gaia-x-release.js';
import { type Jws, readJws } from './credential/jose.js';
import { below, entriesOf, isObject, type Json, type JsonObject, listOf, typesOf } from './credential/json.js';
import { CANONICAL_MEDIA_TYPE, type Form, mediaTypeOf } from './credential/media-type.js';
import { readJson } from './credential/strict-json.js';
import { canonicalJson, type Digest, sha256 } from './digest.js';
import { VCDM_2 } from './namespace.js';
import type { Finding } from './problem.js';
import { MAX_CREDENTIALS, MAX_DOCUMENT_BYTES, MAX_ENVELOPES } from './verification/limits.js';

export type Securing =
  /** Data Integrity: the proofs as they stand in the document, unread; none = unsigned. */
  | { readonly kind: 'data-integrity'; readonly proofs: readonly Json[] }
  | {
      readonly kind: 'jose';
      readonly header: JsonObject;
      readonly signingInput: string;
      readonly signature: Uint8Array;
    };

/** A credential or presentation that could be read. Structured-clone. */
export interface VerifiableDocument {
  /** As it was signed, proof included. */
  readonly payload: JsonObject;
  /** Without `proof`: what the signature is over. */
  readonly unsecured: JsonObject;
  readonly securing: Securing;
  readonly contentDigest: Digest;
}

/** One document in what was received, read or not. */
export interface Reading {
  /** RFC 6901: '' or the place of the credential in the presentation. Its own findings' pointers start with it. */
  readonly pointer: string;
  readonly form: Form;
  /** Its own bytes: all of the input; a JWT out of its envelope; canonical JSON of an embedded credential. */
  readonly bytes: Uint8Array;
  /** The canonical media type of those bytes. */
  readonly mediaType: string;
  /** Absent when syntax or limits have findings. */
  readonly document?: VerifiableDocument;
  readonly syntax: readonly Finding[];
  readonly limits: readonly Finding[];
}

/**
 * Reads what was received. The first reading is the outer document; the credentials of a presentation follow.
 * @param mediaType as in Content-Type. Finding for one that is not in the table: `media-type-unknown`.
 */
export function readDocuments(bytes: Uint8Array, mediaType: string): readonly [Reading, ...Reading[]] {
  const type = mediaTypeOf(mediaType);
  const unread: Reading = { pointer: '', form: type?.form ?? 'credential', bytes, mediaType, syntax: [], limits: [] };
  if (type === undefined)
    return [{ ...unread, syntax: [{ code: 'media-type-unknown', pointer: '', found: mediaType }] }];
  const outer = type.envelope === 'jwt' ? readJwt(unread, 0) : readOuterJson(unread, type.form);
  return [outer, ...credentialsIn(outer)];
}

function readOuterJson(unread: Reading, declared: Form | undefined): Reading {
  const oversized = tooLarge(unread);
  if (oversized !== undefined) return oversized;
  const json = readJson(unread.bytes);
  if (!json.ok) return { ...unread, syntax: json.syntax, limits: json.limits };
  if (!isObject(json.value)) return { ...unread, syntax: [{ code: 'not-an-object', pointer: '' }] };
  const old = formerPair(json.value, '');
  if (old !== undefined) return { ...unread, syntax: [old] };
  const enveloped = envelopedForm(json.value);
  if (enveloped !== undefined) return openEnvelope(json.value, { ...unread, form: enveloped }, 1);
  const form = declared ?? (typesOf(json.value).includes('VerifiablePresentation') ? 'presentation' : 'credential');
  return embedded(json.value, { ...unread, form, mediaType: CANONICAL_MEDIA_TYPE[form].json });
}

/** @param envelopes how many envelopes were opened to get here. */
function openEnvelope(node: JsonObject, unread: Reading, envelopes: number): Reading {
  const { pointer, form } = unread;
  if (envelopes > MAX_ENVELOPES) {
    return { ...unread, limits: [{ code: 'too-nested', pointer, params: { limit: MAX_ENVELOPES } }] };
  }
  // VCDM 2.0 §4.13: the node stands for a document of its own, and names the context that says what an envelope is.
  if (!listOf(node['@context']).includes(VCDM_2)) return { ...unread, syntax: [{ code: 'context-missing', pointer }] };
  const bytes = envelopedBytes(node, form);
  if (bytes === undefined)
    return { ...unread, syntax: [{ code: 'envelope-malformed', pointer: below(pointer, 'id') }] };
  return readJwt({ ...unread, bytes }, envelopes);
}

function readJwt(unread: Reading, envelopes: number): Reading {
  const oversized = tooLarge(unread);
  if (oversized !== undefined) return oversized;
  const { pointer, form } = unread;
  const reading: Reading = { ...unread, mediaType: CANONICAL_MEDIA_TYPE[form].jwt };
  const read = readJws(unread.bytes, form);
  if (!read.ok) return { ...reading, syntax: moved(read.syntax, pointer), limits: moved(read.limits, pointer) };
  // A signed envelope inside a signed envelope says nothing that one could be asked about.
  if (envelopedForm(read.jws.payload) !== undefined) {
    return { ...reading, limits: [{ code: 'too-nested', pointer, params: { limit: envelopes } }] };
  }
  return { ...reading, document: joseDocument(read.jws) };
}

function joseDocument({ header, signingInput, signature, payload }: Jws): VerifiableDocument {
  const securing: Securing = { kind: 'jose', header, signingInput, signature };
  return { payload, unsecured: payload, securing, contentDigest: sha256(canonicalJson(payload)) };
}

function embedded(payload: JsonObject, unread: Reading): Reading {
  const { proof, ...unsecured } = payload;
  const securing: Securing = { kind: 'data-integrity', proofs: listOf(proof) };
  return {
    ...unread,
    document: { payload, unsecured, securing, contentDigest: sha256(canonicalJson(unsecured)) },
  };
}

/** The credentials of a presentation, in order. More than MAX_CREDENTIALS are not read: `limits` refuses the bundle. */
function credentialsIn(outer: Reading): readonly Reading[] {
  if (outer.document === undefined || outer.form !== 'presentation') return [];
  const { payload, securing } = outer.document;
  const entries = entriesOf(payload, 'verifiableCredential', outer.pointer);
  if (entries.length > MAX_CREDENTIALS) return [];
  const envelopes = securing.kind === 'jose' ? 1 : 0;
  return entries.map(([pointer, node]) => credentialAt(pointer, node, envelopes + 1));
}

function credentialAt(pointer: string, node: Json, envelopes: number): Reading {
  const json = Buffer.from(canonicalJson(node));
  const mediaType = CANONICAL_MEDIA_TYPE.credential.json;
  const unread: Reading = { pointer, form: 'credential', bytes: json, mediaType, syntax: [], limits: [] };
  if (!isObject(node)) return { ...unread, syntax: [{ code: 'not-an-object', pointer }] };
  const enveloped = envelopedForm(node);
  if (enveloped === undefined) return embedded(node, unread);
  if (enveloped !== 'credential') return { ...unread, syntax: [{ code: 'envelope-malformed', pointer }] };
  return openEnvelope(node, unread, envelopes);
}

function tooLarge(unread: Reading): Reading | undefined {
  if (unread.bytes.length <= MAX_DOCUMENT_BYTES) return undefined;
  const { pointer, bytes } = unread;
  const params = { limit: MAX_DOCUMENT_BYTES, size: bytes.length };
  return { ...unread, limits: [{ code: 'too-large', pointer, params }] };
}

function moved(findings: readonly Finding[], pointer: string): readonly Finding[] {
  return pointer === '' ? findings : findings.map((finding) => ({ ...finding, pointer: pointer + finding.pointer }));
}
