import { expect } from 'chai';
import { sha256 } from '../../../src/core/digest.js';
import { blobLine, headLine, itemLine, readFeed, withheld } from '../../../src/core/federation/feed.js';
import { readHead, signHead } from '../../../src/core/federation/head-statement.js';
import { instant } from '../../../src/core/instant.js';
import { EMPTY_HEAD, type Entry, type Event, type Head, headAfter, seal } from '../../../src/core/journal.js';
import { testSignatory } from '../../e2e/signatory.js';

const signatory = testSignatory();
const key = signatory.publicKey;
const NOW = instant('2026-03-01');

function publication(text: string): Event {
  const digest = sha256(text);
  return {
    kind: 'published',
    contentDigest: digest,
    bytesDigest: digest,
    mediaType: 'application/vc',
    visibility: 'public',
  };
}

const sealed = seal(EMPTY_HEAD, NOW, ['a', 'b', 'c', 'd'].map(publication));
const [first, second, third, fourth] = sealed.entries as [Entry, Entry, Entry, Entry];

function page(lines: readonly string[], end: Head, from: Head, by = signatory): Uint8Array {
  return Buffer.from([...lines, headLine(signHead(end, NOW, by, from), 4), ''].join('\n'));
}
const line = (entry: Entry) => itemLine({ kind: 'entry', entry });
const code = (bytes: Uint8Array, position: Head = EMPTY_HEAD, limit = 10) => {
  const read = readFeed(bytes, position, limit, key);
  return read.ok ? 'ok' : `${read.finding.code}${read.final === undefined ? '' : ' final'}`;
};

describe('core/federation/feed', () => {
  const whole = page(sealed.entries.map(line), sealed.head, EMPTY_HEAD);

  it('reads what it writes, entry by entry, with the bytes', () => {
    const bytes = Buffer.from('a');
    const told = page([line(first), blobLine({ digest: sha256(bytes), bytes })], headAfter(first), EMPTY_HEAD);
    const read = readFeed(told, EMPTY_HEAD, 10, key);
    if (!read.ok) throw new Error(JSON.stringify(read.finding));
    expect(read.page.items).to.deep.equal([{ kind: 'entry', entry: first }]);
    expect([...read.page.blobs]).to.deep.equal([[sha256(bytes), bytes]]);
    expect([read.page.head, read.page.latest]).to.deep.equal([headAfter(first), 4]);
  });

  it('goes on from a position, and keeps the chain whole over what is withheld', () => {
    const lines = [itemLine(withheld(second)), line(third), itemLine(withheld(fourth))];
    const read = readFeed(page(lines, sealed.head, headAfter(first)), headAfter(first), 10, key);
    if (!read.ok) throw new Error(JSON.stringify(read.finding));
    expect(read.page.items.map(({ kind }) => kind)).to.deep.equal(['withheld', 'entry', 'withheld']);
    expect([read.page.head.seq, read.page.head.hash]).to.deep.equal([4, sealed.head.hash]);
  });

  it('takes an empty page as the word that nothing has changed', () => {
    expect(code(page([], sealed.head, sealed.head), sealed.head)).to.equal('ok');
  });

  const other = seal(EMPTY_HEAD, NOW, ['a', 'x', 'y', 'z', 'w'].map(publication));
  const [, , otherThird] = other.entries as [Entry, Entry, Entry];
  const faults: readonly (readonly [string, string, () => string])[] = [
    ['nothing', 'peer-feed-malformed', () => code(Buffer.alloc(0))],
    ['a page that is cut short', 'peer-feed-malformed', () => code(whole.subarray(0, whole.length - 1))],
    ['a page without a head', 'peer-feed-malformed', () => code(Buffer.from(`${line(first)}\n`))],
    ['more entries than were asked for', 'peer-feed-malformed', () => code(whole, EMPTY_HEAD, 3)],
    ['another page than was asked for', 'peer-feed-malformed', () => code(whole, { ...EMPTY_HEAD, seq: 1 })],
    [
      'entries beyond what was signed for',
      'peer-feed-malformed',
      () => code(page(sealed.entries.map(line), headAfter(third), EMPTY_HEAD)),
    ],
    [
      'a head of another key',
      'peer-unsigned',
      () => code(page([], EMPTY_HEAD, EMPTY_HEAD, testSignatory('somebody else'))),
    ],
    [
      'a changed entry',
      'peer-chain-broken',
      () =>
        code(
          page(
            [line(first), line({ ...second, at: '2026-03-02T00:00:00.000Z' }), line(third)],
            headAfter(third),
            EMPTY_HEAD,
          ),
        ),
    ],
    [
      'a missing entry',
      'peer-chain-broken',
      () => code(page([line(first), line(third)], headAfter(third), EMPTY_HEAD)),
    ],
    [
      'another hash for what is withheld',
      'peer-chain-broken',
      () =>
        code(
          page(
            [line(first), itemLine({ kind: 'withheld', seq: 2, hash: sha256('?') }), line(third)],
            headAfter(third),
            EMPTY_HEAD,
          ),
        ),
    ],
    [
      'bytes under another digest',
      'peer-bytes-altered',
      () =>
        code(
          page([line(first), blobLine({ digest: sha256('a'), bytes: Buffer.from('b') })], headAfter(first), EMPTY_HEAD),
        ),
    ],
    [
      'another history behind the position',
      'peer-forked final',
      () => code(page([], other.head, other.head), { ...sealed.head, seq: 5 }),
    ],
    [
      'another history hidden behind what is withheld',
      'peer-forked final',
      () => {
        const from = headAfter(other.entries[1] as Entry);
        return code(page([itemLine(withheld(otherThird))], headAfter(otherThird), from), headAfter(second));
      },
    ],
    [
      'a journal that has become shorter',
      'peer-rewound final',
      () => code(page([], headAfter(first), headAfter(first)), headAfter(third)),
    ],
  ];
  for (const [what, due, found] of faults) {
    it(`refuses ${what}`, () => expect(found()).to.equal(due));
  }

  it('believes no head but one by the pinned key', () => {
    const jws = signHead(sealed.head, NOW, signatory);
    expect(readHead(jws, key)).to.deep.equal({ iss: signatory.did, seq: 4, hash: sealed.head.hash, signed: NOW });
    expect(readHead(jws, testSignatory('somebody else').publicKey)).to.equal(undefined);
    expect(readHead(`${jws.slice(0, -2)}AA`, key)).to.equal(undefined);
  });
});
