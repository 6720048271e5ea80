/**
 * From a DID and what was gathered to the key that a proof was made with. Pure: did:key and did:jwk are computed,
 * the document of a did:web is the evidence that bears its name.
 */
import { readJson } from './credential/strict-json.js';
import { type Did, didOf } from './did.js';
import { type ComputedDocument, didJwkDocument, didKeyDocument } from './did-computed.js';
import { absolute, type DidDocument, type Relationship, readDidDocument } from './did-document-form.js';
import { didWebUrl } from './did-web.js';
import type { Instant } from './instant.js';
import { excerpt, type Finding } from './problem.js';
import { type KeyKind, type KeyReading, keyFromJwk, keyFromMultikey, type PublicJwk } from './public-key.js';
import type { Evidence } from './verification/check.js';

export type DidResolution =
  | { readonly ok: true; readonly document: DidDocument }
  | {
      readonly ok: false;
      readonly finding: Finding;
      /** true: there was nothing to look at, so the question stays open; false: what is there is wrong. */
      readonly missing: boolean;
    };

export type MethodResolution =
  | {
      readonly ok: true;
      /** Absolute DID URL. */
      readonly id: string;
      readonly key: PublicJwk;
      readonly kind: KeyKind;
      /** As published, when it is a JWK: it may name a certificate chain. */
      readonly jwk?: unknown;
      /** From here on the method must not be used (`expires`, `revoked`); FOREVER when the document says nothing. */
      readonly until: Instant;
    }
  | { readonly ok: false; readonly finding: Finding };

/** The longest DID that is read: a did:jwk of RSA-4096 has about 1000 characters. */
const LONGEST_DID = 4096;
/** DID Core §3.1, with the rules of each method still to come. */
const DID = /^did:([a-z0-9]+):[A-Za-z0-9._:%-]+$/;

/**
 * @param did without fragment.
 * @param evidence all that was gathered; for a did:web the entry `{kind: 'did-document', url: did}` is used.
 * Findings: `did-malformed`, `did-method-unsupported`, `did-web-*`, `did-document-*`, `key-*`, or why the evidence
 * is not there. Their pointer is '' : the caller knows where the DID stands.
 */
export function documentOf(did: Did, evidence: readonly Evidence[]): DidResolution {
  const method = did.length <= LONGEST_DID ? DID.exec(did)?.[1] : undefined;
  if (method === undefined) return wrong({ code: 'did-malformed', pointer: '', found: excerpt(did) });
  if (method === 'key') return read(did, didKeyDocument(did));
  if (method === 'jwk') return read(did, didJwkDocument(did));
  if (method === 'web') return webDocument(did, evidence);
  return wrong({ code: 'did-method-unsupported', pointer: '', found: excerpt(did), params: { method } });
}

/**
 * @param reference the `verificationMethod` of a proof or the `kid` of a JWS; `#key-1` is resolved against the document.
 * Findings: `method-absent`, `method-not-authorised`, `method-controller`, `method-ambiguous`, `key-*`; pointer ''.
 */
export function methodFor(document: DidDocument, reference: string, relationship: Relationship): MethodResolution {
  const id = absolute(document.id, reference);
  const params = { did: document.id, method: id, relationship };
  const refuse = (code: Finding['code'], found: string): MethodResolution => {
    return { ok: false, finding: { code, pointer: '', found: excerpt(found), params } };
  };
  const method = document.methods.find((candidate) => candidate.id === id);
  if (method === undefined || didOf(id) !== document.id) return refuse('method-absent', reference);
  if (!document.relationships[relationship].includes(id)) return refuse('method-not-authorised', reference);
  if (method.controller !== document.id) return refuse('method-controller', method.controller);
  const { publicKeyJwk, publicKeyMultibase } = method;
  if ((publicKeyJwk === undefined) === (publicKeyMultibase === undefined)) return refuse('method-ambiguous', reference);
  const reading =
    keys.get(method) ??
    (publicKeyMultibase === undefined ? keyFromJwk(publicKeyJwk) : keyFromMultikey(publicKeyMultibase));
  keys.set(method, reading);
  if (!reading.ok) return reading;
  return { ...reading, id, until: method.until, ...(publicKeyJwk === undefined ? {} : { jwk: publicKeyJwk }) };
}

/** Reading a key checks that it is a point of its curve; a document that is remembered keeps its keys. */
const keys = new WeakMap<object, KeyReading>();

function webDocument(did: Did, evidence: readonly Evidence[]): DidResolution {
  const location = didWebUrl(did);
  if (!location.ok) return wrong(location.finding);
  const found = evidence.find((item) => item.kind === 'did-document' && item.url === did);
  if (found === undefined) {
    return { ok: false, missing: true, finding: { code: 'evidence-absent', pointer: '', params: { url: did } } };
  }
  if (!found.content.ok) return { ok: false, missing: true, finding: found.content.finding };
  return remembered(did, found.content.bytes);
}

/**
 * Issuers sign more than once, and both `key` and `proof` ask. The same DID and the same bytes are the same document, so
 * what is remembered changes no answer.
 */
function remembered(did: Did, bytes: Uint8Array): DidResolution {
  const name = `${did} ${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')}`;
  const known = documents.get(name);
  if (known !== undefined) return known;
  const made = read(did, parse(did, bytes));
  if (bytes.length > LARGEST_REMEMBERED) return made;
  if (documents.size >= MOST_REMEMBERED) documents.clear();
  documents.set(name, made);
  return made;
}
const documents = new Map<string, DidResolution>();
/** 4 MiB at most: what strangers publish must not fill the memory. */
const MOST_REMEMBERED = 256;
const LARGEST_REMEMBERED = 16_384;

/** No member twice: two readers of such a document could see two different keys. */
function parse(did: Did, bytes: Uint8Array): ComputedDocument {
  const reading = readJson(bytes);
  if (reading.ok) return { ok: true, document: reading.value };
  const why = [...reading.syntax, ...reading.limits].map(({ code, pointer }) => `${code} ${pointer}`.trim());
  const finding: Finding = {
    code: 'did-document-unreadable',
    pointer: '',
    found: excerpt(why.join(', ')),
    params: { did },
  };
  return { ok: false, finding };
}

function read(did: Did, computed: ComputedDocument): DidResolution {
  if (!computed.ok) return wrong(computed.finding);
  const reading = readDidDocument(did, computed.document);
  return reading.ok ? reading : wrong(reading.finding);
}

function wrong(finding: Finding): DidResolution {
  return { ok: false, missing: false, finding };
}
