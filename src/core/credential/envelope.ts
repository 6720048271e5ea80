/** Enveloped credentials and presentations (VCDM 2.0 §4.13): a JWT inside a `data:` URL that is the node's id. */
import type { Json, JsonObject } from './json.js';
import { idOf, typesOf } from './json.js';
import { type Form, mediaTypeOf } from './media-type.js';

const TYPES: Readonly<Record<string, Form>> = {
  EnvelopedVerifiableCredential: 'credential',
  EnvelopedVerifiablePresentation: 'presentation',
};

/** @returns what kind of document the node envelopes, or undefined for a node that is none. */
export function envelopedForm(node: JsonObject): Form | undefined {
  return typesOf(node)
    .map((type) => (typeof type === 'string' ? TYPES[type] : undefined))
    .find((form) => form !== undefined);
}

/**
 * @returns the compact JWS inside `data:application/vc+jwt,…` (or a dialect of that media type), or undefined.
 * `;base64` is not a JWT's own text and is not understood.
 */
export function envelopedBytes(node: JsonObject, form: Form): Uint8Array | undefined {
  const id: Json | undefined = idOf(node);
  const match = typeof id === 'string' ? /^data:([^,;]+),(.*)$/s.exec(id) : null;
  const [, mediaType, text] = match ?? [];
  if (mediaType === undefined || text === undefined) return undefined;
  const typed = mediaTypeOf(mediaType);
  return typed?.form === form && typed.envelope === 'jwt' ? Buffer.from(text) : undefined;
}
