import { expect } from 'chai';
import { readPeers } from '../../src/config/peers.js';
import { multikeyOf } from '../../src/core/public-key.js';
import { testSignatory } from '../e2e/signatory.js';

const { publicKey } = testSignatory();
const KEY = multikeyOf(publicKey);

describe('config/peers', () => {
  it('reads a catalogue with its key, and an events service without one', () => {
    const parts = [`https://a.test/#${KEY}`, 'https://ces.test/v1#credentials-events'];
    expect(readPeers(parts)).to.deep.equal({
      value: [
        { kind: 'catalogue', url: 'https://a.test', key: publicKey },
        { kind: 'credentials-events', url: 'https://ces.test/v1' },
      ],
    });
  });

  for (const parts of [
    ['https://a.test'],
    ['https://a.test#'],
    ['https://a.test#events'],
    [`ftp://a.test#${KEY}`],
    [`https://a.test?x#${KEY}`],
    [`https://a.test#${KEY}#credentials-events`],
    [`https://a.test#${KEY}`, 'https://a.test/#credentials-events'],
  ]) {
    it(`refuses ${parts.join(' and ').replaceAll(KEY, 'KEY')}`, () => {
      expect(readPeers(parts)).to.deep.equal({ wrong: parts.at(-1) });
    });
  }
});
