import type { Instant } from '../core/instant.js';
import type { Clock } from '../ports.js';

/** The machine's clock, UTC; it can be held at an instant, for the script of the demo, and let go. */
export interface SteppedClock extends Clock {
  holdAt(at: Instant): void;
  letGo(): void;
}

export function steppedClock(): SteppedClock {
  let held: Instant | undefined;
  return {
    now: () => held ?? (Date.now() as Instant),
    holdAt: (at) => {
      held = at;
    },
    letGo: () => {
      held = undefined;
    },
  };
}
