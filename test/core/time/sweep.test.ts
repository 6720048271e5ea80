import { expect } from 'chai';
import fc from 'fast-check';
import { FOREVER, type Instant } from '../../../src/core/instant.js';
import { sweep, Window } from '../../../src/core/time/sweep.js';
import { at, combine, normalise } from '../../../src/core/time/timeline.js';

const values = fc
  .array(fc.record({ from: fc.integer({ min: 0, max: 30 }).map((n) => n as Instant), value: fc.nat(3) }))
  .map((steps) => normalise(0, steps));

describe('sweep', () => {
  it('finds the timeline of whatever was read, judging each piece once', () => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 4 }), (sources) => {
        const judgedAt: Instant[] = [];
        const swept = sweep((when) => {
          judgedAt.push(when);
          const window = new Window();
          const read = sources.map((source) => {
            for (const step of source) window.narrow(when, step.from);
            return at(source, when);
          });
          return { value: read.join(), window };
        });
        expect(swept).to.deep.equal(combine(sources, (read) => read.join()));
        const boundaries = new Set(sources.flatMap((source) => source.map((step) => step.from)));
        expect(judgedAt.length).to.equal(Math.max(1, boundaries.size));
      }),
    );
  });

  it('needs no boundary of a source that was not read', () => {
    const gate = normalise(false, [{ from: 10 as Instant, value: true }]);
    let calls = 0;
    const swept = sweep((when) => {
      calls += 1;
      const window = new Window();
      window.narrow(when, 10 as Instant);
      if (!at(gate, when)) return { value: 'closed', window };
      window.narrow(when, 5 as Instant);
      window.narrow(when, 20 as Instant);
      return { value: 'open', window };
    });
    expect(swept.map((step) => step.from)).to.deep.equal([Number.NEGATIVE_INFINITY, 10]);
    expect(calls).to.equal(3);
  });

  it('refuses a judge whose window never ends', () => {
    const stuck = () => ({ value: 1, window: { from: 0 as Instant, until: 1 as Instant } });
    expect(() => sweep(stuck)).to.throw('ends before it begins');
    expect(sweep(() => ({ value: 1, window: { from: 0 as Instant, until: FOREVER } }))).to.have.length(1);
  });
});
