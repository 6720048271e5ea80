/** DID documents that follow from the DID itself: did:key (specification v0.9 §3) and did:jwk (§2). Nothing to fetch. */
import { decodeBase64url } from './base64url.js';
import { isObject, type JsonObject } from './credential/json.js';
import { readJson } from './credential/strict-json.js';
import type { Did } from './did.js';
import { excerpt, type Finding } from './problem.js';
import { keyFromMultikey } from './public-key.js';

export type ComputedDocument =
  | { readonly ok: true; readonly document: unknown }
  | { readonly ok: false; readonly finding: Finding };

/** Findings: those of the key, `did-malformed`. */
export function didKeyDocument(did: Did): ComputedDocument {
  const multikey = did.slice('did:key:'.length);
  const reading = keyFromMultikey(multikey);
  if (!reading.ok) return reading;
  const method = { id: `${did}#${multikey}`, type: 'Multikey', controller: did, publicKeyMultibase: multikey };
  return {
    ok: true,
    document: { id: did, verificationMethod: [method], authentication: [method.id], assertionMethod: [method.id] },
  };
}

/** The key's `use` is obeyed: an encryption key signs nothing. Findings: `did-malformed`. */
export function didJwkDocument(did: Did): ComputedDocument {
  const jwk = jwkOf(did.slice('did:jwk:'.length));
  if (jwk === undefined) return { ok: false, finding: { code: 'did-malformed', pointer: '', found: excerpt(did) } };
  const method = { id: `${did}#0`, type: 'JsonWebKey', controller: did, publicKeyJwk: jwk };
  const signs = jwk.use === 'enc' ? [] : [method.id];
  return {
    ok: true,
    document: { id: did, verificationMethod: [method], authentication: signs, assertionMethod: signs },
  };
}

function jwkOf(text: string): JsonObject | undefined {
  const bytes = decodeBase64url(text);
  const reading = bytes === undefined ? undefined : readJson(bytes);
  return reading?.ok && isObject(reading.value) ? reading.value : undefined;
}
