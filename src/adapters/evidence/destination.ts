/** Where a URL leads: the host is resolved once, every address is judged, and the connection is pinned to them. */
import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { excerpt, type Finding } from '../../core/problem.js';
import { classifyAddress } from './address.js';

/** Name → addresses. Rejects, or resolves to none, when the name is not known. */
export type Resolver = (host: string) => Promise<readonly string[]>;

export const systemResolver: Resolver = async (host) => {
  return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
};

/**
 * `public-and-loopback` is for development: it also opens http towards this machine. `near` does the same for addresses
 * that an operator has named.
 */
export type Reach = 'public' | 'public-and-loopback' | { readonly near: (address: string) => boolean };

export type Destination =
  | { readonly ok: true; readonly url: URL; readonly addresses: readonly LookupAddress[] }
  | { readonly ok: false; readonly finding: Finding };

/**
 * @param plain whether http to the public is open too, at port 80 alone.
 * Findings: `fetch-url-refused` (not https, userinfo, an IP literal), `fetch-host-unknown`, `fetch-address-refused`
 * (one forbidden address among several is enough: a name with two faces is not trusted with the better one).
 */
export async function destinationOf(
  text: string,
  reach: Reach,
  resolve: Resolver,
  plain = false,
): Promise<Destination> {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.username !== '' || url.password !== '') return refuse('fetch-url-refused', text);
  const open = url.protocol === 'https:' || (plain && url.protocol === 'http:' && url.port === '');
  const near = nearness(reach);
  if (!open && !(url.protocol === 'http:' && reach !== 'public')) {
    return refuse('fetch-url-refused', text);
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const literal = isIP(host) !== 0;
  // A public host has a name. undici never asks `lookup` about a literal, so it is judged here or nowhere.
  if (literal && !near(host)) {
    return refuse('fetch-url-refused', text);
  }
  const addresses = literal ? [host] : await resolve(host).catch(unknownName);
  if (addresses.length === 0) return refuse('fetch-host-unknown', text, host);
  const onlyPublic = addresses.every((address) => classifyAddress(address) === 'public');
  if (!(open && onlyPublic) && !addresses.every(near)) return refuse('fetch-address-refused', text, host);
  return { ok: true, url, addresses: addresses.map((address) => ({ address, family: isIP(address) })) };
}

function nearness(reach: Reach): (address: string) => boolean {
  if (reach === 'public') return () => false;
  return reach === 'public-and-loopback' ? (address) => classifyAddress(address) === 'loopback' : reach.near;
}

/** Every code of `getaddrinfo` means the same to a check: there is no such host now. A bug has no such code. */
function unknownName(error: unknown): readonly string[] {
  if (error instanceof Error && 'syscall' in error && /^(getaddrinfo|query)/.test(String(error.syscall))) return [];
  throw error;
}

function refuse(code: Finding['code'], url: string, host?: string): Destination {
  const params = host === undefined ? { url } : { url, host };
  return { ok: false, finding: { code, pointer: '', found: excerpt(url), params } };
}
