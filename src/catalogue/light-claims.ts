/**
 * Claims as they are kept in memory. Their statements are nearly all of them and stand in the world already; here they are
 * made again for whoever asks, which is seldom: when a credential ceases to count, or is shown.
 */
import type { Claims } from '../core/claims.js';
import type { World } from '../core/policy/world.js';

export function light(claims: Claims | undefined, world: Pick<World, 'statementsOf'>): Claims | undefined {
  if (claims === undefined) return undefined;
  return {
    ...claims,
    get statements() {
      return world.statementsOf(claims.credential);
    },
  };
}
