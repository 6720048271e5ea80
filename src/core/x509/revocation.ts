/** Is a certificate revoked? By the lists that it names itself (RFC 5280 §6.3); OCSP is not asked. */
import { formatInstant, type Instant } from '../instant.js';
import type { Finding } from '../problem.js';
import { CLOCK_SKEW_MS, type Evidence } from '../verification/check.js';
import type { Link } from './path.js';
import { covers, isSignedBy, type RevocationList, readRevocationList, revokedSince } from './revocation-list.js';

/** Lists of one certificate that are looked at: they are copies of each other (RFC 5280 §4.2.1.13). */
export const MAX_LISTS_EACH = 2;

export interface Revocation {
  /** open: not known. unnamed: no list and no responder is named, so that there is nobody to ask. */
  readonly kind: 'good' | 'revoked' | 'open' | 'unnamed';
  readonly finding?: Finding;
  /** The list that tells it. */
  readonly used?: Evidence;
}

/** @returns the addresses of the lists that decide about this certificate. */
export function listsOf({ certificate }: Link): readonly string[] {
  return (certificate.extensions.revocationLists ?? []).slice(0, MAX_LISTS_EACH);
}

/**
 * @param gathered every list that was asked for, found or not.
 * Findings: `revocation-revoked`; (open) `revocation-list-absent`, `-malformed`, `-foreign`, `-signature`, `-old`,
 * `revocation-ocsp-only`, those of fetching; (unnamed) `revocation-unnamed`.
 */
export function revocationOf(link: Link, gathered: readonly Evidence[], now: Instant): Revocation {
  const { place, certificate } = link;
  const params = { place };
  const urls = listsOf(link);
  if (urls.length === 0) {
    const { ocsp, revocationLists } = certificate.extensions;
    return ocsp || revocationLists !== undefined
      ? { kind: 'open', finding: { code: 'revocation-ocsp-only', pointer: '', params } }
      : { kind: 'unnamed', finding: { code: 'revocation-unnamed', pointer: '', params } };
  }
  const answers = urls.map((url) => byList(link, url, gathered, now));
  const absent: Finding = { code: 'revocation-list-absent', pointer: '', params: { ...params, url: urls[0] ?? '' } };
  // A revocation outweighs a copy that does not know of it yet; an answer outweighs none.
  return (
    answers.find(({ kind }) => kind === 'revoked') ??
    answers.find(({ kind }) => kind === 'good') ??
    answers[0] ?? { kind: 'open', finding: absent }
  );
}

function byList(link: Link, url: string, gathered: readonly Evidence[], now: Instant): Revocation {
  const { place, certificate, issuer } = link;
  const open = (code: Finding['code'], more: Finding['params'] = {}): Revocation => {
    return { kind: 'open', finding: { code, pointer: '', params: { place, url, ...more } } };
  };
  const used = gathered.find((one) => one.kind === 'revocation-list' && one.url === url);
  if (used === undefined) return open('revocation-list-absent');
  if (!used.content.ok) return { kind: 'open', finding: used.content.finding };
  const list = readRevocationList(used.content.bytes);
  if (list === undefined) return { ...open('revocation-list-malformed'), used };
  if (!covers(list, certificate)) return { ...open('revocation-list-foreign'), used };
  if (!isSignedBy(list, issuer)) return { ...open('revocation-list-signature'), used };
  const since = revokedSince(list, certificate.serial);
  if (since === 'unreadable') return { ...open('revocation-list-malformed'), used };
  // A revocation lasts, so that an old list tells it as well as a new one; it works from its stated date.
  if (since !== undefined && since <= now + CLOCK_SKEW_MS) {
    const params = { place, url, since: formatInstant(since) };
    return { kind: 'revoked', finding: { code: 'revocation-revoked', pointer: '', params }, used };
  }
  if (isCurrent(list, used, certificate.notAfter, now)) return { kind: 'good', used };
  return { ...open('revocation-list-old', { until: formatInstant(list.nextUpdate) }), used };
}

/**
 * A list made after the instant that is judged tells about it too, while the certificate had not ended: until then it
 * would still be listed (RFC 5280 §5). One that was dated after it was fetched is nobody's.
 */
function isCurrent({ thisUpdate, nextUpdate }: RevocationList, { fetchedAt }: Evidence, ends: Instant, now: Instant) {
  if (now > nextUpdate + CLOCK_SKEW_MS || thisUpdate > Math.max(fetchedAt, now) + CLOCK_SKEW_MS) return false;
  return thisUpdate <= now + CLOCK_SKEW_MS || thisUpdate <= ends;
}
