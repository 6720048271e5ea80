/**
 * Every finding the product can report, grouped by the room that reports it. Adding a code here without its
 * sentences in both languages does not compile: `messages/<lang>/findings/<group>.ts` must cover its group.
 */
import type { PeerCode } from './peer-codes.js';
import type { PolicyCode } from './policy-codes.js';
import type { ProfileCode } from './profile-codes.js';

/** Reading bytes, media types, JSON, JOSE envelopes, the VC data model. */
export const READING_CODES = [
  'not-utf8',
  'byte-order-mark',
  'not-json',
  'truncated',
  'member-repeated',
  'member-forbidden',
  'number-imprecise',
  'surrogate-lone',
  'media-type-unknown',
  'not-an-object',
  'jws-malformed',
  'jws-header',
  'jws-type',
  'jws-wrapped',
  'jws-with-proof',
  'envelope-malformed',
  'too-large',
  'too-deep',
  'too-many-values',
  'too-many-elements',
  'too-nested',
  'too-many-credentials',
  'too-many-proofs',
  'too-many-contexts',
  'too-many-prefixes',
  'context-missing',
  'context-order',
  'context-unknown',
  'context-inline',
  'context-malformed',
  'context-protected',
  'gaia-x-release-former',
  'json-ld-dropped',
  'json-ld-invalid',
  'graph-too-complex',
  'type-missing',
  'type-invalid',
  'id-not-iri',
  'member-missing',
  'member-invalid',
  'party-invalid',
  'subject-empty',
  'date-time-invalid',
  'text-invalid',
  'resource-repeated',
  'resource-digest-malformed',
  'root-ambiguous',
  'views-differ',
] as const;

/** Proofs, keys, periods, issuers, status; the course of judging itself; signing. */
export const PROOF_CODES = [
  'presented-challenge',
  'presented-domain',
  'unsigned',
  'proof-malformed',
  'proof-unsupported',
  'proof-context',
  'proof-member',
  'proof-text',
  'proof-purpose',
  'proof-value',
  'proof-date',
  'proof-jws',
  'proof-chain',
  'proof-legacy',
  'proof-options-unsigned',
  'algorithm-forbidden',
  'algorithm-unsupported',
  'algorithm-key',
  'algorithm-legacy',
  'signature-invalid',
  'countersigned',
  'countersignature-invalid',
  'method-unnamed',
  'signer-not-did',
  'key-ended',
  'never-valid',
  'expired',
  'not-yet-valid',
  'proof-expired',
  'proof-from-future',
  'header-date',
  'issuer-not-did',
  'holder-not-did',
  'signer-differs',
  'not-reached',
  'too-costly',
] as const;

/** `credentialStatus` and the status lists that it names. */
export const STATUS_CODES = [
  'status-revoked',
  'status-suspended',
  'status-message',
  'status-set-later',
  'status-type-unknown',
  'status-purpose-unknown',
  'status-entry-malformed',
  'status-index-invalid',
  'status-index-range',
  'status-too-many',
  'status-lists-too-many',
  'status-nested',
  'status-list-unverified',
  'status-list-issuer',
  'status-list-delegated',
  'status-list-type',
  'status-list-purpose',
  'status-list-malformed',
  'status-list-encoding',
  'status-list-too-large',
  'status-list-too-short',
  'status-list-old',
] as const;

/** Certificate chains given for a key (`x5c`, `x5u`), and the revocation lists that they name. */
export const CHAIN_CODES = [
  'chain-none',
  'chain-anchored',
  'chain-malformed',
  'chain-too-long',
  'chain-duplicate',
  'chain-order',
  'chain-signature',
  'chain-algorithm',
  'chain-key-weak',
  'chain-key-differs',
  'chain-thumbprint-differs',
  'chain-period',
  'chain-extension',
  'chain-not-ca',
  'chain-ca-usage',
  'chain-path-length',
  'chain-names',
  'chain-usage',
  'chain-purpose',
  'chain-anchor-unlisted',
  'chain-anchor-period',
  'revocation-revoked',
  'revocation-unnamed',
  'revocation-ocsp-only',
  'revocation-list-absent',
  'revocation-list-malformed',
  'revocation-list-foreign',
  'revocation-list-signature',
  'revocation-list-old',
] as const;

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
export const VOCABULARY_CODES = [
  'term-unknown',
  'term-not-modelled',
  'prefix-unbound',
  'shape-missing',
  'shape-too-many',
  'shape-datatype',
  'shape-decimal',
  'shape-value',
  'shape-pattern',
  'shape-class',
  'shape-node',
  'shape-iri',
  'shape-unexpected',
  'shape-least',
  'shape-most',
  'shape-order',
  'shape-alternatives',
  'findings-omitted',
  'reference-class',
  'reference-case',
  'resource-digest-differs',
  'resource-not-compared',
  'resources-too-many',
  'schema-not-evaluated',
  'schema-not-met',
  'schema-unusable',
  'schema-too-costly',
] as const;

/** Gaia-X labels: why one does not count for an offer. `references` reports the digests inside a presentation. */
export const LABEL_CODES = [
  'label-level-unknown',
  'label-issuer-not-entitled',
  'label-without-credentials',
  'number-issuer-not-listed',
  'number-not-in-force',
  'number-evidence-missing',
  'number-evidence-old',
  'label-without-version',
  'label-without-end',
  'label-too-long',
  'label-credential-missing',
  'label-digest-differs',
  'label-credential-lapsed',
  'label-description-changed',
  'label-not-begun',
  'label-ended',
  'label-lapsed',
] as const;

/** HTTP and command-line parameters. */
export const REQUEST_CODES = [
  'parameter-unknown',
  'parameter-repeated',
  'date-invalid',
  'limit-invalid',
  'text-too-long',
  'profile-unknown',
  'profile-missing',
  'contract-ends-first',
  'facet-value-unknown',
  'cursor-invalid',
  'cursor-of-another-question',
  'seq-invalid',
  'parameter-missing',
  'offers-too-many',
  'dossiers-too-many',
  'digest-invalid',
  'subject-not-one',
  'dates-reversed',
  'looks-mixed',
  'known-from-missing',
  'draft-unreadable',
  'not-known',
] as const;

/** What is supposed in a question: how it is written, and what it is about. */
export const SUPPOSITION_CODES = [
  'supposed-member-missing',
  'supposed-member-unknown',
  'supposed-value-invalid',
  'supposed-value-not-allowed',
  'supposed-size',
  'supposed-unknown',
] as const;

/** The operator's settings: environment and command line. */
export const SETTING_CODES = [
  'setting-unknown',
  'setting-not-integer',
  'setting-not-choice',
  'setting-not-url',
  'setting-not-contact',
  'setting-not-mongodb-url',
  'setting-not-did',
  'setting-not-peers',
  'setting-not-networks',
  'setting-not-text',
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
  'line-malformed',
  'vc-api-malformed',
  'issuer-not-ours',
  'too-many-lines',
] as const;

/** Publishing: admission, quotas, what is already here; withdrawing. */
export const PUBLISHING_CODES = [
  'issuer-struck-off',
  'issuer-not-listed',
  'issuer-is-demo',
  'content-withdrawn',
  'content-erased',
  'content-superseded',
  'withdrawal-missing',
  'withdrawal-domain',
  'withdrawal-not-issuer',
  'challenge-unknown',
  'challenge-expired',
  'challenge-used',
] as const;

/** The dossier of a tender: its archive, its manifest, and what comes out when everything is judged again. */
export const DOSSIER_CODES = [
  'archive-too-large',
  'archive-malformed',
  'archive-path',
  'archive-repeated',
  'archive-order',
  'archive-member-changed',
  'dossier-item-missing',
  'dossier-item-unlisted',
  'dossier-manifest-unreadable',
  'dossier-manifest-changed',
  'dossier-signature',
  'dossier-credential-differs',
  'dossier-judgement-differs',
  'dossier-policies-unusable',
  'dossier-profile-differs',
  'dossier-verdicts-differ',
  'dossier-rules-differ',
] as const;

export type ReadingCode = (typeof READING_CODES)[number];
export type ProofCode = (typeof PROOF_CODES)[number];
export type StatusCode = (typeof STATUS_CODES)[number];
export type ChainCode = (typeof CHAIN_CODES)[number];
export type EvidenceCode = (typeof EVIDENCE_CODES)[number];
export type VocabularyCode = (typeof VOCABULARY_CODES)[number];
export type LabelCode = (typeof LABEL_CODES)[number];
export type RequestCode = (typeof REQUEST_CODES)[number];
export type SuppositionCode = (typeof SUPPOSITION_CODES)[number];
export type SettingCode = (typeof SETTING_CODES)[number];
export type TransportCode = (typeof TRANSPORT_CODES)[number];
export type PublishingCode = (typeof PUBLISHING_CODES)[number];
export type DossierCode = (typeof DOSSIER_CODES)[number];

export type FindingCode =
  | ReadingCode
  | ProofCode
  | StatusCode
  | ChainCode
  | EvidenceCode
  | VocabularyCode
  | LabelCode
  | RequestCode
  | SuppositionCode
  | SettingCode
  | TransportCode
  | PublishingCode
  | DossierCode
  | PolicyCode
  | ProfileCode
  | PeerCode;
