import { expect } from 'chai';
import fc from 'fast-check';
import { FOREVER, type Instant } from '../../../src/core/instant.js';
import { type Ruling, sameRuling } from '../../../src/core/policy/ruling.js';
import { RulingPool } from '../../../src/core/policy/ruling-pool.js';
import type { Verdict } from '../../../src/core/policy/verdict.js';
import { normalise } from '../../../src/core/time/timeline.js';

const instant = fc.integer({ min: -2, max: 3 }).map((day) => (day * 86_400_000) as Instant);
const ruling: fc.Arbitrary<Ruling> = fc
  .record(
    {
      verdict: fc.constantFrom<Verdict>('PASS', 'FAIL', 'CONDITIONAL', 'UNKNOWN', 'N/A'),
      inProgress: fc.boolean(),
      term: fc.record({
        ends: fc.array(fc.oneof(instant, fc.constant(FOREVER)), { minLength: 1, maxLength: 2 }),
        renewed: fc.boolean(),
      }),
    },
    { requiredKeys: ['verdict', 'inProgress'] },
  )
  .map(({ term, ...one }) => (term === undefined ? one : { ...one, term }));
const timeline = fc
  .record({ first: ruling, later: fc.array(fc.record({ from: instant, value: ruling }), { maxLength: 4 }) })
  .map(({ first, later }) => normalise(first, later, sameRuling));

describe('a pool of rulings', () => {
  it('gives back what was put in, and one name to alike sequences only', () => {
    fc.assert(
      fc.property(fc.array(timeline, { maxLength: 60 }), (timelines) => {
        const pool = new RulingPool();
        const ids = timelines.map((one) => pool.intern(one));
        expect(ids.map((id) => pool.timeline(id))).to.deep.equal(timelines);
        const texts = timelines.map((one) => JSON.stringify(one.map((step) => [String(step.from), step.value])));
        expect(new Set(ids).size).to.equal(new Set(texts.map((text, i) => text + endsOf(timelines[i]))).size);
        expect(pool.size).to.equal(new Set(ids).size);
      }),
    );
  });

  it('holds more sequences than it had room for at first', () => {
    const pool = new RulingPool();
    const made = Array.from({ length: 5_000 }, (_, i) =>
      normalise<Ruling>({ verdict: 'UNKNOWN', inProgress: false }, [
        { from: (i * 1_000) as Instant, value: { verdict: 'PASS', inProgress: false } },
      ]),
    );
    const ids = made.map((one) => pool.intern(one));
    expect(made.map((one) => pool.intern(one))).to.deep.equal(ids);
    expect(pool.timeline(ids[4_321] ?? 0)).to.deep.equal(made[4_321]);
  });
});

/** JSON has no word for FOREVER. */
function endsOf(one: readonly { readonly value: Ruling }[] = []): string {
  return one.map(({ value }) => value.term?.ends.join() ?? '').join(';');
}
