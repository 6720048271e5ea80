/** Does the signature of one Data Integrity proof hold? */
import type { Json } from '../credential/json.js';
import type { Form } from '../credential/media-type.js';
import type { Finding } from '../problem.js';
import type { Proof } from './data-integrity.js';
import { admit } from './key-algorithm.js';
import { signatureHolds } from './signature.js';
import type { HashedDocument, SignedHashes } from './signed-hashes.js';
import type { SigningKey } from './signing-key.js';
import { type Answer, fail } from './subject.js';

/**
 * @param previous the proofs that it follows in a chain.
 * Findings: `algorithm-*`, `signature-invalid`, `graph-too-complex`, those of JSON-LD; with pass: `proof-legacy`,
 * `proof-options-unsigned`, `algorithm-legacy`.
 */
export async function proofHolds(
  proof: Proof,
  { key, kind, pointer }: Extract<SigningKey, { ok: true }>,
  hashed: HashedDocument,
  previous: readonly Json[],
  form: Form,
): Promise<Answer> {
  const { suite, jws, signature } = proof;
  const signing = suite.keys[kind];
  if (signing === undefined) return fail({ code: 'algorithm-key', pointer, params: { kind } });
  const admission = admit(jws?.alg ?? signing.algorithm, kind, pointer);
  if (!admission.ok) return admission.answer;
  const { algorithm, notes } = admission;
  const hashes = await hashed.under(proof, signing.hash, previous);
  if (!hashes.ok) return fail({ ...hashes.finding, pointer });
  const passes = (code: 'proof-legacy' | 'proof-options-unsigned'): Answer => {
    const note: Finding = { code, pointer, params: { suite: suite.name } };
    return { outcome: 'pass', findings: suite.legacy ? [note, ...notes] : notes };
  };
  const { options, document } = hashes.value;
  const message = Buffer.concat([Buffer.from(jws?.prefix ?? ''), options, document]);
  if (signatureHolds(algorithm, key, message, signature)) return passes('proof-legacy');
  const bare = documentAlone(proof, hashes.value, form);
  if (bare !== undefined && signatureHolds(algorithm, key, bare, signature)) return passes('proof-options-unsigned');
  return fail({ code: 'signature-invalid', pointer });
}

/** What a Gaia-X service writes into a proof. */
const PLAIN = ['type', 'created', 'verificationMethod', 'proofPurpose'];

/**
 * What the services of Gaia-X 22.10 sign as JsonWebSignature2020: the hash of the document, in hexadecimal, and
 * nothing of the proof. So whoever passes the document on may change what the proof says. It is taken for a credential
 * whose proof says nothing on which anything depends: no end, no challenge, no domain.
 */
function documentAlone({ jws, options }: Proof, { document }: SignedHashes, form: Form): Buffer | undefined {
  if (jws === undefined || form !== 'credential') return undefined;
  if (!Object.keys(options).every((member) => PLAIN.includes(member))) return undefined;
  return Buffer.from(jws.prefix + document.toString('hex'));
}
