import type { Securing } from '../../credential.js';
import { jsonLdOver } from '../../jsonld.js';
import type { Finding } from '../../problem.js';
import { ofCountersigner } from '../countersignature.js';
import { readProof } from '../data-integrity.js';
import { admit } from '../key-algorithm.js';
import { previousProofs } from '../proof-chain.js';
import { proofHolds } from '../proof-signature.js';
import { signatureHolds } from '../signature.js';
import { HashedDocument } from '../signed-hashes.js';
import { RELATIONSHIP, type SigningKey, signingKeys } from '../signing-key.js';
import { type Answer, type DocumentSubject, fail, unknown } from '../subject.js';

type DataIntegrity = Extract<Securing, { kind: 'data-integrity' }>;
type Jose = Extract<Securing, { kind: 'jose' }>;

/**
 * Does the signature hold under the key it names? Every proof that is understood must, and one of the issuer's own
 * must be among them. Without the key there is nothing to compute: `key` says why, and this stays unknown.
 * Findings: `unsigned`, `proof-*`, `algorithm-*`, `signature-invalid`, `graph-too-complex`, `countersignature-invalid`,
 * `not-reached`; with pass, who else signed, `countersigned`, and what is accepted as a legacy: `proof-legacy`,
 * `proof-options-unsigned`, `algorithm-legacy`.
 */
export async function proof(subject: DocumentSubject): Promise<Answer> {
  const { securing } = subject.document;
  return securing.kind === 'jose' ? jose(subject, securing) : dataIntegrity(subject, securing);
}

function jose(subject: DocumentSubject, { header, signingInput, signature }: Jose): Answer {
  const { pointer } = subject.reading;
  const [key] = signingKeys(subject);
  const admission = admit(header.alg, key?.ok ? key.kind : undefined, pointer);
  if (!admission.ok) return admission.answer;
  if (!key?.ok) return withoutKey(pointer);
  const holds = signatureHolds(admission.algorithm, key.key, Buffer.from(signingInput), signature);
  return holds ? { outcome: 'pass', findings: admission.notes } : fail({ code: 'signature-invalid', pointer });
}

async function dataIntegrity(subject: DocumentSubject, { proofs }: DataIntegrity): Promise<Answer> {
  const { reading, document, processed, vocabulary, budget } = subject;
  if (proofs.length === 0) return fail({ code: 'unsigned', pointer: reading.pointer });
  const expected = { purpose: RELATIONSHIP[reading.form], context: document.payload['@context'] };
  const steps = signingKeys(subject).map((key, index) => ({
    key,
    read: readProof(proofs[index] ?? null, expected, key.pointer),
    chain: previousProofs(proofs, index, key.pointer),
  }));
  const invalid = steps.flatMap(({ key, read, chain }): readonly Finding[] => {
    const wrong = read.kind === 'invalid' ? read.findings : read.kind === 'proof' && !chain.ok ? [chain.finding] : [];
    return ofCountersigner(key.countersigner, key.pointer, wrong);
  });
  if (invalid.length > 0) return fail(...invalid);
  const unsupported = steps.map(({ read }) => (read.kind === 'unsupported' ? [read.finding] : []));
  // Of the issuer's own: others' alone would say nothing of what the issuer signed.
  const own = unsupported.filter((_, index) => steps[index]?.key.countersigner === undefined);
  if (own.every(([finding]) => finding !== undefined)) return unknown(...unsupported.flat());
  if (processed === undefined || !processed.ok) {
    return unknown({ code: 'not-reached', pointer: reading.pointer, params: { check: 'data-model' } });
  }
  const jsonLd = jsonLdOver(vocabulary.contexts);
  const hashed = new HashedDocument(document, processed.value, jsonLd, budget.deepIterations);
  const answers: Answer[] = [];
  // One after the other: what one spends of the budget, the next cannot.
  for (const { read, key, chain } of steps) {
    if (read.kind !== 'proof' || !chain.ok) continue;
    // What follows a proof that nobody can look at is not known to follow anything.
    const unseen = chain.previous.flatMap((place) => unsupported[place] ?? []);
    const previous = chain.previous.map((place) => proofs[place] ?? null);
    if (unseen.length > 0) answers.push(unknown(...unseen));
    else if (!key.ok) answers.push(withoutKey(key.pointer));
    else answers.push(countersigned(await proofHolds(read.proof, key, hashed, previous, reading.form), key));
  }
  return (
    answers.find(({ outcome }) => outcome === 'fail') ??
    answers.find(({ outcome }) => outcome === 'unknown') ?? {
      outcome: 'pass',
      findings: answers.flatMap(({ findings }) => findings),
    }
  );
}

/** What comes of a countersignature is said of whoever made it. */
function countersigned(answer: Answer, { pointer, countersigner: did }: SigningKey): Answer {
  if (did === undefined) return answer;
  if (answer.outcome === 'fail') return fail(...ofCountersigner(did, pointer, answer.findings));
  return { ...answer, findings: [{ code: 'countersigned', pointer, params: { did } }, ...answer.findings] };
}

function withoutKey(pointer: string): Answer {
  return unknown({ code: 'not-reached', pointer, params: { check: 'key' } });
}
