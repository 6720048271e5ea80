/**
 * What commands do without a catalogue: keys, signatures, judging. The command line knows it as an interface, as it
 * may not name adapters; `src/workshop.ts` makes it of them.
 */
import type { Instant } from '../core/instant.js';
import type { Finding, Outcome } from '../core/problem.js';
import type { PublicJwk } from '../core/public-key.js';
import type { StatusPublisher } from '../core/status-publisher.js';
import type { Evidence } from '../core/verification/check.js';
import type { TrustAnchor } from '../core/x509/trust-anchor.js';
import type { EvidenceSource, Judge } from '../ports.js';

export const KEY_KINDS = ['Ed25519', 'P-256', 'P-384'] as const;
export type KeyKind = (typeof KEY_KINDS)[number];
export const FORMATS = ['data-integrity', 'vc+jwt'] as const;
export type Format = (typeof FORMATS)[number];

/** A private key. What is secret in it is written to a file and nowhere else. */
export interface SecretKey {
  readonly jwk: object;
  readonly publicKey: Exclude<PublicJwk, { kty: 'RSA' }>;
}

export interface Signed {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
}

export interface SigningRequest {
  readonly key: SecretKey;
  /** Absolute DID URL of the public half. */
  readonly method: string;
  readonly format: Format;
  readonly created: Instant;
}

export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly finding: Finding };

export interface Workshop {
  generateKey(kind: KeyKind): SecretKey;
  /** @param jwk parsed JSON. @returns undefined when it is no private key that signs here. */
  readKey(jwk: unknown): SecretKey | undefined;
  sign(unsigned: object, request: SigningRequest): Promise<Outcome<Signed>>;
  /** With the listed anchors, the demo's not among them. */
  readonly judge: Judge;
  /** As the demo judges: with its own authority, and with what it has pinned of its fictional issuers. */
  demo(): Promise<{ readonly judge: Judge; readonly evidence: readonly Evidence[] }>;
  /** The same, where certificate chains may end in these. */
  judgeWith(anchors: readonly TrustAnchor[]): Judge;
  /** By the shipped trust list: a file is verified here as a catalogue would. */
  readonly statusPublishers: readonly StatusPublisher[];
  /** Guarded, from the network. */
  readonly network: EvidenceSource;
  /** From what was laid down, and nothing else. */
  pinned(evidence: readonly Evidence[]): EvidenceSource;
  /** Finding: `evidence-file-unusable`. */
  readDidDocument(file: string, now: Instant): Promise<Reading<Evidence>>;
  readEvidence(folder: string): Promise<Reading<readonly Evidence[]>>;
  writeEvidence(folder: string, evidence: readonly Evidence[]): Promise<void>;
}
