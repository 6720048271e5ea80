import { expect } from 'chai';
import { signSuccession, successionIn, successorOf } from '../../../src/core/federation/succession.js';
import { instant } from '../../../src/core/instant.js';
import { multikeyOf } from '../../../src/core/public-key.js';
import { signText } from '../../../src/core/signatory.js';
import { testSignatory } from '../../e2e/signatory.js';

const NOW = instant('2026-01-01');
const [one, two, three, thief] = ['1', '2', '3', 'thief'].map((seed) => testSignatory(seed)) as [
  ReturnType<typeof testSignatory>,
  ReturnType<typeof testSignatory>,
  ReturnType<typeof testSignatory>,
  ReturnType<typeof testSignatory>,
];
type Key = typeof one;
const word = (from: Key, to: Key) => signSuccession(multikeyOf(to.publicKey), NOW, from);

describe('core/federation/succession', () => {
  it('leads from a key over all that follow to the last', () => {
    const words = [word(one, two), word(two, three)];
    expect(successorOf(one.publicKey, words)).to.deep.equal(three.publicKey);
    expect(successorOf(two.publicKey, words)).to.deep.equal(three.publicKey);
    expect(successorOf(three.publicKey, words)).to.equal(undefined);
  });

  it('leads nowhere without the word of the key itself', () => {
    const forged = word(thief, thief).split('.');
    const honest = word(one, two).split('.');
    expect(successorOf(one.publicKey, [])).to.equal(undefined);
    expect(successorOf(one.publicKey, [word(thief, two)])).to.equal(undefined);
    expect(successorOf(one.publicKey, [word(two, three)]), 'a word is missing').to.equal(undefined);
    expect(successorOf(one.publicKey, [[honest[0], forged[1], honest[2]].join('.')])).to.equal(undefined);
    expect(successorOf(one.publicKey, ['', 'a.b.c', `${word(one, two)}x`])).to.equal(undefined);
  });

  it('takes no word that was signed for something else, or that names no key', () => {
    const to = multikeyOf(two.publicKey);
    expect(successorOf(one.publicKey, [signText('cartulary-head', { to }, one)])).to.equal(undefined);
    for (const wrong of [undefined, 7, '', 'z6Mk', multikeyOf(one.publicKey)])
      expect(successorOf(one.publicKey, [signText('cartulary-succession', { to: wrong ?? null }, one)])).to.equal(
        undefined,
      );
  });

  it('does not go back to a key that was left', () => {
    const words = [word(one, two), word(one, thief)];
    expect(successorOf(one.publicKey, words)).to.deep.equal(two.publicKey);
  });

  it('is read from the answer that carries it, and from nothing else', () => {
    const read = (text: string) => successionIn(Buffer.from(text));
    expect(read('{"seq":1,"succession":["a","b"]}')).to.deep.equal(['a', 'b']);
    expect(read(JSON.stringify({ succession: ['a', 7, null] }))).to.deep.equal(['a']);
    expect(read(JSON.stringify({ succession: Array(200).fill('a') }))).to.have.length(100);
    for (const text of ['', '[]', '{}', '{"succession":"a"}', '<html>']) expect(read(text), text).to.deep.equal([]);
  });
});
