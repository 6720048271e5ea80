/** How much one issuer may publish: a token bucket per issuer, bounded in memory. */
import type { Instant } from '../core/instant.js';

/** Beyond this many issuers the one unseen for the longest is forgotten (its bucket is then full again). */
const MAX_KEYS = 10_000;

export class Quota {
  readonly #buckets = new Map<string, { tokens: number; at: Instant }>();

  /** @param perHour publications one key may make in an hour; as many may come at once. */
  constructor(private readonly perHour: number) {}

  /** Takes one token. @returns 0 when there was one, else the milliseconds until there will be. */
  take(key: string, now: Instant): number {
    const bucket = this.#buckets.get(key) ?? { tokens: this.perHour, at: now };
    const rate = this.perHour / 3_600_000;
    const tokens = Math.min(this.perHour, bucket.tokens + Math.max(0, now - bucket.at) * rate);
    this.#buckets.delete(key);
    this.#buckets.set(key, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    const oldest = this.#buckets.keys().next();
    if (this.#buckets.size > MAX_KEYS && oldest.done !== true) this.#buckets.delete(oldest.value);
    return tokens >= 1 ? 0 : (1 - tokens) / rate;
  }
}
