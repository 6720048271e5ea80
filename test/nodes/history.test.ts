/** The judge of histories, judged: right ones pass, each kind of wrong one is named. */
import { expect } from 'chai';
import fc from 'fast-check';
import { contradictions, type Entry, type History, type Publication, type Sighting } from './history.js';

const JOURNAL: readonly Entry[] = [
  { seq: 1, hash: 'h1' },
  { seq: 2, hash: 'h2', publishes: 'a' },
  { seq: 3, hash: 'h3', publishes: 'b' },
];
const A: Publication = { what: 'a', asked: 10, answered: 20, answer: 'created', seq: 2 };
const B: Publication = { what: 'b', asked: 30, answered: 40, answer: 'created', seq: 3 };
const SEEN: Sighting = { node: 'one', at: 25, seq: 2, hash: 'h2' };

function judged(given: Partial<History>, journal = JOURNAL) {
  return contradictions({ publications: [A, B], sightings: [SEEN], ...given }, journal);
}

describe('the check of histories', () => {
  it('finds nothing wrong with one after the other, with overlap, with repetition, and with what nobody knows', () => {
    expect(judged({})).to.deep.equal([]);
    expect(judged({ publications: [{ ...A, asked: 5, answered: 50 }, B] }), 'overlap').to.deep.equal([]);
    expect(judged({ publications: [A, { ...A, asked: 50, answered: 60, answer: 'known', seq: 3 }, B] })).to.deep.equal(
      [],
    );
    expect(
      judged({ publications: [A, { what: 'b', asked: 30 }, { what: 'c', asked: 30 }] }),
      'no answer',
    ).to.deep.equal([]);
    expect(judged({ publications: [A, B, { what: 'c', asked: 1, answered: 2, answer: 'refused' }] })).to.deep.equal([]);
  });

  const wrong: readonly (readonly [string, readonly string[]])[] = [
    ['an acknowledged publication that is lost', judged({}, JOURNAL.slice(0, 2))],
    ['one that is there twice', judged({}, [...JOURNAL, { seq: 4, hash: 'h4', publishes: 'a' }])],
    ['one that was created for two', judged({ publications: [A, { ...A, asked: 15, answered: 22 }, B] })],
    ['one that was acknowledged before it was there', judged({ publications: [A, { ...B, seq: 2 }] })],
    ['one that was refused and is there', judged({ publications: [A, { ...B, answer: 'refused' }] })],
    [
      'one that stands before what had ended before',
      judged({
        publications: [
          { ...A, asked: 50, answered: 60, seq: 3 },
          { ...B, asked: 1, answered: 5 },
        ],
      }),
    ],
    ['a sight of what was asked for only later', judged({ sightings: [{ node: 'one', at: 5, seq: 2, hash: 'h2' }] })],
    ['another order', judged({ sightings: [{ ...SEEN, hash: 'x2' }] })],
    ['an end that nobody wrote', judged({ sightings: [{ ...SEEN, at: 50, seq: 4, hash: 'h4' }] })],
    ['a node that goes back', judged({ sightings: [SEEN, { ...SEEN, at: 26, seq: 1, hash: 'h1' }] })],
  ];
  for (const [what, found] of wrong) it(`names ${what}`, () => expect(found).to.not.deep.equal([]));

  /** Each publication takes effect at one point between question and answer: what any right journal gives. */
  const right = fc
    .array(
      fc.record({
        asked: fc.nat(1_000),
        before: fc.integer({ min: 1, max: 50 }),
        after: fc.integer({ min: 1, max: 50 }),
      }),
      { maxLength: 20 },
    )
    .map((drawn) => {
      const points = drawn
        .map(({ asked, before, after }, index) => ({
          what: `p${index}`,
          asked,
          at: asked + before + index / 100,
          answered: asked + before + after,
        }))
        .sort((one, other) => one.at - other.at);
      const journal = points.map(
        ({ what }, index): Entry => ({ seq: index + 1, hash: `h${index + 1}`, publishes: what }),
      );
      const publications = points.map(
        ({ what, asked, answered }, index): Publication => ({
          what,
          asked,
          answered,
          answer: 'created',
          seq: index + 1,
        }),
      );
      return { journal, publications };
    });

  it('passes whatever one journal can do, and nothing of it with two neighbours exchanged that did not overlap', () => {
    fc.assert(
      fc.property(right, ({ journal, publications }) => {
        expect(contradictions({ publications, sightings: [] }, journal)).to.deep.equal([]);
        for (const [index, earlier] of publications.entries()) {
          const later = publications[index + 1];
          if (later === undefined || (earlier.answered ?? 0) >= later.asked) continue;
          const exchanged = journal.map((entry, place) => {
            const other = place === index ? later.what : place === index + 1 ? earlier.what : entry.publishes;
            return other === undefined ? entry : { ...entry, publishes: other };
          });
          expect(contradictions({ publications, sightings: [] }, exchanged)).to.not.deep.equal([]);
        }
      }),
    );
  });
});
