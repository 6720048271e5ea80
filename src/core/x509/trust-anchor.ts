/** A certificate that a chain may end in, because somebody decided so (policies/trust-anchors.json). */
import type { Digest } from '../digest.js';
import type { Instant } from '../instant.js';
import type { Certificate } from './certificate.js';

/** eidas: a qualified trust service provider; ev: an issuer of extended-validation certificates; demo: ours, for show. */
export const ANCHOR_KINDS = ['eidas', 'ev', 'demo'] as const;
export type AnchorKind = (typeof ANCHOR_KINDS)[number];

/** Structured-clone. */
export interface TrustAnchor {
  readonly id: string;
  readonly kind: AnchorKind;
  /** SHA-256 of the certificate's DER. */
  readonly digest: Digest;
  /** Absent: known by its digest alone, so that a chain must hold the certificate itself. */
  readonly certificate?: Certificate;
  /** Listed for signatures and judgements in [from, until). */
  readonly from: Instant;
  readonly until: Instant;
}

/** The demo's authority has public keys: outside the demo it vouches for nothing. */
export function anchorsIn<A extends TrustAnchor>(mode: 'demo' | 'node', anchors: readonly A[]): readonly A[] {
  return anchors.filter(({ kind }) => mode === 'demo' || kind !== 'demo');
}

export function countsAt({ from, until }: TrustAnchor, at: Instant): boolean {
  return from <= at && at < until;
}
