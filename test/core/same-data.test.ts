import { isDeepStrictEqual } from 'node:util';
import { expect } from 'chai';
import fc from 'fast-check';
import { sameData } from '../../src/core/same-data.js';

const infinite = fc.constantFrom(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NaN);
const { data } = fc.letrec((tie) => ({
  data: fc.oneof({ maxDepth: 4 }, fc.string(), fc.integer({ max: 3 }), infinite, fc.bigInt(), tie('list'), tie('node')),
  list: fc.array(tie('data'), { maxLength: 3 }),
  node: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('data'), { maxKeys: 3, noNullPrototype: true }),
}));

describe('the same data', () => {
  it('are told from others as a general deep comparison tells them', () => {
    fc.assert(fc.property(data, data, (a, b) => sameData(a, b) === isDeepStrictEqual(a, b)));
  });

  it('are found in a copy, whatever the order of its members', () => {
    fc.assert(fc.property(data, (a) => sameData(a, structuredClone(a))));
    expect(sameData({ a: 1, b: [2] }, { b: [2], a: 1 })).to.equal(true);
  });

  it('are not a list and a node with its places, nor a member that is missing and one without a value', () => {
    expect(sameData(['x'], { 0: 'x' })).to.equal(false);
    expect(sameData({ a: undefined }, { b: undefined })).to.equal(false);
    expect(sameData({ a: undefined }, {})).to.equal(false);
  });
});
