/** Who a document says stands behind it. */
import type { VerifiableDocument } from '../credential.js';
import { MAX_PROOFS } from '../verification/limits.js';
import { idOf, isObject, type Json, type JsonObject, listOf } from './json.js';
import type { Form } from './media-type.js';

/** The id of a member that is written as an IRI or as a node with an id. */
export function partyOf(value: Json | undefined): string | undefined {
  const id = isObject(value) ? idOf(value) : value;
  return typeof id === 'string' ? id : undefined;
}

/**
 * @returns the party that must have signed: a credential's issuer, a presentation's holder. Gaia-X presentations
 * name their holder `issuer` (Gaia-X Loire); one that names nobody is its signer's.
 */
export function declaredSigner(payload: JsonObject, form: Form): string | undefined {
  return form === 'credential' ? partyOf(payload.issuer) : partyOf(payload.holder ?? payload.issuer);
}

/** What a proof or a JWS header says it was made with, and where it says so. */
export interface MethodReference {
  /** RFC 6901, within the document; '' for a JWS header, which is outside. */
  readonly pointer: string;
  /** Undefined when it is missing or not a string. */
  readonly reference: string | undefined;
}

/** No more than the limit on proofs: `limits` refuses the document, and the others are not looked at. */
export function methodReferences({ securing, payload }: VerifiableDocument): readonly MethodReference[] {
  if (securing.kind === 'jose') {
    const { kid } = securing.header;
    return [{ pointer: '', reference: typeof kid === 'string' ? kid : undefined }];
  }
  const isList = Array.isArray(payload.proof);
  const proofs = listOf(payload.proof).slice(0, MAX_PROOFS);
  return proofs.map((proof, index) => ({
    pointer: isList ? `/proof/${index}` : '/proof',
    reference: isObject(proof) ? partyOf(proof.verificationMethod) : undefined,
  }));
}
