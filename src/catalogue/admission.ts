/**
 * Who may publish: anyone who signs, within quotas, unless the operator keeps a list. Demo identities lie under
 * `.example` (RFC 2606 §2) and mean nothing outside demo mode.
 */
import type { Did } from '../core/did.js';
import { webBase } from '../core/did.js';

export interface Admission {
  /** true in demo mode only. */
  readonly demo: boolean;
  /** Absent = everybody. */
  readonly allowed?: ReadonlySet<Did>;
  /** Struck off by the operator. */
  readonly struck: ReadonlySet<Did>;
}

export type Refusal = 'issuer-struck-off' | 'issuer-not-listed' | 'issuer-is-demo';

/** @returns why this issuer may not publish here, or undefined when it may. */
export function refusalOf(issuer: Did, admission: Admission): Refusal | undefined {
  if (admission.struck.has(issuer)) return 'issuer-struck-off';
  if (admission.allowed !== undefined && !admission.allowed.has(issuer)) return 'issuer-not-listed';
  if (!admission.demo && isDemo(issuer)) return 'issuer-is-demo';
  return undefined;
}

/** A did:web under the reserved top-level domain `.example`. */
export function isDemo(did: Did): boolean {
  const base = webBase(did);
  return base !== undefined && /^https:\/\/[^/:]*\.example(?:[:/]|$)/.test(base);
}
