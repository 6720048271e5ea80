/** What an evil peer may try, and what becomes of it: bounded, refused, shown. */

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { accessOf, cataloguePeer } from '../../src/adapters/peers/catalogue-peer.js';
import { type Digest, sha256 } from '../../src/core/digest.js';
import { blobLine, headLine, itemLine } from '../../src/core/federation/feed.js';
import { signHead } from '../../src/core/federation/head-statement.js';
import { type Instant, instant } from '../../src/core/instant.js';
import { EMPTY_HEAD, type Event, headAfter, seal } from '../../src/core/journal.js';
import { testSignatory } from '../e2e/signatory.js';
import { digestOf, document, type Said } from './fixtures.js';
import { Neighbourhood, type Page } from './neighbours.js';

const NOW = instant('2026-01-01');
const said = (number: number): Said => ({ issuer: `did:web:p${number}.test` });

function event(one: Said, content: Digest = digestOf(one)): Event {
  const bytesDigest = sha256(document(one));
  return { kind: 'published', contentDigest: content, bytesDigest, mediaType: 'application/vc', visibility: 'public' };
}

describe('hostile peers', () => {
  let all: Neighbourhood;
  beforeEach(() => {
    all = new Neighbourhood();
  });

  /** A peer whose journal is these events, with the bytes given; signed with its own key, and so well-formed. */
  function journal(name: string, events: readonly Event[], bytes: readonly Uint8Array[], at: Instant = NOW): Page {
    const { entries } = seal(EMPTY_HEAD, at, events);
    return async (after, limit) => {
      const page = entries.slice(after, after + limit);
      const from = entries[after - 1];
      const begins = from === undefined ? EMPTY_HEAD : headAfter(from);
      const last = page.at(-1);
      const end = last === undefined ? begins : headAfter(last);
      const lines = [
        ...page.map((entry) => itemLine({ kind: 'entry', entry })),
        ...bytes.map((one) => blobLine({ digest: sha256(one), bytes: one })),
        headLine(signHead(end, at, all.signatory(name), begins), entries.length),
      ];
      return Buffer.from(`${lines.join('\n')}\n`);
    };
  }

  const open = async (perHourOfPeers = 1_000_000) => {
    await all.open('evil', []);
    return all.open('b', ['evil'], { perHourOfPeers });
  };
  const problem = () => all.record('b', 'evil').problem?.finding.code;

  it('an endless feed is taken at the pace of the quota, and no faster', async () => {
    const { clock, judge } = await open(1_000);
    const many = Array.from({ length: 1_200 }, (_, number) => said(number));
    all.feigned.set(
      'evil',
      journal(
        'evil',
        many.map((one) => event(one)),
        many.map((one) => document(one)),
      ),
    );
    expect(await all.follow('b', 'evil')).to.equal('waiting');
    expect([judge.judged, problem()]).to.deep.equal([1_000, 'peer-over-quota']);
    clock.at = instant('2026-01-01T01:00:00Z');
    expect(await all.follow('b', 'evil')).to.equal('idle');
    expect(judge.judged).to.equal(1_200);
  });

  it('more entries than were asked for are no answer', async () => {
    const { judge } = await open();
    const honest = journal(
      'evil',
      Array.from({ length: 600 }, (_, number) => event(said(number))),
      [],
    );
    all.feigned.set('evil', (after) => honest(after, 600));
    expect(await all.follow('b', 'evil')).to.equal('failed');
    expect([problem(), judge.judged]).to.deep.equal(['peer-feed-malformed', 0]);
  });

  it('another content than the entry names is refused, and the rest goes on', async () => {
    await open();
    const events = [event(said(1), sha256('other')), event(said(2))];
    all.feigned.set('evil', journal('evil', events, [document(said(1)), document(said(2))]));
    expect(await all.follow('b', 'evil')).to.equal('idle');
    expect(all.record('b', 'evil')).to.deep.include({ taken: 1, refused: { 'peer-content-differs': 1 } });
  });

  it('bytes that have another digest spoil the page', async () => {
    const { judge } = await open();
    const lying = { digest: sha256('a'), bytes: Buffer.from('b') };
    all.feigned.set('evil', async () => {
      const head = headLine(signHead(EMPTY_HEAD, NOW, all.signatory('evil'), EMPTY_HEAD), 0);
      return Buffer.from(`${blobLine(lying)}\n${head}\n`);
    });
    expect(await all.follow('b', 'evil')).to.equal('failed');
    expect([problem(), judge.judged]).to.deep.equal(['peer-bytes-altered', 0]);
  });

  it('a clock that is ahead is not believed, and harms nothing', async () => {
    const { clock, judge } = await open();
    const ahead = journal('evil', [event(said(1))], [document(said(1))], instant('2027-01-01'));
    all.feigned.set('evil', ahead);
    expect(await all.follow('b', 'evil')).to.equal('failed');
    expect([problem(), judge.judged]).to.deep.equal(['peer-clock-ahead', 0]);
    clock.at = instant('2027-01-02');
    expect(await all.follow('b', 'evil')).to.equal('idle');
  });

  it('a page of another key is not looked at', async () => {
    const { judge } = await open();
    const impostor = new Neighbourhood();
    impostor.signatory = () => testSignatory('an impostor');
    await impostor.open('evil', []);
    await impostor.world('evil').catalogue.publish(document(said(1)), 'application/vc');
    all.feigned.set('evil', (after, limit) => impostor.page('evil', after, limit));
    expect(await all.follow('b', 'evil')).to.equal('failed');
    expect([problem(), judge.judged]).to.deep.equal(['peer-unsigned', 0]);
  });

  it('a road of its own invention is refused when it is too long, and is its own word otherwise', async () => {
    await open();
    const road = (steps: number) => Array.from({ length: steps }, (_, i) => `https://x${i}.test/events#1`).join(' ');
    const events = [
      { ...event(said(1)), via: road(8) },
      { ...event(said(2)), via: road(2) },
      { ...event(said(3)), via: 'nonsense' },
    ];
    const bytes = [1, 2, 3].map((number) => document(said(number)));
    all.feigned.set('evil', journal('evil', events, bytes));
    await all.follow('b', 'evil');
    expect(all.record('b', 'evil')).to.deep.include({ taken: 1, refused: { 'peer-road-too-long': 2 } });
    expect(all.roads('b', digestOf(said(2)))).to.deep.equal(['evil<x0<x1']);
  });

  describe('over HTTP', () => {
    let server: Server;
    afterEach(() => server.close());
    const serve = async (answer: RequestListener) => {
      server = createServer(answer);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    };
    const key = testSignatory().publicKey;
    const near = accessOf({ networks: ['127.0.0.0/8'] });
    const page = async (url: string, access = near, limits = {}) => {
      const answer = await cataloguePeer(url, key, access, limits).page(0, 500, 0);
      return answer.ok ? 'ok' : answer.finding.code;
    };

    it('an entry without end is cut off', async () => {
      const url = await serve((_, response) => {
        response.setHeader('content-type', 'application/jsonl');
        const piece = 'x'.repeat(65_536);
        const pour = () => {
          while (!response.destroyed && response.write(piece));
        };
        response.on('drain', pour);
        pour();
      });
      expect(await page(url, near, { bytes: 1 << 20 })).to.equal('fetch-too-large');
    });

    it('a feed that trickles has its time, and no more', async () => {
      const url = await serve((_, response) => {
        response.setHeader('content-type', 'application/jsonl');
        const drip = setInterval(() => response.write('{'), 20);
        response.on('close', () => clearInterval(drip));
      });
      expect(await page(url, near, { totalMs: 200 })).to.equal('fetch-timeout');
    });

    it('a redirect into the network is not followed', async () => {
      const url = await serve(
        (_, response) => void response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      );
      expect(await page(url)).to.equal('fetch-redirected');
    });

    it('a peer on this machine is reached when the operator has named its network, and not otherwise', async () => {
      const url = await serve((_, response) => void response.setHeader('content-type', 'application/jsonl').end('x'));
      expect(await page(url)).to.equal('ok');
      expect(await page(url, accessOf({ networks: [] }))).to.equal('fetch-url-refused');
      expect(await page(url, accessOf({ networks: ['10.0.0.0/8'] }))).to.equal('fetch-url-refused');
    });

    it('is let go at once when nobody waits any more', async () => {
      const url = await serve(() => undefined);
      const stopping = new AbortController();
      const asked = cataloguePeer(url, key, near).page(0, 500, 25, stopping.signal);
      setTimeout(() => stopping.abort(), 20);
      expect((await asked).ok).to.equal(false);
    });
  });
});
