/**
 * Challenges that requests and presentations carry: made here, for here, for a while, and good once. A challenge proves itself (RFC
 * 2104 HMAC under a secret of this process), so that handing them out costs no memory; only those that were used are
 * remembered, until they would have ended anyway. Whatever is not certain is refused: after a restart, all of them, which their
 * first characters still tell from a stranger's.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../core/instant.js';
import type { Challenge } from './verbs/publishing.js';

/** Long enough to sign by hand on another machine. */
const LIFETIME_MS = 10 * 60_000;
/** Nothing that a verifier of its own would make up. */
const PREFIX = 'cartulary-';
/** Of each use. Only what passed every check uses one, within the quotas; more in ten minutes is no honest use. */
const MAX_USED = 10_000;

const EXPIRY_BYTES = 8;
const NONCE_BYTES = 16;
const MAC_BYTES = 16;

/** What a challenge was used by: they are counted apart, so that presentations cannot keep issuers from withdrawing. */
export type Use = 'request' | 'presentation';

export type Refusal = 'challenge-unknown' | 'challenge-expired' | 'challenge-used';

export class Challenges {
  readonly #secret = randomBytes(32);
  /** Used challenges with their ends, in order of use. */
  readonly #used: Readonly<Record<Use, Map<string, Instant>>> = { request: new Map(), presentation: new Map() };

  /** @param domain the address under which the world knows this catalogue. */
  constructor(readonly domain: string) {}

  issue(now: Instant): Challenge {
    const expires = (Math.trunc(now) + LIFETIME_MS) as Instant;
    const body = Buffer.concat([Buffer.alloc(EXPIRY_BYTES), randomBytes(NONCE_BYTES)]);
    body.writeBigUInt64BE(BigInt(expires));
    const challenge = PREFIX + Buffer.concat([body, this.#mac(body)]).toString('base64url');
    return { challenge, domain: this.domain, expires };
  }

  /** Does it say that a catalogue made it? Whether that was this one, and lately, is for `refusal` to tell. */
  isOwn(challenge: string): boolean {
    return challenge.startsWith(PREFIX);
  }

  /** @returns why it is not good, or undefined when it is. */
  refusal(challenge: string, now: Instant): Refusal | undefined {
    const expires = this.#expiryOf(challenge);
    if (expires === undefined) return 'challenge-unknown';
    if (expires <= now) return 'challenge-expired';
    return Object.values(this.#used).some((used) => used.has(challenge)) ? 'challenge-used' : undefined;
  }

  /** Uses it up. @returns 'busy' when so many were used lately that no more can be remembered; it is then not used. */
  use(challenge: string, now: Instant, by: Use = 'request'): Refusal | 'busy' | undefined {
    const refusal = this.refusal(challenge, now);
    if (refusal !== undefined) return refusal;
    const lately = this.#used[by];
    for (const [used, expires] of lately) if (expires <= now) lately.delete(used);
    if (lately.size >= MAX_USED) return 'busy';
    lately.set(challenge, (now + LIFETIME_MS) as Instant);
    return undefined;
  }

  #expiryOf(challenge: string): Instant | undefined {
    const encoded = challenge.slice(PREFIX.length);
    const bytes = Buffer.from(encoded, 'base64url');
    // The decoder forgives spellings; one challenge has one.
    if (!this.isOwn(challenge) || bytes.length !== EXPIRY_BYTES + NONCE_BYTES + MAC_BYTES) return undefined;
    if (bytes.toString('base64url') !== encoded) return undefined;
    const body = bytes.subarray(0, EXPIRY_BYTES + NONCE_BYTES);
    if (!timingSafeEqual(this.#mac(body), bytes.subarray(body.length))) return undefined;
    return Number(body.readBigUInt64BE()) as Instant;
  }

  #mac(body: Uint8Array): Buffer {
    return createHmac('sha256', this.#secret).update(this.domain).update(body).digest().subarray(0, MAC_BYTES);
  }
}
