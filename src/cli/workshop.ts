/**
 * What commands do without a catalogue: keys, signatures, judging. The command line knows it as an interface, as it
 * may not name adapters; `src/workshop.ts` makes it of them.
 */
import type { Instant } from '../core/instant.js';
import type { Shelf } from '../core/policy/derive.js';
import type { Finding, Outcome } from '../core/problem.js';
import type { PublicJwk } from '../core/public-key.js';
import type { Evidence } from '../core/verification/check.js';
import type { JudgeInput } from '../core/verification/judgement.js';
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

/** Whom policy lets vouch for others. */
export type Trusting = Required<Pick<JudgeInput, 'statusPublishers' | 'anchors'>>;

export interface Workshop {
  /** The shipped profiles. */
  readonly shelf: Shelf;
  generateKey(kind: KeyKind): SecretKey;
  /** @param jwk parsed JSON. @returns undefined when it is no private key that signs here. */
  readKey(jwk: unknown): SecretKey | undefined;
  sign(unsigned: object, request: SigningRequest): Promise<Outcome<Signed>>;
  readonly judge: Judge;
  /** By the shipped lists: a file is verified here as a catalogue would, and the demo's authority counts for nothing. */
  readonly trusting: Trusting;
  /** As the demo judges: by its own authority too, and with what it has pinned of its fictional issuers. */
  demo(): Promise<{ readonly trusting: Trusting; readonly evidence: readonly Evidence[] }>;
  /** Guarded, from the network. */
  readonly network: EvidenceSource;
  /** From what was laid down, and nothing else. */
  pinned(evidence: readonly Evidence[]): EvidenceSource;
  /** Finding: `evidence-file-unusable`. */
  readDidDocument(file: string, now: Instant): Promise<Reading<Evidence>>;
  readEvidence(folder: string): Promise<Reading<readonly Evidence[]>>;
  writeEvidence(folder: string, evidence: readonly Evidence[]): Promise<void>;
}
