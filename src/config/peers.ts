/** Whom a catalogue follows, as its operator writes it. */
import { isIP } from 'node:net';
import { keyFromMultikey, type PublicJwk } from '../core/public-key.js';

export interface PeerSetting {
  /** Without a slash at its end. */
  readonly url: string;
  /** The Ed25519 key that is pinned for it. */
  readonly key: PublicJwk;
}

/** Each `https://catalogue.example#z6Mk…`: an address, and the Multikey that is found in the peer's DID document. */
export function readPeers(
  parts: readonly string[],
): { readonly value: readonly PeerSetting[] } | { readonly wrong: string } {
  const all: PeerSetting[] = [];
  for (const part of parts) {
    const [address = '', multikey = '', ...more] = part.split('#');
    const url = peerAddress(address);
    const key = keyFromMultikey(multikey);
    const twice = all.some((one) => one.url === url);
    if (url === undefined || more.length > 0 || !key.ok || key.kind !== 'Ed25519' || twice) return { wrong: part };
    all.push({ url, key: key.key });
  }
  return { value: all };
}

/** @returns the address without a slash at its end; undefined for what is no http or https URL of a service. */
export function peerAddress(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || /[?#@\s]/.test(text)) return undefined;
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

/** Is it CIDR (RFC 4632 §3.1, RFC 4291 §2.3)? */
export function isNetwork(text: string): boolean {
  const [address = '', bits = '', ...more] = text.split('/');
  const longest = { 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= longest;
}
