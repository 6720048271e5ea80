/** Reading Data Integrity proofs (VC-DATA-INTEGRITY 1.0 §2.1): what each says, and its signature. Nothing is computed. */
import { isDeepStrictEqual } from 'node:util';
import { decodeBase58 } from '../base58.js';
import { isObject, type Json, type JsonObject } from '../credential/json.js';
import { type Instant, parseInstant } from '../instant.js';
import { excerpt, type Finding, quoted } from '../problem.js';
import { type DetachedJws, readDetachedJws } from './detached-jws.js';
import { SUITE_NAMES, type Suite, suiteOf } from './suites.js';

/** What a proof may say, beside its signature. It is read as JSON, so it must hold nothing that is read otherwise. */
const MEMBERS = [
  'id',
  'type',
  'created',
  'expires',
  'verificationMethod',
  'proofPurpose',
  'challenge',
  'domain',
  'nonce',
];
/** Members that are texts. A node in place of one would be a graph of its own, to be canonicalised for every proof. */
const TEXTS = ['id', 'verificationMethod', 'challenge', 'domain', 'nonce'];
const MODERN_MEMBERS = ['cryptosuite', 'previousProof'];

export interface Proof {
  readonly suite: Suite;
  /** The proof without its signature. */
  readonly options: JsonObject;
  readonly signature: Uint8Array;
  /** For the suites that sign so. */
  readonly jws?: DetachedJws;
}

export type ProofReading =
  | { readonly kind: 'proof'; readonly proof: Proof }
  /** Of a type or cryptosuite that is not in the table. */
  | { readonly kind: 'unsupported'; readonly finding: Finding }
  | { readonly kind: 'invalid'; readonly findings: readonly Finding[] };

/** What the document asks of its proofs. */
export interface Expected {
  readonly purpose: string;
  /** Its `@context`. */
  readonly context: Json | undefined;
}

/**
 * Findings: `proof-malformed`, `proof-unsupported`, `proof-context`, `proof-member`, `proof-purpose`, `proof-value`,
 * `proof-jws`, `proof-date`, `proof-text`.
 */
export function readProof(proof: Json, { purpose, context }: Expected, pointer: string): ProofReading {
  if (!isObject(proof)) return { kind: 'invalid', findings: [{ code: 'proof-malformed', pointer }] };
  const suite = suiteOf(proof);
  if (suite === undefined) {
    const params = { supported: SUITE_NAMES.join(', ') };
    const named = quoted(proof.cryptosuite ?? proof.type);
    return { kind: 'unsupported', finding: { code: 'proof-unsupported', pointer, ...named, params } };
  }
  const { [suite.signature]: signed, ...options } = proof;
  const findings = [...memberFindings(options, suite, context, pointer), ...dateFindings(options, pointer)];
  if (proof.proofPurpose !== purpose) {
    const at = `${pointer}/proofPurpose`;
    findings.push({ code: 'proof-purpose', pointer: at, ...quoted(proof.proofPurpose), params: { purpose } });
  }
  const jws = suite.signature === 'jws' ? readDetachedJws(signed) : undefined;
  const signature = suite.signature === 'jws' ? jws?.signature : multibase(signed, suite);
  if (signature === undefined) {
    const code = suite.signature === 'jws' ? 'proof-jws' : 'proof-value';
    findings.push({ code, pointer: `${pointer}/${suite.signature}`, ...quoted(signed) });
  }
  if (signature === undefined || findings.length > 0) return { kind: 'invalid', findings };
  return { kind: 'proof', proof: { suite, options, signature, ...(jws === undefined ? {} : { jws }) } };
}

function memberFindings(options: JsonObject, suite: Suite, context: Json | undefined, pointer: string): Finding[] {
  const known = suite.legacy ? MEMBERS : [...MEMBERS, ...MODERN_MEMBERS];
  return Object.entries(options).flatMap(([member, value]): readonly Finding[] => {
    if (member === '@context') {
      // VC-DI-EDDSA §3.3.2 lets the document append contexts after signing. They would give unsigned meaning to signed
      // words, so here the proof's are exactly the document's.
      const same = suite.canonical === 'jcs' && isDeepStrictEqual(value, context);
      return same ? [] : [{ code: 'proof-context', pointer: `${pointer}/@context` }];
    }
    if (!known.includes(member)) return [{ code: 'proof-member', pointer, found: excerpt(member) }];
    if (!TEXTS.includes(member) || isText(value) || (member === 'domain' && isTexts(value))) return [];
    return [{ code: 'proof-text', pointer: `${pointer}/${member}`, found: excerpt(value), params: { member } }];
  });
}

function isText(value: Json): boolean {
  return typeof value === 'string';
}

function isTexts(value: Json): boolean {
  return Array.isArray(value) && value.every(isText);
}

function dateFindings(options: JsonObject, pointer: string): Finding[] {
  return ['created', 'expires']
    .filter((member) => options[member] !== undefined && proofInstant(options, member) === undefined)
    .map((member) => ({ code: 'proof-date', pointer: `${pointer}/${member}`, found: excerpt(options[member]) }));
}

/** @returns the bytes of `z` and base58btc, when some key of the suite makes signatures of their length. */
function multibase(value: Json | undefined, { keys }: Suite): Uint8Array | undefined {
  if (typeof value !== 'string' || !value.startsWith('z')) return undefined;
  const bytes = decodeBase58(value.slice(1));
  const lengths = keys['P-384'] === undefined ? [64] : [64, 96];
  return bytes !== undefined && lengths.includes(bytes.length) ? bytes : undefined;
}

/** @returns `created` or `expires`, when it is an RFC 3339 date-time. */
export function proofInstant(proof: JsonObject, member: string): Instant | undefined {
  const value = proof[member];
  return typeof value === 'string' && value.length > 10 ? parseInstant(value) : undefined;
}
