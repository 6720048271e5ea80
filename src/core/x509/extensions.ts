/** The extensions of a certificate that path validation reads (RFC 5280 §4.2). */
import {
  bitStringOf,
  booleanOf,
  context,
  Der,
  type Element,
  listIn,
  Malformed,
  oidOf,
  smallIntegerOf,
  TAG,
} from './der.js';
import { type GeneralName, generalNameOf } from './name.js';

/** In the order of their bits (RFC 5280 §4.2.1.3). */
const KEY_USAGES = [
  'digitalSignature',
  'contentCommitment',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;
export type KeyUsage = (typeof KEY_USAGES)[number];

export interface NameConstraints {
  /** Empty for a form of name: every name of that form is permitted. */
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
}

export interface Extensions {
  /** Absent: not a CA. */
  readonly constraints?: { readonly ca: boolean; readonly pathLength?: number };
  /** Absent: for anything. */
  readonly usages?: readonly KeyUsage[];
  /** OIDs of the extended key usage; absent: for anything. */
  readonly purposes?: readonly string[];
  readonly names: readonly GeneralName[];
  readonly nameConstraints?: NameConstraints;
  /** URLs of revocation lists that cover this certificate whole; absent: no list is named. */
  readonly revocationLists?: readonly string[];
  /** An OCSP responder is named. */
  readonly ocsp: boolean;
  /** Critical and not processed here: such a certificate is refused (RFC 5280 §4.2). */
  readonly unknownCritical: readonly string[];
}

const OID = {
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  nameConstraints: '2.5.29.30',
  revocationLists: '2.5.29.31',
  extendedKeyUsage: '2.5.29.37',
  authorityAccess: '1.3.6.1.5.5.7.1.1',
  ocsp: '1.3.6.1.5.5.7.48.1',
} as const;

/**
 * Processed by having nothing to do. Any certificate policy will do here, so that policies, their mapping and the
 * inhibition of anyPolicy decide nothing; policyConstraints, which may demand one, are not among them.
 */
const WITHOUT_EFFECT: ReadonlySet<string> = new Set([
  '2.5.29.14', // subjectKeyIdentifier
  '2.5.29.35', // authorityKeyIdentifier
  '2.5.29.32', // certificatePolicies
  '2.5.29.33', // policyMappings
  '2.5.29.54', // inhibitAnyPolicy
]);

/** @param element SEQUENCE OF Extension. No extension stands twice (RFC 5280 §4.2). */
export function extensionsOf(element: Element): Extensions {
  const known = new Set<string>(Object.values(OID));
  const values = new Map<string, Uint8Array>();
  const unknownCritical: string[] = [];
  for (const { id, critical, value } of listIn(element, TAG.sequence).map(extensionOf)) {
    if (values.has(id)) throw new Malformed();
    values.set(id, value);
    if (critical && !known.has(id) && !WITHOUT_EFFECT.has(id)) unknownCritical.push(id);
  }
  const read = <T>(id: string, tag: number, reader: (value: Element) => T): T | undefined => {
    const value = values.get(id);
    return value === undefined ? undefined : reader(Der.only(value, tag));
  };
  const constraints = read(OID.basicConstraints, TAG.sequence, basicConstraintsOf);
  const usages = read(OID.keyUsage, TAG.bitString, usagesOf);
  const purposes = read(OID.extendedKeyUsage, TAG.sequence, (list) => listIn(list, TAG.oid).map(oidOf));
  const nameConstraints = read(OID.nameConstraints, TAG.sequence, nameConstraintsOf);
  const revocationLists = read(OID.revocationLists, TAG.sequence, listUrlsOf);
  return {
    names: read(OID.subjectAltName, TAG.sequence, (list) => listIn(list).map(generalNameOf)) ?? [],
    ocsp: read(OID.authorityAccess, TAG.sequence, namesOcsp) ?? false,
    unknownCritical,
    ...(constraints && { constraints }),
    ...(usages && { usages }),
    ...(purposes && { purposes }),
    ...(nameConstraints && { nameConstraints }),
    ...(revocationLists && { revocationLists }),
  };
}

export interface Extension {
  readonly id: string;
  readonly critical: boolean;
  readonly value: Uint8Array;
}

export function extensionOf(element: Element): Extension {
  const der = Der.inside(element);
  const id = oidOf(der.take(TAG.oid));
  const critical = der.takeIf(TAG.boolean);
  const { content } = der.take(TAG.octetString);
  der.end();
  return { id, critical: critical !== undefined && booleanOf(critical), value: content };
}

function basicConstraintsOf(element: Element): NonNullable<Extensions['constraints']> {
  const der = Der.inside(element);
  const ca = der.takeIf(TAG.boolean);
  const pathLength = der.takeIf(TAG.integer);
  der.end();
  return {
    ca: ca !== undefined && booleanOf(ca),
    ...(pathLength && { pathLength: smallIntegerOf(pathLength) }),
  };
}

function usagesOf(element: Element): readonly KeyUsage[] {
  const { octets } = bitStringOf(element);
  return KEY_USAGES.filter((_, bit) => ((octets[bit >> 3] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

function nameConstraintsOf(element: Element): NameConstraints {
  const der = Der.inside(element);
  const permitted = der.takeIf(context(0, true));
  const excluded = der.takeIf(context(1, true));
  der.end();
  const bases = (subtrees: Element | undefined) =>
    subtrees === undefined ? [] : listIn(subtrees, TAG.sequence).map(baseOf);
  return { permitted: bases(permitted), excluded: bases(excluded) };
}

/** RFC 5280 §4.2.1.10: minimum is always 0 and maximum absent, so that neither is ever written. */
function baseOf(subtree: Element): GeneralName {
  const der = Der.inside(subtree);
  const base = generalNameOf(der.take());
  der.end();
  return base;
}

/** RFC 5280 §4.2.1.13. A list for some reasons only, or of another issuer, does not tell whether this is revoked. */
function listUrlsOf(element: Element): readonly string[] {
  return listIn(element, TAG.sequence).flatMap((point) => {
    const der = Der.inside(point);
    const where = der.takeIf(context(0, true));
    const whole = !der.more;
    der.rest();
    return where === undefined || !whole ? [] : urlsOfPoint(where);
  });
}

/** @param where DistributionPointName; a name relative to the issuer's is no address. */
export function urlsOfPoint(where: Element): readonly string[] {
  const full = Der.inside(where).takeIf(context(0, true));
  if (full === undefined) return [];
  return listIn(full)
    .map(generalNameOf)
    .flatMap((name) => (name.form === 'uri' && /^https?:/i.test(name.value) ? [name.value] : []));
}

function namesOcsp(element: Element): boolean {
  return listIn(element, TAG.sequence).some((access) => oidOf(Der.inside(access).take(TAG.oid)) === OID.ocsp);
}
