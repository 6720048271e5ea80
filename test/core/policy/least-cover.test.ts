import { expect } from 'chai';
import fc from 'fast-check';
import { leastCover } from '../../../src/core/policy/least-cover.js';

type Points = readonly (readonly string[])[];

const settles = (chosen: readonly string[], points: Points) =>
  points.every((point) => point.some((answer) => chosen.includes(answer)));

/** Every choice, the smallest first: slow, and plainly right. */
function smallest(points: Points): number {
  const answers = [...new Set(points.flat())];
  let best = answers.length;
  for (let choice = 0; choice < 2 ** answers.length; choice++) {
    const chosen = answers.filter((_, place) => choice & (1 << place));
    if (chosen.length < best && settles(chosen, points)) best = chosen.length;
  }
  return best;
}

const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const anyPoints = fc.array(fc.uniqueArray(fc.constantFrom(...letters), { minLength: 1, maxLength: 4 }), {
  maxLength: 12,
});

describe('the fewest answers that settle every point', () => {
  it('needs none where nothing is open', () => {
    expect(leastCover([])).to.deep.equal({ chosen: [], exact: true, atLeast: 0 });
  });

  it('prefers one answer that settles all to one for each', () => {
    expect(leastCover([['snc', 'seats'], ['snc', 'suppliers'], ['snc']])).to.deep.equal({
      chosen: ['snc'],
      exact: true,
      atLeast: 1,
    });
  });

  it('is not misled by the answer that settles most at first', () => {
    // "greedy" settles four points at once and leaves two; "left" and "right" settle all six.
    const points = [
      ['greedy', 'left'],
      ['greedy', 'left'],
      ['greedy', 'right'],
      ['greedy', 'right'],
      ['left', 'x'],
      ['right', 'y'],
    ];
    expect(leastCover(points).chosen).to.deep.equal(['left', 'right']);
  });

  it('is as small as the smallest of all choices', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const { chosen, exact, atLeast } = leastCover(points);
        expect(settles(chosen, points)).to.equal(true);
        expect({ size: chosen.length, exact, atLeast }).to.deep.equal({
          size: smallest(points),
          exact: true,
          atLeast: smallest(points),
        });
      }),
    );
  });

  it('does not depend on the order of the points', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        expect(leastCover(points.toReversed())).to.deep.equal(leastCover(points));
        expect(leastCover(points.map((point) => point.toReversed()))).to.deep.equal(leastCover(points));
      }),
    );
  });

  it('of two choices as small as each other takes the same in every order', () => {
    const ring = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'a'],
    ];
    for (let turn = 0; turn < ring.length; turn++) {
      const turned = [...ring.slice(turn), ...ring.slice(0, turn)];
      expect(leastCover(turned).chosen, `turned by ${turn}`).to.deep.equal(leastCover(ring).chosen);
    }
  });

  it('is exact when it meets the bound, even where the search was cut short', () => {
    fc.assert(
      fc.property(anyPoints, fc.nat(6), (points, steps) => {
        const { chosen, exact, atLeast } = leastCover(points, steps);
        expect(exact).to.equal(chosen.length === atLeast);
        if (exact) expect(chosen).to.have.lengthOf(smallest(points));
      }),
    );
  });

  it('says so, with a bound that holds, when it may not look any further', () => {
    fc.assert(
      fc.property(anyPoints, (points) => {
        const { chosen, exact, atLeast } = leastCover(points, 0);
        expect(settles(chosen, points)).to.equal(true);
        expect(atLeast).to.be.at.most(smallest(points));
        if (exact) expect(chosen).to.have.lengthOf(smallest(points));
        else expect(chosen.length).to.be.greaterThan(atLeast);
      }),
    );
  });
});
