/**
 * Letters on their way, as Standard Webhooks 1.0.0 asks: signed with the time of sending, sent again with longer and
 * longer pauses, and given up after some days. https://www.standardwebhooks.com
 */
import { createHash, createHmac } from 'node:crypto';
import type { Instant } from '../core/instant.js';
import type { Subscription } from '../core/notices/subscription.js';
import type { Courier, Log, NoticeStore, WaitingLetter } from '../ports.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Milliseconds after each failed attempt; about three days in all. */
export const PAUSES: readonly number[] = [
  5 * SECOND,
  30 * SECOND,
  2 * MINUTE,
  10 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  4 * HOUR,
  8 * HOUR,
  12 * HOUR,
  24 * HOUR,
  24 * HOUR,
];

/** Sent in one round to one subscriber. */
const AT_ONCE = 20;

/** HTTP 410: whoever is there wants no more of it. */
const GONE = 410;

export interface Delivery {
  readonly store: NoticeStore;
  readonly courier: Courier;
  readonly log: Log;
  readonly now: () => Instant;
}

/**
 * Sends what is due to one subscriber, in order; after a failure the rest waits for the next round.
 * @returns false when the subscriber wants no more.
 */
export async function deliver(subscription: Subscription, delivery: Delivery, signal: AbortSignal): Promise<boolean> {
  const { store, courier, log, now } = delivery;
  for (const letter of await store.due(subscription.id, now(), AT_ONCE)) {
    if (signal.aborted) return true;
    const sent = await courier(subscription.url, letter.body, headersOf(letter, subscription.secret, now()));
    if (sent.ok && sent.status >= 200 && sent.status < 300) {
      await store.settle(subscription.id, letter.id, 'delivered', now());
      continue;
    }
    const why = sent.ok ? `HTTP ${sent.status}` : sent.finding.code;
    const pause = PAUSES[letter.attempts];
    const told = { subscription: subscription.id, notice: letter.id, attempts: letter.attempts + 1, why };
    if (sent.ok && sent.status === GONE) {
      log.warn('notices-not-wanted', told);
      return false;
    }
    if (pause === undefined) {
      await store.settle(subscription.id, letter.id, 'given-up', now());
      log.warn('notice-given-up', told);
    } else {
      await store.postpone(subscription.id, letter.id, (now() + jittered(pause, letter)) as Instant);
      log.info('notice-postponed', told);
    }
    return true;
  }
  return true;
}

/** Up to a fifth more, by the letter's own name: many that failed together are not sent again together. */
function jittered(pause: number, { id, attempts }: WaitingLetter): number {
  const share = createHash('sha256').update(`${id} ${attempts}`).digest().readUInt16BE(0) / 0x1_00_00;
  return Math.round(pause * (1 + share / 5));
}

/** Standard Webhooks, "Signature scheme": `v1` is HMAC-SHA256 of `id.timestamp.body`; the timestamp is in seconds. */
export function headersOf({ id, body }: Pick<WaitingLetter, 'id' | 'body'>, secret: Uint8Array, now: Instant) {
  const timestamp = String(Math.floor(now / SECOND));
  const signature = createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
