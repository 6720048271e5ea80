import { expect } from 'chai';
import { keepUp } from '../../src/catalogue/watch.js';
import type { Instant } from '../../src/core/instant.js';
import type { Following, Log } from '../../src/ports.js';

describe('keeping up with other nodes', () => {
  /** Catches up as told, and keeps how it stood after each round. */
  async function rounds(outcomes: readonly ('ok' | 'failed')[]) {
    const told: string[] = [];
    const stood: Following[] = [];
    const log: Log = {
      info: (event) => void told.push(event),
      warn: () => undefined,
      error: (event) => void told.push(event),
    };
    let round = 0;
    await new Promise<void>((resolve) => {
      const watch = keepUp(
        {
          now: () => (round * 1_000) as Instant,
          async catchUp() {
            if (round > 0) stood.push(watch.following());
            if (round === outcomes.length) return void resolve(watch.stop());
            round += 1;
            if (outcomes[round - 1] === 'failed') throw new Error('no answer');
          },
        },
        log,
        1,
      );
    });
    return { told, stood };
  }

  it('says since when the journal is out of reach, and until when it knew everything; each once', async () => {
    const { told, stood } = await rounds(['ok', 'failed', 'failed', 'ok', 'failed']);
    expect(stood).to.deep.equal([
      { caughtUp: 1_000 },
      { caughtUp: 1_000, failingSince: 2_000 },
      { caughtUp: 1_000, failingSince: 2_000 },
      { caughtUp: 4_000 },
      { caughtUp: 4_000, failingSince: 5_000 },
    ]);
    expect(told.slice(0, 3)).to.deep.equal(['catch-up-failed', 'caught-up-again', 'catch-up-failed']);
  });
});
