/** Another catalogue over HTTP, through the one guarded way to the outside. */
import { BlockList, isIPv6 } from 'node:net';
import type { Ed25519Key } from '../../core/public-key.js';
import type { CataloguePeer } from '../../ports.js';
import type { Access } from '../evidence/connection.js';
import { type Resolver, systemResolver } from '../evidence/destination.js';
import { fetchGuarded } from '../evidence/fetch.js';
import type { FetchLimits } from '../evidence/limits.js';

/** A page may have 4 MiB of bytes, written as base64url, and 1,000 entries; what is larger no honest peer sends. */
const PAGE_BYTES = 16 << 20;
/** From the name's resolution to the last byte of a page, and between two pieces; ms, beside what the peer may wait. */
const PAGE_MS = 30_000;
const SILENCE_MS = 10_000;
const CONNECT_MS = 5_000;

/** A hundred rotations in it have some 30 kB. */
const HEAD_LIMITS: FetchLimits = {
  totalMs: PAGE_MS,
  connectMs: CONNECT_MS,
  silenceMs: SILENCE_MS,
  bytes: 128 * 1024,
  mediaTypes: ['application/json'],
};

export interface PeerAccess {
  /** Networks in which peers may lie beside the public internet, as CIDR. */
  readonly networks: readonly string[];
  /** Default: the system's. */
  readonly resolve?: Resolver;
  readonly authorities?: string;
}

/** What peers may be fetched from: the operator names them, and the networks they lie in. */
export function accessOf({ networks, resolve = systemResolver, authorities }: PeerAccess): Access {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits = ''] = network.split('/');
    list.addSubnet(address, Number(bits), isIPv6(address) ? 'ipv6' : 'ipv4');
  }
  const near = (address: string) => list.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
  const reach = networks.length === 0 ? 'public' : { near };
  return authorities === undefined ? { reach, resolve } : { reach, resolve, authorities };
}

export function cataloguePeer(
  url: string,
  key: Ed25519Key,
  access: Access,
  limits: Partial<FetchLimits> = {},
): CataloguePeer {
  const within = (signal?: AbortSignal) => (signal === undefined ? access : { ...access, signal });
  return {
    kind: 'catalogue',
    url,
    key,
    async page(after, limit, wait, signal) {
      const address = new URL(`${url}/events`);
      address.searchParams.set('after', String(after));
      address.searchParams.set('limit', String(limit));
      address.searchParams.set('follow', 'true');
      if (wait > 0) address.searchParams.set('wait', String(wait));
      return fetchGuarded(
        address.href,
        {
          totalMs: PAGE_MS + wait * 1000,
          connectMs: CONNECT_MS,
          silenceMs: SILENCE_MS + wait * 1000,
          bytes: PAGE_BYTES,
          mediaTypes: ['application/jsonl'],
          ...limits,
        },
        within(signal),
      );
    },
    head: (signal) => fetchGuarded(`${url}/events/head`, { ...HEAD_LIMITS, ...limits }, within(signal)),
  };
}
