import { expect } from 'chai';
import { nearest } from '../../src/core/nearest.js';

describe('the nearest known word', () => {
  const known = ['country', 'location', 'type', 'label', 'q'];
  for (const [asked, meant] of [
    ['contry', 'country'],
    ['Country', 'country'],
    ['lable', 'label'],
    ['locations', 'location'],
    ['typ', 'type'],
    ['colour', undefined],
    ['x', undefined],
    ['', undefined],
    ['a'.repeat(10_000), undefined],
  ] as const) {
    it(`of “${asked.slice(0, 20)}” is ${meant ?? 'none'}`, () => expect(nearest(asked, known)).to.equal(meant));
  }
});
