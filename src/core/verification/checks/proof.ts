import type { Securing } from '../../credential.js';
import { jsonLdOver } from '../../jsonld.js';
import { excerpt, type Finding, quoted } from '../../problem.js';
import { documentHash, type Proof, readProof, signedData } from '../data-integrity.js';
import { ALGORITHMS, algorithmNamed, signatureHolds } from '../signature.js';
import { RELATIONSHIP, type SigningKey, signingKeys } from '../signing-key.js';
import { type Answer, type DocumentSubject, fail, PASS, unknown } from '../subject.js';

type DataIntegrity = Extract<Securing, { kind: 'data-integrity' }>;
type Jose = Extract<Securing, { kind: 'jose' }>;

/**
 * Does the signature hold under the key it names? Every proof that is understood must. Without the key there is
 * nothing to compute: `key` says why, and this stays unknown.
 * Findings: `unsigned`, `proof-*`, `algorithm-forbidden`, `algorithm-unsupported`, `algorithm-key`,
 * `signature-invalid`, `algorithm-legacy` (with pass), `graph-too-complex`, `not-reached`.
 */
export async function proof(subject: DocumentSubject): Promise<Answer> {
  const { securing } = subject.document;
  return securing.kind === 'jose' ? jose(subject, securing) : dataIntegrity(subject, securing);
}

/** No signature, or one that anybody who can read the key can make (RFC 8725 §3.1). */
const FORBIDDEN = /^(none|HS\d+)$/i;

function jose(subject: DocumentSubject, { header, signingInput, signature }: Jose): Answer {
  const { pointer } = subject.reading;
  const alg = String(header.alg);
  if (FORBIDDEN.test(alg)) return fail({ code: 'algorithm-forbidden', pointer, found: excerpt(alg) });
  const algorithm = algorithmNamed(header.alg);
  if (algorithm === undefined) {
    const params = { supported: Object.keys(ALGORITHMS).join(', ') };
    return unknown({ code: 'algorithm-unsupported', pointer, ...quoted(header.alg), params });
  }
  const [key] = signingKeys(subject);
  if (key === undefined || !key.ok) return withoutKey(pointer);
  if (key.kind !== algorithm.key)
    return fail({ code: 'algorithm-key', pointer, found: excerpt(alg), params: { kind: key.kind } });
  if (!signatureHolds(algorithm, key.key, Buffer.from(signingInput), signature))
    return fail({ code: 'signature-invalid', pointer });
  return algorithm.legacy ? { outcome: 'pass', findings: [{ code: 'algorithm-legacy', pointer, found: alg }] } : PASS;
}

async function dataIntegrity(subject: DocumentSubject, { proofs }: DataIntegrity): Promise<Answer> {
  const { reading, processed } = subject;
  if (proofs.length === 0) return fail({ code: 'unsigned', pointer: reading.pointer });
  const keys = signingKeys(subject);
  const invalid: Finding[] = [];
  const unsupported: Finding[] = [];
  const readable: { proof: Proof; key: SigningKey }[] = [];
  for (const [index, key] of keys.entries()) {
    const read = readProof(proofs[index] ?? null, RELATIONSHIP[reading.form], key.pointer);
    if (read.kind === 'invalid') invalid.push(...read.findings);
    else if (read.kind === 'unsupported') unsupported.push(read.finding);
    else readable.push({ proof: read.proof, key });
  }
  if (invalid.length > 0) return fail(...invalid);
  if (readable.length === 0) return unknown(...unsupported);
  if (processed === undefined || !processed.ok) {
    return unknown({ code: 'not-reached', pointer: reading.pointer, params: { check: 'data-model' } });
  }
  const hash = await documentHash(processed.value);
  if (!hash.ok) return fail({ ...hash.finding, pointer: reading.pointer });
  const answers = await Promise.all(readable.map(({ proof, key }) => holds(subject, proof, key, hash.value)));
  return (
    answers.find(({ outcome }) => outcome === 'fail') ?? answers.find(({ outcome }) => outcome === 'unknown') ?? PASS
  );
}

async function holds(subject: DocumentSubject, proof: Proof, key: SigningKey, documentHash: Buffer): Promise<Answer> {
  if (!key.ok) return withoutKey(key.pointer);
  // The cryptosuite is for Ed25519 alone (VC-DI-EDDSA §3.2).
  if (key.kind !== 'Ed25519') return fail({ code: 'algorithm-key', pointer: key.pointer, params: { kind: key.kind } });
  const { document, vocabulary } = subject;
  const data = await signedData(document.payload, proof, documentHash, jsonLdOver(vocabulary.contexts));
  if (!data.ok) return fail({ ...data.finding, pointer: key.pointer });
  if (signatureHolds(ALGORITHMS.EdDSA, key.key, data.value, proof.signature)) return PASS;
  return fail({ code: 'signature-invalid', pointer: key.pointer });
}

function withoutKey(pointer: string): Answer {
  return unknown({ code: 'not-reached', pointer, params: { check: 'key' } });
}
