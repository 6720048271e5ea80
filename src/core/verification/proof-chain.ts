/** Proof chains (VC-DATA-INTEGRITY 1.0 §2.1.2): a proof that names others was made after them, and signs them too. */
import { isObject, type Json, listOf } from '../credential/json.js';
import { excerpt, type Finding } from '../problem.js';

export type PreviousProofs =
  | { readonly ok: true; readonly previous: readonly number[] }
  | { readonly ok: false; readonly finding: Finding };

/**
 * @param proofs all of the document; @param index of the proof that is asked about.
 * @returns the places of the proofs that it names, in its own order. Finding: `proof-chain`, when a name is that of no
 * other proof or of several, or stands there twice: each name would be one more proof to process.
 */
export function previousProofs(proofs: readonly Json[], index: number, pointer: string): PreviousProofs {
  const proof = proofs[index];
  const named = isObject(proof) ? proof.previousProof : undefined;
  const previous: number[] = [];
  for (const name of listOf(named)) {
    const places = proofs.flatMap((other, place) => (isObject(other) && other.id === name ? [place] : []));
    const [place] = places;
    const one = place !== undefined && places.length === 1;
    if (typeof name !== 'string' || !one || place === index || previous.includes(place)) {
      const finding: Finding = { code: 'proof-chain', pointer: `${pointer}/previousProof`, found: excerpt(name) };
      return { ok: false, finding };
    }
    previous.push(place);
  }
  return { ok: true, previous };
}
