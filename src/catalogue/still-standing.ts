import type { Digest } from '../core/digest.js';
import { earlier, FOREVER, type Instant } from '../core/instant.js';
import type { Known } from '../core/search/offer-view.js';

/**
 * Of what counts, what still stands. Of what has lapsed, when nothing else is left, the part before it lapsed: it is
 * history.
 */
export function stillStanding<C>(
  counted: readonly Known<C>[],
  lapsedSince: (credential: Digest) => Instant | undefined,
): readonly Known<C>[] {
  const held = counted.filter(({ claims }) => lapsedSince(claims.credential) === undefined);
  if (held.length > 0) return held;
  return counted.map((one) => {
    const validUntil = earlier(one.claims.validUntil, lapsedSince(one.claims.credential) ?? FOREVER);
    return { ...one, claims: { ...one.claims, validUntil } };
  });
}
