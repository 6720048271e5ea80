/**
 * Where the document of a did:web lies (did:web method specification §3.2, "Read").
 *
 * The identifier comes from a stranger and decides where this machine connects to, so it is read by what is allowed
 * and not by what is known to be bad: host labels of letters, digits and hyphens, a port after `%3A`, path segments
 * that mean visible ASCII. Userinfo, queries, fragments, IP literals in any notation and climbing paths have no
 * spelling under these rules, neither before nor after percent-decoding.
 */
import type { Did } from './did.js';
import { excerpt, type Finding } from './problem.js';

export type WebLocation =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly finding: Finding };

const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/;
/** A host whose last label looks like a number is an IPv4 address to a URL parser: 127.1, 0x7f.1, 2130706433. */
const NUMERIC_LABEL = /^(\d+|0x[0-9a-f]*)$/;
const PORT = /^[1-9]\d{0,4}$/;
/** One or more `idchar` (DID Core §3.1). */
const SEGMENT = /^(?:[A-Za-z0-9._-]|%[0-9A-Fa-f]{2})+$/;
/** What an octet may mean once decoded: visible ASCII that delimits nothing in a URL. */
const DECODED = /^[!-~]+$/;
const DELIMITER = /[/\\?#%@:]/;

/** @returns the https URL of the DID document. Findings: `did-web-host`, `did-web-path`. */
export function didWebUrl(did: Did): WebLocation {
  const [authority = '', ...path] = did.replace(/^did:web:/, '').split(':');
  const [host = '', port, ...rest] = authority.split(/%3[Aa]/);
  if (!did.startsWith('did:web:') || rest.length > 0 || !isHost(host) || !isPort(port)) {
    return { ok: false, finding: { code: 'did-web-host', pointer: '', found: excerpt(did) } };
  }
  if (!path.every(isSegment)) {
    return { ok: false, finding: { code: 'did-web-path', pointer: '', found: excerpt(did) } };
  }
  const origin = `https://${host}${port === undefined ? '' : `:${port}`}`;
  return { ok: true, url: [origin, ...(path.length === 0 ? ['.well-known'] : path), 'did.json'].join('/') };
}

/** RFC 1123 §2.1, lower case only, so that one host has one spelling. No trailing dot. */
function isHost(host: string): boolean {
  const labels = host.split('.');
  return host.length <= 253 && labels.every((label) => LABEL.test(label)) && !NUMERIC_LABEL.test(labels.at(-1) ?? '');
}

function isPort(port: string | undefined): boolean {
  return port === undefined || (PORT.test(port) && Number(port) <= 65_535);
}

function isSegment(segment: string): boolean {
  if (!SEGMENT.test(segment)) return false;
  const decoded = segment.replace(/%(..)/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return DECODED.test(decoded) && !DELIMITER.test(decoded) && decoded !== '.' && decoded !== '..';
}
