/**
 * Claims as they are kept in memory. Their statements are nearly all of them and stand in the world already; here they are
 * made again for whoever asks, which is seldom: when a credential ceases to count, or is shown.
 */
import type { Claims } from '../core/claims.js';
import type { World } from '../core/policy/world.js';

/** @returns what makes claims light. One getter for all of them: it must not hold on to the claims that it was made for. */
export function lightening(world: Pick<World, 'statementsOf'>): (claims: Claims) => Claims {
  const statements = {
    enumerable: true,
    get(this: Claims) {
      return world.statementsOf(this.credential);
    },
  };
  return ({ statements: _, ...claims }) => Object.defineProperty(claims, 'statements', statements) as Claims;
}
