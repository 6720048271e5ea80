import { expect } from 'chai';
import { differencesFirst, likenessOf } from '../../../src/core/search/likeness.js';

describe('likeness', () => {
  const cases: readonly (readonly [string, readonly (string | null)[], string])[] = [
    ['all state the same', ['FR', 'FR', 'FR'], 'same'],
    ['two differ', ['FR', 'IE', 'FR'], 'different'],
    ['two differ and one is silent', ['FR', null, 'IE'], 'different'],
    ['one is silent, the others agree', ['FR', null, 'FR'], 'missing'],
    ['nobody states it', [null, null], 'missing'],
    ['an empty text is a statement', ['', null], 'missing'],
  ];
  for (const [name, values, expected] of cases) {
    it(`${name}: ${expected}`, () => expect(likenessOf(values)).to.equal(expected));
  }

  it('shows differences first, then what is missing, each in the order given', () => {
    const rows = [
      { id: 'a', likeness: 'same' },
      { id: 'b', likeness: 'missing' },
      { id: 'c', likeness: 'different' },
      { id: 'd', likeness: 'same' },
      { id: 'e', likeness: 'different' },
    ] as const;
    expect(differencesFirst(rows).map(({ id }) => id)).to.deep.equal(['c', 'e', 'b', 'a', 'd']);
  });
});
