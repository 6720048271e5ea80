/**
 * Every finding the product can report, grouped by the room that reports it. Adding a code here without its
 * sentences in both languages does not compile: `messages/<lang>/findings/<group>.ts` must cover its group.
 */

/** Reading bytes, media types, JSON, JOSE envelopes, the VC data model. */
export const READING_CODES = [
  'not-utf8',
  'not-json',
  'json-ld-dropped',
  'json-ld-invalid',
  'context-protected',
  'context-unknown',
  'graph-too-complex',
  'key-unfit',
] as const;

/** Proofs, keys, periods, issuers, status. */
export const PROOF_CODES = [] as const;

/** DIDs and their keys, and fetching what a check needs: DID documents, status lists, chains. */
export const EVIDENCE_CODES = [
  'did-malformed',
  'did-method-unsupported',
  'did-web-host',
  'did-web-path',
  'did-document-unreadable',
  'did-document-subject',
  'did-document-malformed',
  'method-absent',
  'method-not-authorised',
  'method-controller',
  'method-ambiguous',
  'key-malformed',
  'key-unsupported',
  'key-private',
  'key-weak',
  'evidence-absent',
  'evidence-file-unusable',
  'fetch-url-refused',
  'fetch-host-unknown',
  'fetch-address-refused',
  'fetch-timeout',
  'fetch-too-large',
  'fetch-status',
  'fetch-redirected',
  'fetch-tls',
  'fetch-media-type',
  'fetch-failed',
] as const;

/** Contexts, terms, shapes, references, claims. */
export const VOCABULARY_CODES = [] as const;

/** HTTP and command-line parameters. */
export const REQUEST_CODES = [
  'parameter-unknown',
  'parameter-repeated',
  'date-invalid',
  'limit-invalid',
  'text-too-long',
  'profile-unknown',
  'profile-missing',
  'facet-value-unknown',
  'cursor-invalid',
  'cursor-of-another-question',
] as const;

/** Carrying a document or an answer over HTTP: bodies, negotiation, addresses. */
export const TRANSPORT_CODES = [
  'accept-unsatisfiable',
  'body-cut-short',
  'body-empty',
  'body-too-large',
  'body-type-unsupported',
  'content-encoding-unsupported',
  'encoding-malformed',
  'form-unreadable',
  'form-without-document',
] as const;

/** Publishing: admission, quotas, what is already here. */
export const PUBLISHING_CODES = ['issuer-struck-off', 'issuer-not-listed', 'issuer-is-demo'] as const;

export type ReadingCode = (typeof READING_CODES)[number];
export type ProofCode = (typeof PROOF_CODES)[number];
export type EvidenceCode = (typeof EVIDENCE_CODES)[number];
export type VocabularyCode = (typeof VOCABULARY_CODES)[number];
export type RequestCode = (typeof REQUEST_CODES)[number];
export type TransportCode = (typeof TRANSPORT_CODES)[number];
export type PublishingCode = (typeof PUBLISHING_CODES)[number];

export type FindingCode =
  | ReadingCode
  | ProofCode
  | EvidenceCode
  | VocabularyCode
  | RequestCode
  | TransportCode
  | PublishingCode;
