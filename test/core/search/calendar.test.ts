/** The calendar, while offers come and go, held against looking through all of them. */
import { expect } from 'chai';
import fc from 'fast-check';
import { DAY_MS, type Instant, instant } from '../../../src/core/instant.js';
import { Calendar } from '../../../src/core/search/calendar.js';

const FIRST = instant('2025-01-01');
const day = (number: number): Instant => (FIRST + number * DAY_MS) as Instant;
const LAST = 12;
/** Enough of them that the rows are not made again at every change. */
const NAMES = Array.from({ length: 40 }, (_, i) => `https://provider-${i}.example/offers/${i * 7}`);

const someStep = fc.record({
  offer: fc.constantFrom(...NAMES),
  /** None: it is removed. */
  days: fc.option(fc.array(fc.integer({ min: 1, max: LAST }), { maxLength: 4 }), { nil: undefined }),
  /** Somebody asks in between. */
  asked: fc.boolean(),
});

type Known = ReadonlyMap<string, readonly number[]>;

function expectSame(calendar: Calendar, known: Known): void {
  const dated = (one: number) => [...known].filter(([, days]) => days.includes(one)).map(([offer]) => offer);
  for (let one = 0; one <= LAST; one++)
    expect([...calendar.on(day(one))], `day ${one}`).to.deep.equal(dated(one).sort());
  expect([...calendar.everybody()]).to.deep.equal([...known.keys()].sort());
  const between = calendar.between(day(2), day(9));
  expect(between).to.deep.equal([...new Set(between)].sort((a, b) => a - b));
  // On a day that is told nobody may be left; no day on which somebody is may be missing.
  const needed = Array.from({ length: LAST }, (_, i) => i).filter(
    (one) => one > 2 && one <= 9 && dated(one).length > 0,
  );
  expect(between).to.include.members(needed.map(day));
  for (const name of NAMES) {
    const own = (known.get(name) ?? []).filter((one) => one > 2 && one <= 9).map(day);
    expect(calendar.of(name, day(2), day(9)), name).to.have.members([...new Set(own)]);
  }
  for (const one of between) expect(one > day(2) && one <= day(9)).to.equal(true);
}

describe('a calendar', () => {
  it('knows who may change on which day, in order, while offers come and go', () => {
    fc.assert(
      fc.property(fc.array(someStep, { maxLength: 120 }), (steps) => {
        const calendar = new Calendar();
        const known = new Map<string, readonly number[]>();
        for (const { offer, days, asked } of steps) {
          if (days === undefined) {
            calendar.remove(offer);
            known.delete(offer);
          } else {
            calendar.put(offer, days.map(day));
            known.set(offer, days);
          }
          if (asked) expectSame(calendar, known);
        }
        expectSame(calendar, known);
      }),
      { numRuns: 100 },
    );
  });

  it('forgets an offer’s former instants, before and after it was asked', () => {
    const calendar = new Calendar();
    calendar.put('a', [day(1)]);
    calendar.put('a', [day(2)]);
    expect([[...calendar.on(day(1))], [...calendar.on(day(2))]]).to.deep.equal([[], ['a']]);
    for (const name of NAMES) calendar.put(name, [day(5)]);
    expect([...calendar.on(day(5))]).to.have.length(NAMES.length);
    calendar.put('a', [day(3)]);
    calendar.put('a', [day(5)]);
    expect([[...calendar.on(day(2))], [...calendar.on(day(3))]]).to.deep.equal([[], []]);
    expect([...calendar.on(day(5))][0]).to.equal('a');
  });
});
