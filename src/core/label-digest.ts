/**
 * How a Gaia-X label names what it was granted for (`gx:digestSRI`): `sha256-` and the hexadecimal SHA-256 of the
 * credential's canonical JSON (RFC 8785), whatever the name of the property promises; so it stands in every label of
 * the Gaia-X compliance service that was recomputed.
 *
 * Gaia-X signs as JWT, whose payload is the credential. A Data Integrity credential is taken without its `proof`, which
 * is our content digest: the label is about what was said, and the same content keeps its digest in either form and
 * when it is signed again.
 */
import type { Digest } from './digest.js';

export type LabelDigest = `sha256-${string}`;

export function labelDigest(contentDigest: Digest): LabelDigest {
  return `sha256-${contentDigest}`;
}
