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

export type SigningKey =
  | {
      readonly ok: true;
      readonly pointer: string;
      readonly key: PublicJwk;
      readonly kind: KeyKind;
      readonly until: Instant;
    }
  | {
      readonly ok: false;
      readonly pointer: string;
      readonly finding: Finding;
      /** Nothing to look at (the question stays open), as against something wrong. */
      readonly missing: boolean;
    };

/** @returns the DID that must have signed, or undefined when none is named or the name is no DID. */
export function signerOf({ document, reading }: Pick<DocumentSubject, 'document' | 'reading'>): Did | undefined {
  const [first] = methodReferences(document);
  const signer =
    declaredSigner(document.payload, reading.form) ?? (reading.form === 'presentation' ? first?.reference : undefined);
  return signer?.startsWith('did:') ? didOf(signer) : undefined;
}

/** One answer for each proof (or the one JWS), in their order. */
export function signingKeys(subject: DocumentSubject): readonly SigningKey[] {
  const signer = signerOf(subject);
  return methodReferences(subject.document).map((method) => keyOf(subject, signer, method));
}

function keyOf({ reading, evidence }: DocumentSubject, signer: Did | undefined, method: MethodReference): SigningKey {
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
  // A key of another DID never speaks for this one, whatever that DID's document says.
  const found = methodFor(resolution.document, method.reference, RELATIONSHIP[reading.form]);
  return found.ok ? { ok: true, pointer, key: found.key, kind: found.kind, until: found.until } : wrong(found.finding);
}

/** The digest of the DID document that was looked at; none for a DID that contains its own. */
export function didEvidence(subject: DocumentSubject): readonly Digest[] {
  const signer = signerOf(subject);
  const found = subject.evidence.find(({ kind, url }) => kind === 'did-document' && url === signer);
  return found?.content.ok ? [found.content.digest] : [];
}
