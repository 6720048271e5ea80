/**
 * The node's signature: a compact JWS (RFC 7515) whose payload names the manifest by its SHA-256. It can be told
 * whether the signature or the manifest was touched, which a detached payload would leave open.
 */
import { readJson } from '../credential/strict-json.js';
import { didOf } from '../did.js';
import { type MethodResolution, methodFor } from '../did-document.js';
import { readDidDocument } from '../did-document-form.js';
import { sha256 } from '../digest.js';
import type { Finding } from '../problem.js';
import { readSignedText, type Signatory, signText } from '../signatory.js';
import { ALGORITHMS, signatureHolds } from '../verification/signature.js';
import { PATHS } from './manifest.js';

const TYPE = 'cartulary-dossier';

export function signManifest(manifest: Uint8Array, signatory: Signatory): Uint8Array {
  return Buffer.from(signText(TYPE, { manifest: sha256(manifest) }, signatory));
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
  const signed = readSignedText(Buffer.from(jws).toString('latin1'), TYPE);
  if (signed === undefined) return [broken];
  const { kid, payload, input, signature } = signed;
  const key = keyOf(kid, document);
  if (!key.ok) return [{ ...key.finding, pointer: PATHS.did }];
  if (key.kind !== ALGORITHMS.EdDSA.key) return [broken];
  if (!signatureHolds(ALGORITHMS.EdDSA, key.key, input, signature)) return [broken];
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
