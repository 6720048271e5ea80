/** One certificate, read (RFC 5280 §4.1). Reading decides nothing: `path.ts` does. */
import { type Digest, sha256 } from '../digest.js';
import type { Instant } from '../instant.js';
import {
  bitStringOf,
  context,
  Der,
  type Element,
  integerOf,
  Malformed,
  orMalformed,
  smallIntegerOf,
  TAG,
  timeOf,
} from './der.js';
import { type Extensions, extensionsOf } from './extensions.js';
import { type Name, nameOf, sameBytes } from './name.js';

/** What was signed, how, and the signature: certificates and revocation lists share this form. */
export interface Signed {
  /** The DER of what was signed. */
  readonly content: Uint8Array;
  /** The DER of the AlgorithmIdentifier. */
  readonly algorithm: Uint8Array;
  readonly signature: Uint8Array;
}

export interface Certificate {
  /** SHA-256 of the whole: its thumbprint. */
  readonly digest: Digest;
  readonly signed: Signed;
  /** Hexadecimal octets. */
  readonly serial: string;
  readonly issuer: Name;
  readonly subject: Name;
  readonly notBefore: Instant;
  /** The last instant at which it holds (RFC 5280 §4.1.2.5). */
  readonly notAfter: Instant;
  /** The DER of the SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array;
  readonly extensions: Extensions;
}

/** @param bytes DER, one certificate and nothing after it. @returns undefined for anything else. */
export function readCertificate(bytes: Uint8Array): Certificate | undefined {
  return orMalformed(() => {
    const { signed, inside } = signedOf(bytes);
    const version = inside.takeIf(context(0, true));
    const v3 = version !== undefined && smallIntegerOf(Der.only(version.content, TAG.integer)) === 2;
    const serial = integerOf(inside.take(TAG.integer));
    agree(inside.take(TAG.sequence), signed);
    const issuer = nameOf(inside.take(TAG.sequence));
    const period = Der.inside(inside.take(TAG.sequence));
    const [notBefore, notAfter] = [timeOf(period.take()), timeOf(period.take())];
    period.end();
    const subject = nameOf(inside.take(TAG.sequence));
    const publicKey = inside.take(TAG.sequence).whole;
    // Unique identifiers, which nobody uses: their bits are signed like the rest.
    inside.takeIf(context(1, false));
    inside.takeIf(context(2, false));
    const extensions = inside.takeIf(context(3, true));
    inside.end();
    // RFC 5280 §4.1.2.1: extensions make it version 3.
    if (extensions !== undefined && !v3) throw new Malformed();
    return {
      digest: sha256(bytes),
      signed,
      serial,
      issuer,
      subject,
      notBefore,
      notAfter,
      publicKey,
      extensions:
        extensions === undefined
          ? { names: [], ocsp: false, unknownCritical: [] }
          : extensionsOf(Der.only(extensions.content, TAG.sequence)),
    };
  });
}

/** @returns the outer form, and the inside of what was signed. @throws Malformed */
export function signedOf(bytes: Uint8Array): { readonly signed: Signed; readonly inside: Der } {
  const outer = Der.inside(Der.only(bytes, TAG.sequence));
  const content = outer.take(TAG.sequence);
  const algorithm = outer.take(TAG.sequence);
  const { octets, unused } = bitStringOf(outer.take(TAG.bitString));
  outer.end();
  if (unused !== 0) throw new Malformed();
  const signed = { content: content.whole, algorithm: algorithm.whole, signature: octets };
  return { signed, inside: Der.inside(content) };
}

/** RFC 5280 §4.1.1.2: the algorithm that was signed is the one that is named beside the signature. @throws Malformed */
export function agree(inner: Element, { algorithm }: Signed): void {
  if (!sameBytes(inner.whole, algorithm)) throw new Malformed();
}

/** RFC 5280 §3.2: a CA that certifies itself, under the same key or a new one. */
export function isSelfIssued({ issuer, subject }: Certificate): boolean {
  return sameBytes(issuer.der, subject.der);
}
