/** CloudEvents 1.0.2, JSON event format §3 (data, data_base64) and §4 (batch); the `dataref` extension. */
import { expect } from 'chai';
import { canonicalJson, sha256 } from '../../../src/core/digest.js';
import { readEvent, readEvents } from '../../../src/core/federation/cloud-event.js';

const CREDENTIAL = {
  '@context': ['https://www.w3.org/ns/credentials/v2'],
  type: ['VerifiableCredential'],
  issuer: 'did:web:boreal.test',
  credentialSubject: { id: 'https://boreal.test/offers/a' },
};
const EVENT = {
  specversion: '1.0',
  type: 'eu.gaia-x.credential',
  source: 'https://catalogue.test',
  id: '7d21ba3e-0c1f-4d23-8f4f-8a4f6c4a0d53',
  time: '2026-01-01T00:00:00Z',
  cesreceiveddate: '2026-01-01T00:00:01Z',
  datacontenttype: 'application/vc',
  data: CREDENTIAL,
};
const jwt = (payload: object) =>
  `${Buffer.from('{"alg":"EdDSA","typ":"vc+jwt"}').toString('base64url')}.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.AAAA`;
const brings = (event: object) => readEvent(JSON.stringify(event))?.brings;
const digestIn = (event: object) => {
  const found = brings(event);
  return found !== undefined && 'digest' in found ? found.digest : found;
};
const without = (name: keyof typeof EVENT) => ({ ...EVENT, [name]: undefined });

describe('core/federation/cloud-event', () => {
  const digest = sha256(canonicalJson(CREDENTIAL));

  it('takes the credential out of the event, by the digest of its content', () => {
    expect(digestIn(EVENT)).to.equal(digest);
    expect(readEvent(JSON.stringify(EVENT))).to.include({ id: EVENT.id, source: EVENT.source });
  });

  it('takes a JWT as text, whatever its sender calls it', () => {
    for (const datacontenttype of ['application/vc+jwt', 'application/json', 'text/plain', undefined])
      expect(digestIn({ ...EVENT, datacontenttype, data: jwt(CREDENTIAL) })).to.equal(digest);
  });

  it('takes what was sent as binary', () => {
    const encoded = Buffer.from(JSON.stringify(CREDENTIAL)).toString('base64');
    expect(digestIn({ ...without('data'), data_base64: encoded })).to.equal(digest);
    expect(brings({ ...without('data'), data_base64: `${encoded}!` })).to.deep.equal({ refused: 'event-malformed' });
  });

  it('takes the address of one', () => {
    const dataref = 'https://boreal.test/credentials/a';
    expect(brings({ ...without('data'), dataref })).to.deep.equal({ url: dataref });
  });

  const wrong: Readonly<Record<string, object>> = {
    'another version of the specification': { ...EVENT, specversion: '0.3' },
    'no type': without('type'),
    'no source': without('source'),
    'nothing brought': without('data'),
    'a text that is no JWT': { ...EVENT, data: 'hello' },
    'both forms of data': { ...EVENT, data_base64: 'AAAA' },
    'a list': { ...EVENT, data: [CREDENTIAL] },
    'a presentation': {
      ...EVENT,
      datacontenttype: 'application/json',
      data: { ...CREDENTIAL, type: ['VerifiablePresentation'] },
    },
  };
  for (const [what, event] of Object.entries(wrong)) {
    it(`is malformed: ${what}`, () => expect(brings(event)).to.deep.equal({ refused: 'event-malformed' }));
  }

  it('passes over events of other types', () => {
    expect(brings({ ...EVENT, type: 'eu.gaia-x.other' })).to.deep.equal({ refused: 'event-type-unknown' });
  });

  it('has no event without an id that can be asked for', () => {
    for (const id of [undefined, '', 7, 'x'.repeat(129), '\ud800'])
      expect(readEvent(JSON.stringify({ ...EVENT, id })), String(id)).to.equal(undefined);
    expect(readEvent(`{"id":"a","id":"b"}`), 'named twice').to.equal(undefined);
    expect(readEvent('['.repeat(100_000))).to.equal(undefined);
  });

  describe('a page', () => {
    const page = (...events: readonly object[]) => {
      const read = readEvents(Buffer.from(JSON.stringify(events)), 3);
      return read.ok
        ? [read.page.events.map(({ id }) => id), read.page.nameless.length, read.page.isFull]
        : read.finding.code;
    };
    const named = (id: string) => ({ ...EVENT, id });

    it('is read event by event', () => {
      expect(page()).to.deep.equal([[], 0, false]);
      expect(page(named('a'), { nonsense: true }, named('b'))).to.deep.equal([['a', 'b'], 1, true]);
      expect(page(named('a'), named('b'), named('c'), named('d')), 'more than asked for').to.deep.equal([
        ['a', 'b', 'c'],
        0,
        true,
      ]);
    });

    it('leaves those at its end that have no id to the next page', () => {
      expect(page(named('a'), { nonsense: true })).to.deep.equal([['a'], 0, false]);
      expect(page({ nonsense: true })).to.equal('peer-feed-malformed');
    });

    for (const text of ['', '{}', '[', '"x"', '<html>', `[${'{"a":'.repeat(10)}]`]) {
      it(`is none: ${text.slice(0, 10) || 'nothing'}`, () => {
        expect(readEvents(Buffer.from(text), 3)).to.deep.include({ ok: false });
      });
    }

    it('is none in another encoding', () => expect(readEvents(Uint8Array.of(0x5b, 0xff, 0x5d), 3).ok).to.equal(false));
  });
});
