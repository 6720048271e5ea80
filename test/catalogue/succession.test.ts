/** A peer whose key was rotated: followed on when the pinned key has named the new one, and not otherwise. */
import { expect } from 'chai';
import { signSuccession } from '../../src/core/federation/succession.js';
import { instant } from '../../src/core/instant.js';
import { multikeyOf } from '../../src/core/public-key.js';
import { testSignatory } from '../e2e/signatory.js';
import { digestOf, document, type Said, type World } from './fixtures.js';
import { addressOf, Neighbourhood } from './neighbours.js';
import { value } from './outcomes.js';

const NOW = instant('2026-01-01');
const said = (number: number): Said => ({ issuer: 'did:web:boreal.test', id: `urn:${number}` });
const key = (number: number) => testSignatory(`a, key ${number}`);
const word = (from: number, to: number) => signSuccession(multikeyOf(key(to).publicKey), NOW, key(from));

describe('a peer whose key was rotated', () => {
  let all: Neighbourhood;
  let current = 1;
  let succession: readonly string[] = [];
  let a: World;
  let number = 0;
  beforeEach(async () => {
    all = new Neighbourhood();
    [current, succession, number] = [1, [], 0];
    const { signatory } = all;
    all.signatory = (name) => (name === 'a' ? { ...key(current), succession } : signatory.call(all, name));
    a = await all.open('a', []);
    await all.open('b', ['a']);
    await publish();
    expect(await all.follow('b', 'a')).to.equal('idle');
  });
  const publish = async () => {
    number += 1;
    value(await all.world('a').catalogue.publish(document(said(number)), 'application/vc'));
  };
  const rotate = async (to: number, words: readonly string[]) => {
    [current, succession] = [to, words];
    a = await all.open('a', [], { journal: a.journal, facts: a.facts });
    await publish();
  };
  const record = () => all.record('b', 'a');
  const known = () => all.world('b').catalogue.knows(digestOf(said(number)));

  it('is followed on under the key that the pinned one has named', async () => {
    await rotate(2, [word(1, 2)]);
    expect(await all.follow('b', 'a')).to.equal('idle');
    expect(known()).to.equal(true);
    expect(record().succeeded).to.deep.equal({
      pinned: multikeyOf(key(1).publicKey),
      by: multikeyOf(key(2).publicKey),
    });
    expect(record().problem).to.equal(undefined);
  });

  it('is followed over several rotations at once, and over a restart of the follower', async () => {
    await rotate(3, [word(1, 2), word(2, 3)]);
    await all.follow('b', 'a');
    expect(known()).to.equal(true);
    const { journal, facts } = all.world('b');
    current = 1; // Still what the operator of b has pinned.
    await all.open('b', ['a'], { journal, facts });
    await rotate(4, [word(1, 2), word(2, 3), word(3, 4)]);
    await all.follow('b', 'a');
    expect([known(), record().succeeded?.by]).to.deep.equal([true, multikeyOf(key(4).publicKey)]);
  });

  for (const [what, words] of Object.entries({
    'without a word of the pinned key': [],
    'by the word of another': [word(2, 2), word(9, 2)],
    'by a word for another key': [word(1, 3)],
  })) {
    it(`is not followed ${what}`, async () => {
      await rotate(2, words);
      expect(await all.follow('b', 'a')).to.equal('failed');
      expect([known(), record().problem?.finding.code, record().succeeded]).to.deep.equal([
        false,
        'peer-unsigned',
        undefined,
      ]);
    });
  }

  it('is not followed again under a key that was left, whatever that key says then', async () => {
    await rotate(2, [word(1, 2)]);
    await all.follow('b', 'a');
    await rotate(1, [word(1, 2)]);
    expect(await all.follow('b', 'a')).to.equal('failed');
    await rotate(3, [word(1, 3)]);
    expect(await all.follow('b', 'a')).to.equal('failed');
    expect(record().succeeded?.by).to.equal(multikeyOf(key(2).publicKey));
  });

  it('begins with the pinned key again when its operator pins another', async () => {
    await rotate(2, [word(1, 2)]);
    await all.follow('b', 'a');
    const { journal, facts } = all.world('b');
    current = 5;
    await all.open('b', ['a'], { journal, facts });
    await rotate(2, [word(1, 2)]);
    expect(await all.follow('b', 'a')).to.equal('failed');
    expect(record().url).to.equal(addressOf('a'));
  });
});
