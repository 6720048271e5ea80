/** Certificate revocation lists (RFC 5280 §5): whole ones, by the issuer of the certificates that they are about. */
import type { Instant } from '../instant.js';
import { agree, type Certificate, type Signed, signedOf } from './certificate.js';
import {
  booleanOf,
  context,
  Der,
  type Element,
  integerOf,
  listIn,
  Malformed,
  orMalformed,
  smallIntegerOf,
  TAG,
  timeOf,
} from './der.js';
import { extensionOf, urlsOfPoint } from './extensions.js';
import { type Name, nameOf, sameBytes } from './name.js';
import { signatureHolds } from './signature.js';

export interface RevocationList {
  readonly signed: Signed;
  readonly issuer: Name;
  readonly thisUpdate: Instant;
  /** RFC 5280 §5.1.2.5 wants it; a list without it never ends, and is not believed. */
  readonly nextUpdate: Instant;
  readonly scope: Scope;
  /** Unread: looked through only once the signature holds. */
  readonly entries: Element | undefined;
}

/** What the issuing distribution point (§5.2.5) says that the list is about. */
interface Scope {
  /** Undefined: lists of every address. */
  readonly urls?: readonly string[];
  readonly only?: 'users' | 'authorities' | 'part';
}

const ISSUING_POINT = '2.5.29.28';
const DELTA = '2.5.29.27';
/** Processed by having nothing to do: authorityKeyIdentifier, cRLNumber, freshestCRL. */
const WITHOUT_EFFECT = ['2.5.29.35', '2.5.29.20', '2.5.29.46'];

/** @param bytes DER (RFC 5280 §4.2.1.13). @returns undefined for anything else. */
export function readRevocationList(bytes: Uint8Array): RevocationList | undefined {
  return orMalformed(() => {
    const { signed, inside } = signedOf(bytes);
    const version = inside.takeIf(TAG.integer);
    if (version !== undefined && smallIntegerOf(version) !== 1) throw new Malformed();
    agree(inside.take(TAG.sequence), signed);
    const issuer = nameOf(inside.take(TAG.sequence));
    const [thisUpdate, nextUpdate] = [timeOf(inside.take()), timeOf(inside.take())];
    const entries = inside.takeIf(TAG.sequence);
    const extensions = inside.takeIf(context(0, true));
    inside.end();
    return {
      signed,
      issuer,
      thisUpdate,
      nextUpdate,
      entries,
      scope: extensions === undefined ? {} : scopeOf(extensions),
    };
  });
}

function scopeOf(tagged: Element): Scope {
  let scope: Scope = {};
  for (const element of listIn(Der.only(tagged.content, TAG.sequence), TAG.sequence)) {
    const { id, critical, value } = extensionOf(element);
    if (id === ISSUING_POINT) scope = { ...issuingPoint(Der.only(value, TAG.sequence)), ...scope };
    else if (id === DELTA || (critical && !WITHOUT_EFFECT.includes(id))) scope = { ...scope, only: 'part' };
  }
  return scope;
}

function issuingPoint(element: Element): Scope {
  const der = Der.inside(element);
  const where = der.takeIf(context(0, true));
  const flag = (number: number) => {
    const found = der.takeIf(context(number, false));
    return found !== undefined && booleanOf(found);
  };
  const [users, authorities] = [flag(1), flag(2)];
  // Some reasons only (3), of several issuers (4), of attribute certificates (5).
  const part = der.more;
  der.rest();
  const only = part || (users && authorities) ? 'part' : users ? 'users' : authorities ? 'authorities' : undefined;
  return { ...(where && { urls: urlsOfPoint(where) }), ...(only && { only }) };
}

/** Is the list about this certificate: from its issuer, and for its kind? */
export function covers({ issuer, scope }: RevocationList, certificate: Certificate): boolean {
  const isCa = certificate.extensions.constraints?.ca === true;
  const { urls, only } = scope;
  if (!sameBytes(issuer.der, certificate.issuer.der) || only === 'part') return false;
  if ((only === 'users' && isCa) || (only === 'authorities' && !isCa)) return false;
  return urls === undefined || urls.some((url) => certificate.extensions.revocationLists?.includes(url));
}

/** RFC 5280 §6.3.3 (f), (g): its issuer's key may sign lists, and has signed this one. */
export function isSignedBy({ signed }: RevocationList, issuer: Certificate): boolean {
  const { usages } = issuer.extensions;
  return (usages === undefined || usages.includes('cRLSign')) && signatureHolds(signed, issuer.publicKey);
}

/** @returns since when it is revoked (or on hold); undefined when it is not listed; `unreadable` for a broken list. */
export function revokedSince({ entries }: RevocationList, serial: string): Instant | undefined | 'unreadable' {
  if (entries === undefined) return undefined;
  const found = orMalformed((): { readonly since?: Instant } => {
    const list = Der.inside(entries);
    while (list.more) {
      const entry = Der.inside(list.take(TAG.sequence));
      if (integerOf(entry.take(TAG.integer)) === serial) return { since: timeOf(entry.take()) };
    }
    return {};
  });
  return found === undefined ? 'unreadable' : found.since;
}
