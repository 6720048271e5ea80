/** Another catalogue over HTTP, through the one guarded way to the outside. */
import { BlockList, isIPv6 } from 'node:net';
import type { PublicJwk } from '../../core/public-key.js';
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
  key: PublicJwk,
  access: Access,
  limits: Partial<FetchLimits> = {},
): CataloguePeer {
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
        signal === undefined ? access : { ...access, signal },
      );
    },
  };
}
