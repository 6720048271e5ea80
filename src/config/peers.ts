/** Whom a catalogue follows, as its operator writes it. */
import { isIP } from 'node:net';
import { type Ed25519Key, keyFromMultikey } from '../core/public-key.js';

export type PeerSetting =
  | {
      readonly kind: 'catalogue';
      /** Without a slash at its end. */
      readonly url: string;
      /** The Ed25519 key that is pinned for it. */
      readonly key: Ed25519Key;
    }
  | { readonly kind: 'credentials-events'; readonly url: string };

const EVENTS = 'credentials-events';

/**
 * Each `https://catalogue.example#z6Mk…`: an address, and the Multikey that is found in the peer's DID document; or
 * `https://ces.example#credentials-events`: a Gaia-X Credentials Events Service, which has no key to pin.
 */
export function readPeers(
  parts: readonly string[],
): { readonly value: readonly PeerSetting[] } | { readonly wrong: string } {
  const all: PeerSetting[] = [];
  for (const part of parts) {
    const [address = '', pin = '', ...more] = part.split('#');
    const url = peerAddress(address);
    const peer = url === undefined || more.length > 0 ? undefined : peerOf(url, pin);
    if (peer === undefined || all.some((one) => one.url === url)) return { wrong: part };
    all.push(peer);
  }
  return { value: all };
}

function peerOf(url: string, pin: string): PeerSetting | undefined {
  if (pin === EVENTS) return { kind: EVENTS, url };
  const key = keyFromMultikey(pin);
  return key.ok && key.key.kty === 'OKP' ? { kind: 'catalogue', url, key: key.key } : undefined;
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
