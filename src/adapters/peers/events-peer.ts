/** A Gaia-X Credentials Events Service over HTTP, through the one guarded way to the outside. */
import type { EventsPeer, FetchDocument } from '../../ports.js';
import type { Access } from '../evidence/connection.js';
import { fetchGuarded } from '../evidence/fetch.js';
import type { FetchLimits } from '../evidence/limits.js';

/** A label and what is around it have some 20 kB: a page of twenty events has room for ten times that. */
const LIMITS: FetchLimits = {
  totalMs: 30_000,
  connectMs: 5_000,
  silenceMs: 10_000,
  bytes: 4 << 20,
  mediaTypes: ['application/json', 'application/cloudevents+json', 'application/cloudevents-batch+json'],
};

/** @param document fetches what events point to: never with the `access` of peers, which may reach the operator's networks. */
export function eventsPeer(
  url: string,
  access: Access,
  document: FetchDocument,
  limits: Partial<FetchLimits> = {},
): EventsPeer {
  const get = (address: string, signal?: AbortSignal) =>
    fetchGuarded(address, { ...LIMITS, ...limits }, signal === undefined ? access : { ...access, signal });
  return {
    kind: 'credentials-events',
    url,
    document,
    async events(last, size, signal) {
      const address = new URL(`${url}/credentials-events`);
      if (last !== undefined) address.searchParams.set('lastReceivedID', last);
      address.searchParams.set('page', '0');
      address.searchParams.set('size', String(size));
      return get(address.href, signal);
    },
    event: (id, signal) => get(`${url}/credentials-events/${encodeURIComponent(id)}`, signal),
  };
}
