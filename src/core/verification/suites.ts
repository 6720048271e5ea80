/**
 * THE table of Data Integrity suites: how the document becomes bytes, how they are hashed, and which algorithm signs
 * the hashes. A suite that is not here decides nothing.
 */
import type { JsonObject } from '../credential/json.js';
import { VCDM_2 } from '../namespace.js';
import type { KeyKind } from '../public-key.js';
import type { AlgorithmName } from './signature.js';

export type Hash = 'sha256' | 'sha384';

/** The hash, and the algorithm that signs; without one, the header of the proof's `jws` names it. */
interface Signing {
  readonly hash: Hash;
  readonly algorithm?: AlgorithmName;
}

export interface Suite {
  /** `cryptosuite` of a DataIntegrityProof; `type` of a proof from before there were any. */
  readonly name: string;
  /** rdfc: RDFC-1.0 of the graph, with the same hash inside. jcs: RFC 8785 of the JSON. */
  readonly canonical: 'rdfc' | 'jcs';
  readonly keys: Readonly<Partial<Record<KeyKind, Signing>>>;
  /** The member that holds the signature: base58btc of its bytes, or a detached JWS (RFC 7797). */
  readonly signature: 'proofValue' | 'jws';
  /** Contexts that give the proof its terms. A document that names none of them is read by the first. */
  readonly contexts: readonly string[];
  /** Accepted because documents that are in use bear it, and said so. */
  readonly legacy: boolean;
}

const ED25519: Suite['keys'] = { Ed25519: { hash: 'sha256', algorithm: 'EdDSA' } };
const ECDSA: Suite['keys'] = {
  'P-256': { hash: 'sha256', algorithm: 'ES256' },
  'P-384': { hash: 'sha384', algorithm: 'ES384' },
};
const JWS: Suite['keys'] = {
  Ed25519: { hash: 'sha256' },
  'P-256': { hash: 'sha256' },
  'P-384': { hash: 'sha256' },
  RSA: { hash: 'sha256' },
};
const SECURITY = 'https://w3id.org/security';
const MODERN = [`${SECURITY}/data-integrity/v2`, `${SECURITY}/data-integrity/v1`, VCDM_2];
const ED25519_2020 = [`${SECURITY}/suites/ed25519-2020/v1`];
const JWS_2020 = [`${SECURITY}/suites/jws-2020/v1`];

// biome-ignore format: a table is read by its columns
/** VC-DI-EDDSA 1.0 §3.2, §3.3 and A; VC-DI-ECDSA 1.0 §3.2 and §3.3; CCG lds-jws2020. */
const SUITES: readonly Suite[] = [
  { name: 'eddsa-rdfc-2022',      canonical: 'rdfc', keys: ED25519, signature: 'proofValue', contexts: MODERN,       legacy: false },
  { name: 'eddsa-jcs-2022',       canonical: 'jcs',  keys: ED25519, signature: 'proofValue', contexts: MODERN,       legacy: false },
  { name: 'ecdsa-rdfc-2019',      canonical: 'rdfc', keys: ECDSA,   signature: 'proofValue', contexts: MODERN,       legacy: false },
  { name: 'ecdsa-jcs-2019',       canonical: 'jcs',  keys: ECDSA,   signature: 'proofValue', contexts: MODERN,       legacy: false },
  { name: 'Ed25519Signature2020', canonical: 'rdfc', keys: ED25519, signature: 'proofValue', contexts: ED25519_2020, legacy: true },
  { name: 'JsonWebSignature2020', canonical: 'rdfc', keys: JWS,     signature: 'jws',        contexts: JWS_2020,     legacy: true },
];

export const SUITE_NAMES: readonly string[] = SUITES.map(({ name }) => name);

/** @returns the suite that a proof says it is of. The legacy ones are types, the others cryptosuites of one type. */
export function suiteOf({ type, cryptosuite }: JsonObject): Suite | undefined {
  const modern = type === 'DataIntegrityProof';
  return SUITES.find(({ name, legacy }) => legacy !== modern && name === (modern ? cryptosuite : type));
}
