/**
 * Path validation (RFC 5280 §6.1), over a chain whose order is given and not searched: RFC 7515 §4.1.6 wants the
 * signer's certificate first and each certified by the one after it. All faults are reported, not the first alone.
 */
import { formatInstant, type Instant } from '../instant.js';
import { excerpt, type Finding, type Params } from '../problem.js';
import { CLOCK_SKEW_MS } from '../verification/check.js';
import { type Certificate, isSelfIssued } from './certificate.js';
import { sameBytes } from './name.js';
import { violatesConstraints } from './name-constraints.js';
import { algorithmOf, signatureHolds, strongKey } from './signature.js';
import { countsAt, type TrustAnchor } from './trust-anchor.js';

/** A certificate below the anchor, and the one that vouches for it. */
export interface Link {
  /** In the chain, from 1: the signer's. */
  readonly place: number;
  readonly certificate: Certificate;
  readonly issuer: Certificate;
}

export interface Path {
  /** What does not hold. Pointers are ''. */
  readonly faults: readonly Finding[];
  /** What cannot be told: the chain may hold, and leads to nothing that is listed. */
  readonly open: readonly Finding[];
  /** Absent when no listed anchor was reached. */
  readonly anchor?: TrustAnchor;
  /** Empty without an anchor. */
  readonly links: readonly Link[];
}

/**
 * Extended key usages that let a certificate vouch for a signature over documents; a certificate that names none may
 * be used for anything. Those of web servers are among them: Gaia-X takes EV certificates.
 */
const PURPOSES: ReadonlySet<string> = new Set([
  '2.5.29.37.0', // anyExtendedKeyUsage
  '1.3.6.1.5.5.7.3.1', // serverAuth
  '1.3.6.1.5.5.7.3.2', // clientAuth
  '1.3.6.1.5.5.7.3.4', // emailProtection
  '1.3.6.1.5.5.7.3.36', // documentSigning (RFC 9336)
  '1.3.6.1.4.1.311.10.3.12', // Microsoft document signing
  '1.2.840.113583.1.1.5', // Adobe authentic documents
]);

/**
 * @param chain not empty. @param instants at each of which all of it must hold: when it was signed, when it is judged.
 * Findings (faults): `chain-duplicate`, `-order`, `-signature`, `-algorithm`, `-key-weak`, `-period`, `-extension`,
 * `-not-ca`, `-ca-usage`, `-path-length`, `-names`, `-usage`, `-purpose`; (open): `chain-anchor-unlisted`, `-anchor-period`.
 */
export function validatePath(
  chain: readonly Certificate[],
  anchors: readonly TrustAnchor[],
  instants: readonly Instant[],
): Path {
  const reached = anchorOf(chain, anchors, instants);
  const below = chain.slice(0, reached?.below ?? chain.length);
  // One that is an anchor itself is the signer's too: what a signer's certificate must be is asked all the same.
  const judged = below.length === 0 ? chain.slice(0, 1) : below;
  const authorities = reached === undefined ? chain.slice(1) : [...below.slice(1), reached.certificate];
  const faults = [
    ...linkFaults(chain, anchors),
    ...judged.flatMap((certificate, index) => certificateFaults(certificate, index + 1, instants)),
    ...(below.length === 0 ? [] : authorities.flatMap((_, index) => authorityFaults(authorities, index, judged))),
    ...leafFaults(judged),
  ];
  const links = below.flatMap((certificate, index): readonly Link[] => {
    const issuer = authorities[index];
    return reached === undefined || issuer === undefined ? [] : [{ place: index + 1, certificate, issuer }];
  });
  return { faults, ...standing(chain, anchors, reached, instants), links };
}

interface Reached {
  readonly anchor: TrustAnchor;
  readonly certificate: Certificate;
  /** How many certificates of the chain stand below it. */
  readonly below: number;
}

/** The anchor nearest to the signer; of several entries for one, one that counts at every instant. */
function anchorOf(
  chain: readonly Certificate[],
  anchors: readonly TrustAnchor[],
  instants: readonly Instant[],
): Reached | undefined {
  const counting = (found: readonly TrustAnchor[]) =>
    found.find((anchor) => instants.every((at) => countsAt(anchor, at))) ?? found[0];
  for (const [index, certificate] of chain.entries()) {
    const self = counting(anchors.filter(({ digest }) => digest === certificate.digest));
    if (self !== undefined) return { anchor: self, certificate, below: index };
    const above = counting(anchors.filter((anchor) => isIssuedBy(certificate, anchor.certificate)));
    if (above?.certificate !== undefined) return { anchor: above, certificate: above.certificate, below: index + 1 };
  }
  return undefined;
}

function isIssuedBy({ issuer, signed }: Certificate, by: Certificate | undefined): boolean {
  return by !== undefined && sameBytes(issuer.der, by.subject.der) && signatureHolds(signed, by.publicKey);
}

function standing(
  chain: readonly Certificate[],
  anchors: readonly TrustAnchor[],
  reached: Reached | undefined,
  instants: readonly Instant[],
): Pick<Path, 'open' | 'anchor'> {
  const last = chain.at(-1);
  const unlisted = last === undefined ? [] : [about('chain-anchor-unlisted', last, chain.length)];
  if (reached === undefined || !isVouchedFor(last, anchors)) return { open: unlisted };
  const { anchor } = reached;
  const outside = instants.find((at) => !countsAt(anchor, at));
  if (outside === undefined) return { open: [], anchor };
  const params = { anchor: anchor.id, at: formatInstant(outside) };
  return { open: [{ code: 'chain-anchor-period', pointer: '', params }], anchor };
}

/** Nothing in a chain is taken unseen, not even what stands above an anchor. */
function isVouchedFor(last: Certificate | undefined, anchors: readonly TrustAnchor[]): boolean {
  if (last === undefined) return false;
  return isSelfIssued(last) || anchors.some((one) => one.digest === last.digest || isIssuedBy(last, one.certificate));
}

/** Each is another, is named as issuer by the one before it, and has signed it; the last may have signed itself. */
function linkFaults(chain: readonly Certificate[], anchors: readonly TrustAnchor[]): readonly Finding[] {
  return chain.flatMap((certificate, index): readonly Finding[] => {
    const place = index + 1;
    if (chain.findIndex(({ digest }) => digest === certificate.digest) !== index) {
      return [about('chain-duplicate', certificate, place)];
    }
    const next = chain[index + 1] ?? (isSelfIssued(certificate) ? certificate : undefined);
    // An anchor is trusted for being listed, whatever it says of itself.
    const listed = next === certificate && anchors.some(({ digest }) => digest === certificate.digest);
    if (next === undefined || listed) return [];
    if (!sameBytes(certificate.issuer.der, next.subject.der)) return [about('chain-order', certificate, place)];
    if (algorithmOf(certificate.signed.algorithm) === undefined) return [about('chain-algorithm', certificate, place)];
    // Of a key too weak nothing is believed; the signer's own is spoken of with the signer's certificate.
    if (strongKey(next.publicKey) === undefined) {
      return next === certificate ? [] : [about('chain-key-weak', next, place + 1)];
    }
    return signatureHolds(certificate.signed, next.publicKey) ? [] : [about('chain-signature', certificate, place)];
  });
}

/** RFC 5280 §6.1.3 (a)(2) and §6.1.4 (o): what every certificate below the anchor must be. */
function certificateFaults(certificate: Certificate, place: number, instants: readonly Instant[]): readonly Finding[] {
  const { notBefore, notAfter, extensions } = certificate;
  const faults: Finding[] = [];
  const outside = instants.find((at) => at < notBefore - CLOCK_SKEW_MS || at > notAfter + CLOCK_SKEW_MS);
  if (outside !== undefined) {
    const params = { at: formatInstant(outside), from: formatInstant(notBefore), until: formatInstant(notAfter) };
    faults.push(about('chain-period', certificate, place, params));
  }
  for (const extension of extensions.unknownCritical) {
    faults.push(about('chain-extension', certificate, place, { extension }));
  }
  return faults;
}

/**
 * RFC 5280 §6.1.4 (k) to (n), (g) and §6.1.3 (b), (c): what a certificate must be that vouches for another.
 * @param authorities from the signer's issuer upwards. @param below the signer's, and what stands above it.
 */
function authorityFaults(
  authorities: readonly Certificate[],
  index: number,
  below: readonly Certificate[],
): readonly Finding[] {
  const authority = authorities[index];
  if (authority === undefined) return [];
  const place = index + 2;
  const { constraints, usages } = authority.extensions;
  const faults: Finding[] = [];
  if (constraints?.ca !== true) faults.push(about('chain-not-ca', authority, place));
  if (usages !== undefined && !usages.includes('keyCertSign')) faults.push(about('chain-ca-usage', authority, place));
  const between = authorities.slice(0, index).filter((one) => !isSelfIssued(one)).length;
  const limit = constraints?.pathLength;
  if (limit !== undefined && between > limit) {
    faults.push(about('chain-path-length', authority, place, { limit, count: between }));
  }
  // §6.1.3 (b): a CA's certificate for itself is left out, the signer's own is not.
  const named = below.slice(0, index + 1).filter((one, at) => at === 0 || !isSelfIssued(one));
  for (const one of named) {
    if (violatesConstraints(one, authority)) faults.push(about('chain-names', one, below.indexOf(one) + 1));
  }
  return faults;
}

/** ETSI EN 319 412-2 §4.3.2: qualified certificates for seals have digitalSignature, contentCommitment, or both. */
function leafFaults([leaf]: readonly Certificate[]): readonly Finding[] {
  if (leaf === undefined) return [];
  const { usages, purposes } = leaf.extensions;
  const faults: Finding[] = [];
  if (strongKey(leaf.publicKey) === undefined) faults.push(about('chain-key-weak', leaf, 1));
  if (usages !== undefined && !usages.includes('digitalSignature') && !usages.includes('contentCommitment')) {
    faults.push(about('chain-usage', leaf, 1));
  }
  if (purposes !== undefined && !purposes.some((purpose) => PURPOSES.has(purpose))) {
    faults.push(about('chain-purpose', leaf, 1));
  }
  return faults;
}

function about(code: Finding['code'], { subject }: Certificate, place: number, params: Params = {}): Finding {
  return { code, pointer: '', found: excerpt(subject.text), params: { place, ...params } };
}
