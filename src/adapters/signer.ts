/**
 * Signing: credentials and presentations, as JSON-LD with a Data Integrity proof (eddsa-rdfc-2022 or
 * ecdsa-rdfc-2019 as the key is, by @digitalbazaar/vc) or as VC-JWT (VC-JOSE-COSE §3.1). With an Ed25519 key the same
 * input gives the same bytes.
 * What would lose a term on the way is refused before it is signed.
 */
import { createPrivateKey, sign } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { cryptosuite as ecdsa } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { cryptosuite as eddsa } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { issue, signPresentation as signVp } from '@digitalbazaar/vc';
import jsigs from 'jsonld-signatures';
import type { JsonObject } from '../core/credential/json.js';
import { didOf } from '../core/did.js';
import { formatInstant, type Instant } from '../core/instant.js';
import { type Contexts, canonicalGraph, jsonLdOver, sealedLoader } from '../core/jsonld.js';
import { done, type Outcome, refused } from '../core/problem.js';
import { credential as credentialFindings } from '../core/verification/checks/data-model.js';
import type { PrivateJwk } from './keys.js';

export const SIGNING_FORMATS = ['data-integrity', 'vc+jwt'] as const;
export type SigningFormat = (typeof SIGNING_FORMATS)[number];

export interface Signing {
  readonly key: PrivateJwk;
  /** Absolute DID URL of the public half: `did:web:boreal.example#key-1`. */
  readonly verificationMethod: string;
  readonly format: SigningFormat;
  /** Becomes the proof's `created`; a JWT carries no date of its own, so it says nothing there. */
  readonly created: Instant;
  /** The pinned contexts (`Vocabulary.contexts`). */
  readonly contexts: Contexts;
}

/** A signed document, as it is published and stored. */
export interface Signed {
  readonly bytes: Uint8Array;
  readonly mediaType: 'application/vc' | 'application/vc+jwt' | 'application/vp' | 'application/vp+jwt';
}

/**
 * Problem `document-refused`: what `data-model` finds in the JSON, `json-ld-*` and `context-*` (a term would be
 * dropped), `graph-too-complex`. Whether the key is the issuer's is not asked: the signer may be offline.
 */
export async function signCredential(unsigned: object, signing: Signing): Promise<Outcome<Signed>> {
  const findings = credentialFindings(unsigned as JsonObject, '');
  if (findings.length > 0) return refused('document-refused', findings);
  const refusal = await obstacle(unsigned, signing);
  if (refusal !== undefined) return refusal;
  if (signing.format === 'vc+jwt') return done(jwt(unsigned, signing, 'vc'));
  const suite = proofSuite(signing);
  const signed = await issue({
    credential: structuredClone(unsigned),
    suite,
    documentLoader: sealedLoader(signing.contexts),
    now: formatInstant(signing.created),
  });
  return done({ bytes: jsonBytes(signed), mediaType: 'application/vc' });
}

/**
 * Bundles signed credentials and signs the bundle. The holder is the DID of the verification method. A JSON-LD
 * presentation embeds JSON-LD credentials and envelopes JWTs; a VP-JWT envelopes JWTs alone.
 */
export async function signPresentation(credentials: readonly Signed[], signing: Signing): Promise<Outcome<Signed>> {
  const presentation = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    holder: didOf(signing.verificationMethod),
    verifiableCredential: credentials.map(embedded),
  };
  const refusal = await obstacle(presentation, signing);
  if (refusal !== undefined) return refusal;
  if (signing.format === 'vc+jwt') return done(jwt(presentation, signing, 'vp'));
  const signed = await signVp({
    presentation,
    suite: proofSuite(signing),
    // Not AuthenticationProofPurpose: that one insists on a challenge, and a published bundle is no login.
    purpose: new jsigs.purposes.ControllerProofPurpose({ term: 'authentication' }),
    documentLoader: sealedLoader(signing.contexts),
  });
  return done({ bytes: jsonBytes(signed), mediaType: 'application/vp' });
}

/** What no verifier could read is not signed: its terms, and its graph within the same work limit. */
async function obstacle(unsigned: object, { contexts }: Signing): Promise<Outcome<never> | undefined> {
  const graph = await jsonLdOver(contexts).graph(unsigned);
  const canonical = graph.ok ? canonicalGraph(graph.value) : graph;
  return canonical.ok ? undefined : refused('document-refused', [canonical.finding]);
}

function embedded({ bytes, mediaType }: Signed): unknown {
  // A file may end in a line break; a data URL may not.
  const text = Buffer.from(bytes).toString('utf8').trim();
  if (mediaType === 'application/vc') return JSON.parse(text);
  return {
    '@context': 'https://www.w3.org/ns/credentials/v2',
    id: `data:${mediaType},${text}`,
    type: 'EnvelopedVerifiableCredential',
  };
}

function proofSuite({ key, verificationMethod, created }: Signing): DataIntegrityProof {
  return new DataIntegrityProof({
    signer: {
      id: verificationMethod,
      algorithm: key.crv,
      sign: async ({ data }) => signature(key, data),
    },
    date: formatInstant(created),
    cryptosuite: key.crv === 'Ed25519' ? eddsa : ecdsa,
  });
}

/** RFC 7518 §3.1, RFC 8037 §3.1; VC-DI-ECDSA §3.2 pairs the same curves and hashes. */
const ALGORITHM = {
  Ed25519: { alg: 'EdDSA', hash: null },
  'P-256': { alg: 'ES256', hash: 'sha256' },
  'P-384': { alg: 'ES384', hash: 'sha384' },
} as const;

/** VC-JOSE-COSE §3.1: the payload is the credential itself, without `vc` or `vp` around it. */
function jwt(payload: object, { key, verificationMethod }: Signing, kind: 'vc' | 'vp'): Signed {
  const { alg } = ALGORITHM[key.crv];
  const iss = didOf(verificationMethod);
  const header = { alg, typ: `${kind}+jwt`, cty: kind, iss, kid: verificationMethod };
  const input = [header, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  return {
    bytes: Buffer.from(`${input}.${signature(key, Buffer.from(input)).toString('base64url')}`),
    mediaType: `application/${kind}+jwt`,
  };
}

function signature(jwk: PrivateJwk, data: Uint8Array): Buffer {
  const key = createPrivateKey({ key: { ...jwk }, format: 'jwk' });
  return sign(ALGORITHM[jwk.crv].hash, data, { key, dsaEncoding: 'ieee-p1363' });
}

function jsonBytes(document: unknown): Uint8Array {
  return Buffer.from(`${JSON.stringify(document, null, 2)}\n`);
}
