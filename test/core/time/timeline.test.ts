import { expect } from 'chai';
import fc from 'fast-check';
import { BEGINNING, FOREVER, type Instant } from '../../../src/core/instant.js';
import { all, type Verdict } from '../../../src/core/policy/verdict.js';
import {
  allOf,
  anyOf,
  at,
  combine,
  constant,
  diff,
  map,
  normalise,
  type Step,
  type Timeline,
  zip,
} from '../../../src/core/time/timeline.js';

const VERDICTS: readonly Verdict[] = ['PASS', 'FAIL', 'CONDITIONAL', 'UNKNOWN', 'N/A'];
/** Few instants and few values, so that steps meet and neighbours agree often. */
const instants = fc.integer({ min: -5, max: 25 }).map((n) => n as Instant);
const verdict = fc.constantFrom(...VERDICTS);
const raw = fc.record({
  first: verdict,
  steps: fc.array(fc.record({ from: instants, value: verdict }), { maxLength: 12 }),
});
const timelines = raw.map(({ first, steps }) => normalise<Verdict>(first, steps));
const everywhere: readonly Instant[] = [
  BEGINNING,
  ...Array.from({ length: 34 }, (_, i) => (i - 7) as Instant),
  FOREVER,
];

/** The definition, slowly: the last given step among those with the greatest `from` not after the instant. */
function naive(first: Verdict, steps: readonly Step<Verdict>[], when: Instant): Verdict {
  let best: Step<Verdict> = { from: BEGINNING, value: first };
  for (const step of steps) if (step.from <= when && step.from >= best.from) best = step;
  return best.value;
}

function isNormal<T>(timeline: Timeline<T>): boolean {
  return timeline.every((step, i) => {
    const previous = timeline[i - 1];
    return previous === undefined
      ? step.from === BEGINNING
      : previous.from < step.from && previous.value !== step.value;
  });
}

const agree = <T>(a: Timeline<T>, f: (when: Instant) => T) =>
  everywhere.every((when) => Object.is(at(a, when), f(when)));

describe('timeline', () => {
  it('answers any instant as the definition does', () => {
    fc.assert(
      fc.property(raw, ({ first, steps }) => agree(normalise<Verdict>(first, steps), (t) => naive(first, steps, t))),
    );
  });

  it('has one normal form: normal always, and equal exactly when equal everywhere', () => {
    fc.assert(
      fc.property(timelines, timelines, (a, b) => {
        expect(isNormal(a)).to.equal(true);
        const equalEverywhere = agree(a, (t) => at(b, t));
        expect(JSON.stringify(a) === JSON.stringify(b)).to.equal(equalEverywhere);
      }),
    );
  });

  it('maps pointwise and stays normal', () => {
    fc.assert(
      fc.property(timelines, (a) => {
        const isPass = map(a, (v) => v === 'PASS');
        expect(isNormal(isPass)).to.equal(true);
        expect(agree(isPass, (t) => at(a, t) === 'PASS')).to.equal(true);
        expect(map(a, (v) => v)).to.deep.equal(a);
      }),
    );
  });

  it('combines and zips pointwise and stays normal', () => {
    fc.assert(
      fc.property(fc.array(timelines, { maxLength: 4 }), (many) => {
        const joined = combine(many, (values) => values.join());
        expect(isNormal(joined)).to.equal(true);
        expect(agree(joined, (t) => many.map((one) => at(one, t)).join())).to.equal(true);
      }),
    );
    fc.assert(
      fc.property(timelines, timelines, (a, b) =>
        agree(
          zip(a, b, (x, y) => `${x} ${y}`),
          (t) => `${at(a, t)} ${at(b, t)}`,
        ),
      ),
    );
  });

  for (const [name, of] of [
    ['all', allOf],
    ['any', anyOf],
  ] as const) {
    it(`${name}: N/A is neutral, the order and the grouping do not matter, twice is once`, () => {
      fc.assert(
        fc.property(timelines, timelines, timelines, (a, b, c) => {
          expect(of([a, constant<Verdict>('N/A')])).to.deep.equal(a);
          expect(of([a, b])).to.deep.equal(of([b, a]));
          expect(of([of([a, b]), c])).to.deep.equal(of([a, of([b, c])]));
          expect(of([a, b, c])).to.deep.equal(of([of([a, b]), c]));
          expect(of([a, a])).to.deep.equal(a);
        }),
      );
    });
  }

  it('all of PASS and FAIL is FAIL, any of them PASS; nothing is N/A', () => {
    const [pass, fail] = [constant<Verdict>('PASS'), constant<Verdict>('FAIL')];
    expect(allOf([pass, fail])).to.deep.equal(fail);
    expect(anyOf([pass, fail])).to.deep.equal(pass);
    expect(allOf([])).to.deep.equal(constant('N/A'));
    expect(all(['PASS', 'CONDITIONAL', 'UNKNOWN'])).to.equal('UNKNOWN');
  });

  it('differs nowhere exactly from itself, and elsewhere where the values do', () => {
    fc.assert(
      fc.property(timelines, timelines, (a, b) => {
        const differences = diff(a, b);
        expect(differences.length === 0).to.equal(JSON.stringify(a) === JSON.stringify(b));
        for (const when of everywhere.slice(0, -1)) {
          const here = differences.filter((d) => d.from <= when && when < d.until);
          expect(here.length).to.equal(at(a, when) === at(b, when) ? 0 : 1);
          if (here[0] !== undefined) {
            expect([here[0].before, here[0].after]).to.deep.equal([at(a, when), at(b, when)]);
          }
        }
      }),
    );
  });
});
