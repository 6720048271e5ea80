/** Which network addresses a stranger's document may make this machine connect to. The one door to ipaddr.js. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * public: routed on the internet. loopback: this very machine. forbidden: everything else: private, link-local (cloud
 * metadata), carrier-grade NAT, multicast, documentation, reserved, and every IPv6 form that carries an IPv4 address
 * inside (mapped, NAT64, 6to4, Teredo), since what it reaches depends on routers that we do not know.
 */
export type AddressClass = 'public' | 'loopback' | 'forbidden';

/** Global unicast, the only part of IPv6 that is handed out (IANA IPv6 Global Unicast Allocations). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/** @param address as the resolver returned it; what is not a plain address is forbidden. */
export function classifyAddress(address: string): AddressClass {
  if (isIP(address) === 0) return 'forbidden';
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range === 'loopback') return 'loopback';
  if (range !== 'unicast') return 'forbidden';
  if (parsed instanceof ipaddr.IPv6 && (parsed.zoneId !== undefined || !parsed.match(GLOBAL_UNICAST)))
    return 'forbidden';
  return 'public';
}
