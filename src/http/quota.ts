/**
 * Quotas per address, in memory and bounded by construction: addresses are hashed, under a salt of this process,
 * into a fixed number of buckets, so that a crowd of addresses cannot fill the memory. Two addresses rarely share one.
 */
import { createHash, randomBytes } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const BUCKETS = 65_536;

export interface Quota {
  /** @returns seconds to wait, or undefined when the request is within the quota. */
  spend(address: string): Promise<number | undefined>;
}

export function quotaPerMinute(requests: number): Quota {
  const limiter = new RateLimiterMemory({ points: requests, duration: 60 });
  const salt = randomBytes(16);
  return {
    async spend(address) {
      try {
        await limiter.consume(bucketOf(address, salt));
        return undefined;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      }
    },
  };
}

function bucketOf(address: string, salt: Uint8Array): number {
  return createHash('sha256').update(salt).update(network(address)).digest().readUInt32BE(0) % BUCKETS;
}

/** An IPv6 site owns a whole /64: its first four groups are the address that counts. IPv4 counts as it is. */
export function network(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  const [head = '', tail = ''] = address.split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail === '' ? [] : tail.split(':');
  const zeros = address.includes('::') ? Math.max(0, 8 - front.length - back.length) : 0;
  const groups = [...front, ...Array<string>(zeros).fill('0'), ...back];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
