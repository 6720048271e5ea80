import { expect } from 'chai';
import { bearingRoads, LONGEST_ROAD, parseRoad, type Road, roadText } from '../../../src/core/federation/road.js';

const A = { peer: 'https://a.test', seq: 5 };
const B = { peer: 'https://b.test/catalogue', seq: 57 };
const S = { peer: 'https://ces.test/v1', event: 'a b/é#1' };

describe('core/federation/road', () => {
  it('reads what it writes', () => {
    for (const road of [[A], [B, A], [S], [B, S]] as Road[]) expect(parseRoad(roadText(road))).to.deep.equal(road);
    expect(roadText([B, A])).to.equal('https://b.test/catalogue/events#57 https://a.test/events#5');
    expect(roadText([S])).to.equal('https://ces.test/v1/credentials-events#a%20b%2F%C3%A9%231');
  });

  for (const text of [
    '',
    'https://a.test',
    'https://a.test/events',
    'https://a.test/events#x',
    'https://a.test/credentials-events#',
    'https://a.test/credentials-events#%E9',
    'ftp://a.test/events#1',
  ]) {
    it(`refuses “${text}”`, () => expect(parseRoad(text)).to.equal(undefined));
  }

  it('refuses a road longer than a federation is wide', () => {
    const long = (steps: number) => Array.from({ length: steps }, () => 'https://a.test/events#1').join(' ');
    expect(parseRoad(long(LONGEST_ROAD))).to.have.length(LONGEST_ROAD);
    expect(parseRoad(long(LONGEST_ROAD + 1))).to.equal(undefined);
  });

  it('lets origins bear, and of roads without one the first', () => {
    const C = { peer: 'https://c.test', seq: 1 };
    expect(bearingRoads([[B, A], [A], [C]])).to.deep.equal([[A], [C]]);
    expect(
      bearingRoads([
        [B, A],
        [C, A],
      ]),
    ).to.deep.equal([[B, A]]);
    expect(bearingRoads([])).to.deep.equal([]);
  });
});
