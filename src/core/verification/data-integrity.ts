/** Data Integrity proofs (VC-DATA-INTEGRITY 1.0), cryptosuite eddsa-rdfc-2022 (VC-DI-EDDSA 1.0 §3.2). */

import { createHash } from 'node:crypto';
import { decodeBase58 } from '../base58.js';
import { isObject, type Json, type JsonObject, listOf } from '../credential/json.js';
import { type Instant, parseInstant } from '../instant.js';
import { canonicalGraph, canonicalQuads, type Graph, type JsonLd, type Processed } from '../jsonld.js';
import { excerpt, type Finding, quoted } from '../problem.js';
import { VCDM_2 } from './checks/contexts.js';

export const CRYPTOSUITE = 'eddsa-rdfc-2022';
const SUITE_CONTEXT = 'https://w3id.org/security/data-integrity/v2';

/** What a proof may say (VC-DATA-INTEGRITY §2.1). A proof is read as JSON, so it must hold nothing read otherwise. */
const MEMBERS: ReadonlySet<string> = new Set([
  'id',
  'type',
  'cryptosuite',
  'created',
  'expires',
  'verificationMethod',
  'proofPurpose',
  'proofValue',
  'challenge',
  'domain',
  'nonce',
  'previousProof',
]);

export interface Proof {
  readonly options: JsonObject;
  readonly signature: Uint8Array;
}

export type ProofReading =
  | { readonly kind: 'proof'; readonly proof: Proof }
  /** Of another type or cryptosuite, or part of a chain. */
  | { readonly kind: 'unsupported'; readonly finding: Finding }
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[] };

/**
 * Findings: `proof-malformed`, `proof-unsupported`, `proof-context`, `proof-member`, `proof-purpose`, `proof-value`,
 * `proof-date`.
 */
export function readProof(proof: Json, purpose: string, pointer: string): ProofReading {
  if (!isObject(proof)) return { kind: 'invalid', findings: [{ code: 'proof-malformed', pointer }] };
  const { type, cryptosuite, proofPurpose, proofValue } = proof;
  if (type !== 'DataIntegrityProof' || cryptosuite !== CRYPTOSUITE || proof.previousProof !== undefined) {
    const found = proof.previousProof === undefined ? (cryptosuite ?? type ?? '') : 'previousProof';
    return {
      kind: 'unsupported',
      finding: { code: 'proof-unsupported', pointer, found: excerpt(found), params: { supported: CRYPTOSUITE } },
    };
  }
  const findings: Finding[] = [];
  for (const member of Object.keys(proof)) {
    if (member === '@context') findings.push({ code: 'proof-context', pointer: `${pointer}/@context` });
    else if (!MEMBERS.has(member)) findings.push({ code: 'proof-member', pointer, found: excerpt(member) });
  }
  if (proofPurpose !== purpose) {
    findings.push({
      code: 'proof-purpose',
      pointer: `${pointer}/proofPurpose`,
      ...quoted(proofPurpose),
      params: { purpose },
    });
  }
  for (const member of ['created', 'expires']) {
    if (proof[member] !== undefined && proofInstant(proof, member) === undefined) {
      findings.push({ code: 'proof-date', pointer: `${pointer}/${member}`, found: excerpt(proof[member]) });
    }
  }
  const signature =
    typeof proofValue === 'string' && proofValue.startsWith('z') ? decodeBase58(proofValue.slice(1)) : undefined;
  if (signature?.length !== 64)
    findings.push({ code: 'proof-value', pointer: `${pointer}/proofValue`, ...quoted(proofValue) });
  if (signature === undefined || findings.length > 0) return { kind: 'invalid', findings };
  const { proofValue: _signature, ...options } = proof;
  return { kind: 'proof', proof: { options, signature } };
}

/** @returns `created` or `expires`, when it is an RFC 3339 date-time. */
export function proofInstant(proof: JsonObject, member: string): Instant | undefined {
  const value = proof[member];
  return typeof value === 'string' && value.length > 10 ? parseInstant(value) : undefined;
}

/** SHA-256 of the canonical document. Finding: `graph-too-complex`. */
export async function documentHash(graph: Graph): Promise<Processed<Buffer>> {
  const canonical = await canonicalGraph(graph);
  return canonical.ok ? { ok: true, value: hash(canonical.value) } : canonical;
}

/** VC-DI-EDDSA §3.2.4: hash of the proof options, then hash of the document. */
export async function signedData(
  document: JsonObject,
  { options }: Proof,
  hashOfDocument: Buffer,
  jsonLd: JsonLd,
): Promise<Processed<Buffer>> {
  const graph = await jsonLd.graph({ '@context': optionsContext(document), ...options });
  if (!graph.ok) return graph;
  const canonical = await canonicalQuads(graph.value.quads);
  if (!canonical.ok) return canonical;
  return { ok: true, value: Buffer.concat([hash(canonical.value), hashOfDocument]) };
}

/** The proof's terms are those of the document's contexts; VCDM 1.1 has none for them, so the suite's are added. */
function optionsContext(document: JsonObject): readonly Json[] {
  const contexts = listOf(document['@context']);
  return contexts.includes(VCDM_2) || contexts.includes(SUITE_CONTEXT) ? contexts : [...contexts, SUITE_CONTEXT];
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
