/** From a document and the evidence to the key that it says it was signed with. Asked by `key` and by `proof`. */
import { declaredSigner, type MethodReference, methodReferences } from '../credential/parties.js';
import { type Did, didOf } from '../did.js';
import { documentOf, methodFor } from '../did-document.js';
import type { Digest } from '../digest.js';
import type { Instant } from '../instant.js';
import type { Finding } from '../problem.js';
import type { KeyKind, PublicJwk } from '../public-key.js';
import type { DocumentSubject } from './subject.js';

/** Multikey and DID Core: a credential is an assertion, a presentation authenticates its holder. */
export const RELATIONSHIP = { credential: 'assertionMethod', presentation: 'authentication' } as const;

/** Where a signature stands, and whose it is. */
interface Signature {
  readonly pointer: string;
  /** When it is not the signer's own. */
  readonly countersigner?: Did;
}

export type SigningKey =
  | (Signature & {
      readonly ok: true;
      readonly key: PublicJwk;
      readonly kind: KeyKind;
      readonly until: Instant;
      /** As it stands in the DID document, when it is a JWK there. */
      readonly jwk?: unknown;
    })
  | (Signature & {
      readonly ok: false;
      readonly finding: Finding;
      /** Nothing to look at (the question stays open), as against something wrong. */
      readonly missing: boolean;
    });

/** @returns the DID that must have signed, or undefined when none is named or the name is no DID. */
export function signerOf({ document, reading }: Pick<DocumentSubject, 'document' | 'reading'>): Did | undefined {
  const [first] = methodReferences(document);
  const signer =
    declaredSigner(document.payload, reading.form) ?? (reading.form === 'presentation' ? first?.reference : undefined);
  return signer?.startsWith('did:') ? didOf(signer) : undefined;
}

/**
 * The DID behind a proof that is not the issuer's own: a countersignature, in a set of proofs (VC-DATA-INTEGRITY 1.0
 * §2.1.1) in which the issuer's own is another. It says who stands by the credential too, and entitles nobody to anything. A
 * presentation authenticates one holder, and a JWS has one signature: there it is another's, and wrong.
 */
export function countersignerOf(
  subject: Pick<DocumentSubject, 'document' | 'reading'>,
  { reference }: MethodReference,
): Did | undefined {
  const { document, reading } = subject;
  if (reading.form !== 'credential' || document.securing.kind === 'jose') return undefined;
  const signer = signerOf(subject);
  if (reference === undefined || signer === undefined || didBehind(reference, signer) === signer) return undefined;
  const own = methodReferences(document).some(
    ({ reference: one }) => one !== undefined && didBehind(one, signer) === signer,
  );
  return own ? didOf(reference) : undefined;
}

/** @param signer whose document a relative reference is resolved in. */
function didBehind(reference: string, signer: Did): Did {
  return reference.startsWith('#') ? signer : didOf(reference);
}

/** What must be there to find a key. */
export type Signed = Pick<DocumentSubject, 'document' | 'reading' | 'evidence'>;

/** Four checks ask for the keys of one document; they are looked for once. */
const known = new WeakMap<
  Signed['document'],
  { readonly evidence: Signed['evidence']; readonly keys: readonly SigningKey[] }
>();

/** One answer for each proof (or the one JWS), in their order. */
export function signingKeys(subject: Signed): readonly SigningKey[] {
  const { document, evidence } = subject;
  const before = known.get(document);
  if (before?.evidence === evidence) return before.keys;
  const keys = lookedFor(subject);
  known.set(document, { evidence, keys });
  return keys;
}

function lookedFor(subject: Signed): readonly SigningKey[] {
  const signer = signerOf(subject);
  return methodReferences(subject.document).map((method) => {
    const countersigner = countersignerOf(subject, method);
    const key = keyOf(subject, countersigner ?? signer, method);
    return countersigner === undefined ? key : { ...key, countersigner };
  });
}

function keyOf({ reading, evidence }: Signed, signer: Did | undefined, method: MethodReference): SigningKey {
  const pointer = reading.pointer + method.pointer;
  const wrong = (finding: Finding, missing = false): SigningKey => ({
    ok: false,
    pointer,
    finding: { ...finding, pointer },
    missing,
  });
  if (method.reference === undefined) return wrong({ code: 'method-unnamed', pointer });
  if (signer === undefined) return wrong({ code: 'signer-not-did', pointer });
  const resolution = documentOf(signer, evidence);
  if (!resolution.ok) return wrong(resolution.finding, resolution.missing);
  // A key of another DID never speaks for this one, whatever that DID's document says: a countersignature is its own.
  const found = methodFor(resolution.document, method.reference, RELATIONSHIP[reading.form]);
  if (!found.ok) return wrong(found.finding);
  const { id: _id, ...key } = found;
  return { ...key, pointer };
}

/** The digests of the DID documents that were looked at; none for a DID that contains its own. */
export function didEvidence(subject: DocumentSubject): readonly Digest[] {
  const countersigners = methodReferences(subject.document).map((method) => countersignerOf(subject, method));
  const dids = new Set([signerOf(subject), ...countersigners]);
  return [...dids].flatMap((did) => {
    const found = subject.evidence.find(({ kind, url }) => kind === 'did-document' && url === did);
    return found?.content.ok ? [found.content.digest] : [];
  });
}
