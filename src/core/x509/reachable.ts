/** Does a chain lead to an anchor? Asked before anything is fetched for it, in the thread that serves: so with few signatures. */
import type { Certificate } from './certificate.js';
import { sameBytes } from './name.js';
import type { Link } from './path.js';
import { signatureHolds } from './signature.js';
import type { TrustAnchor } from './trust-anchor.js';

/** Signatures under anchors that are tried for one chain; whoever has no anchor's key fails the first. */
const TRIES = 2;

/**
 * From the anchor downwards, ending at the first signature that does not hold: forged chains cost next to nothing,
 * however long they are. Whether all else is in order is the check's to say.
 * @returns the certificates below the anchor, the signer's first; none when no anchor is reached.
 */
export function linksToAnchor(chain: readonly Certificate[], anchors: readonly TrustAnchor[]): readonly Link[] {
  let tries = 0;
  for (let index = chain.length - 1; index >= 0; index -= 1) {
    const certificate = chain[index];
    if (certificate === undefined) continue;
    if (anchors.some(({ digest }) => digest === certificate.digest))
      return linksUnder(certificate, chain.slice(0, index));
    for (const { certificate: anchor } of anchors) {
      if (anchor === undefined || tries === TRIES || !sameBytes(certificate.issuer.der, anchor.subject.der)) continue;
      tries += 1;
      if (signatureHolds(certificate.signed, anchor.publicKey)) return linksUnder(anchor, chain.slice(0, index + 1));
    }
  }
  return [];
}

function linksUnder(anchor: Certificate, below: readonly Certificate[]): readonly Link[] {
  const links: Link[] = [];
  let issuer = anchor;
  for (const [index, certificate] of [...below.entries()].reverse()) {
    const named = sameBytes(certificate.issuer.der, issuer.subject.der);
    const authority = issuer.extensions.constraints?.ca === true;
    if (!named || !authority || !signatureHolds(certificate.signed, issuer.publicKey)) return [];
    links.unshift({ place: index + 1, certificate, issuer });
    issuer = certificate;
  }
  return links;
}
