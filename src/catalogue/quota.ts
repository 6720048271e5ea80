/** How much one issuer may publish: as many at once as in an hour, then evenly; bounded in memory. */
import { BEGINNING, type Instant, later } from '../core/instant.js';

/** Beyond this many issuers the one unseen for the longest is forgotten, as if it had never published. */
const MAX_KEYS = 10_000;
const HOUR_MS = 3_600_000;

/** The generic cell rate algorithm: one instant per issuer, whole milliseconds, no timers. */
export class Quota {
  /** When the issuer's allowance is whole again. */
  readonly #whole = new Map<string, Instant>();
  readonly #interval: number;

  /** @param perHour publications one key may make in an hour. */
  constructor(perHour: number) {
    this.#interval = Math.ceil(HOUR_MS / perHour);
  }

  /** Takes `count`, or none. @returns 0 when there were so many, else the milliseconds until there will be. */
  take(key: string, count: number, now: Instant): number {
    const whole = (later(this.#whole.get(key) ?? BEGINNING, now) + count * this.#interval) as Instant;
    const wait = whole - now - HOUR_MS;
    if (wait > 0) return wait;
    this.#whole.delete(key);
    this.#whole.set(key, whole);
    const oldest = this.#whole.keys().next();
    if (this.#whole.size > MAX_KEYS && oldest.done !== true) this.#whole.delete(oldest.value);
    return 0;
  }
}
