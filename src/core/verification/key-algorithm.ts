/** May this algorithm be computed with this key? Asked before any signature is, for a JWS and for a proof. */
import { type Finding, quoted } from '../problem.js';
import type { KeyKind } from '../public-key.js';
import { ALGORITHMS, type Algorithm, algorithmNamed } from './signature.js';
import { type Answer, fail, unknown } from './subject.js';

/** No signature, or one that anybody who can read the key can make (RFC 8725 §3.1). */
const FORBIDDEN = /^(none|HS\d+)$/i;

export type Admission =
  /** `notes`: what a passing answer says nevertheless. */
  | { readonly ok: true; readonly algorithm: Algorithm; readonly notes: readonly Finding[] }
  | { readonly ok: false; readonly answer: Answer };

/**
 * @param alg as the header says; whoever wrote it may have lied, so the kind of the key has the last word (RFC 8725
 * §3.1). @param kind undefined: the key is not known yet.
 * Findings: `algorithm-forbidden`, `algorithm-unsupported`, `algorithm-key`; as a note `algorithm-legacy`.
 */
export function admit(alg: unknown, kind: KeyKind | undefined, pointer: string): Admission {
  const named = quoted(alg);
  const algorithm = algorithmNamed(alg);
  if (typeof alg === 'string' && FORBIDDEN.test(alg))
    return refuse(fail({ code: 'algorithm-forbidden', pointer, ...named }));
  if (algorithm === undefined) {
    const params = { supported: Object.keys(ALGORITHMS).join(', ') };
    return refuse(unknown({ code: 'algorithm-unsupported', pointer, ...named, params }));
  }
  if (kind !== undefined && kind !== algorithm.key) {
    return refuse(fail({ code: 'algorithm-key', pointer, ...named, params: { kind } }));
  }
  return { ok: true, algorithm, notes: algorithm.legacy ? [{ code: 'algorithm-legacy', pointer, ...named }] : [] };
}

function refuse(answer: Answer): Admission {
  return { ok: false, answer };
}
