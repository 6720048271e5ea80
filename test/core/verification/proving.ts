/**
 * Data Integrity proofs of every suite, made as the specifications say and not as the verifier reads them: VC-DI-EDDSA
 * §3.2, §3.3 and A, VC-DI-ECDSA §3.2 and §3.3, CCG lds-jws2020, and what Gaia-X 22.10 services did instead.
 */
import { constants, createHash, type KeyObject, sign } from 'node:crypto';
import rdfCanonize from 'rdf-canonize';
import { encodeBase58 } from '../../../src/core/base58.js';
import { canonicalJson } from '../../../src/core/digest.js';
import { jsonLdOver } from '../../../src/core/jsonld.js';
import { VOCABULARY } from '../../signers.js';
import { METHOD } from './keys.js';

export type Document = Readonly<Record<string, unknown>>;
export type SuiteName =
  | 'eddsa-rdfc-2022'
  | 'eddsa-jcs-2022'
  | 'ecdsa-rdfc-2019'
  | 'ecdsa-jcs-2019'
  | 'Ed25519Signature2020'
  | 'JsonWebSignature2020'
  | 'Gaia-X 22.10';

export interface Proving {
  readonly suite: SuiteName;
  readonly key: KeyObject;
  /** SHA-384 belongs to P-384 and the cryptosuites of ECDSA. */
  readonly hash?: 'sha256' | 'sha384';
  /** More members of the proof; undefined leaves one out. */
  readonly members?: Document;
  /** The proofs that are signed with the document. */
  readonly previous?: readonly Document[];
  /** Of the JWS header; the key's own by default. */
  readonly header?: Document;
}

/** @returns the proof of an unsigned document. */
export async function prove(document: Document, proving: Proving): Promise<Document> {
  const { suite, key, hash = 'sha256', members = {}, previous = [], header } = proving;
  const legacy = suite === 'Ed25519Signature2020' || isJws(suite);
  const type = suite === 'Gaia-X 22.10' ? 'JsonWebSignature2020' : suite;
  const proof = whole({
    ...(legacy ? { type } : { type: 'DataIntegrityProof', cryptosuite: suite }),
    created: '2026-01-01T00:00:00Z',
    verificationMethod: METHOD,
    proofPurpose: 'assertionMethod',
    ...members,
  });
  const content = previous.length === 0 ? document : { ...document, proof: previous };
  const jcs = suite.includes('-jcs-');
  const said = jcs ? canonicalJson(proof) : await nQuads({ '@context': document['@context'], ...proof }, hash);
  const text = jcs ? canonicalJson(content) : await nQuads(content, hash);
  const digest = (value: string) => createHash(hash).update(value).digest();
  const data = Buffer.concat([digest(said), digest(text)]);
  if (!isJws(suite)) return { ...proof, proofValue: `z${encodeBase58(signed(data, key, hash))}` };
  const protectedHeader = { alg: ALG[kindOf(key)], b64: false, crit: ['b64'], ...header };
  const encoded = Buffer.from(JSON.stringify(protectedHeader)).toString('base64url');
  const payload = suite === 'Gaia-X 22.10' ? Buffer.from(digest(text).toString('hex')) : data;
  const jwsHash = kindOf(key) === 'secp384r1' ? 'sha384' : 'sha256';
  const signature = signed(Buffer.concat([Buffer.from(`${encoded}.`), payload]), key, jwsHash);
  return { ...proof, jws: `${encoded}..${signature.toString('base64url')}` };
}

const ALG: Readonly<Record<string, string>> = {
  ed25519: 'EdDSA',
  prime256v1: 'ES256',
  secp384r1: 'ES384',
  rsa: 'PS256',
};

function kindOf(key: KeyObject): string {
  return key.asymmetricKeyDetails?.namedCurve ?? key.asymmetricKeyType ?? '';
}

function isJws(suite: SuiteName): boolean {
  return suite === 'JsonWebSignature2020' || suite === 'Gaia-X 22.10';
}

function signed(data: Buffer, key: KeyObject, hash: string): Buffer {
  if (kindOf(key) === 'ed25519') return sign(null, data, key);
  if (kindOf(key) === 'rsa') {
    return sign(hash, data, {
      key,
      padding: constants.RSA_PKCS1_PSS_PADDING,
      saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
    });
  }
  return sign(hash, data, { key, dsaEncoding: 'ieee-p1363' });
}

/** RDFC-1.0 under a hash of one's choice. */
export async function nQuads(document: Document, messageDigestAlgorithm: 'sha256' | 'sha384'): Promise<string> {
  const graph = await jsonLdOver(VOCABULARY.contexts).graph(document);
  if (!graph.ok) throw new Error(JSON.stringify(graph.finding));
  return rdfCanonize.canonize(graph.value.quads, { algorithm: 'RDFC-1.0', messageDigestAlgorithm });
}

function whole(members: Document): Document {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}

export function bytesOf(document: Document): Uint8Array {
  return Buffer.from(JSON.stringify(document));
}
