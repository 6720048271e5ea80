/** The journal as those who follow it get it: JSON lines, a long poll, server-sent events. */
import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { readFeed } from '../../src/core/federation/feed.js';
import { readHead } from '../../src/core/federation/head-statement.js';
import { EMPTY_HEAD, entryHash } from '../../src/core/journal.js';
import { openWorld, type World } from '../catalogue/fixtures.js';
import { testSignatory } from '../e2e/signatory.js';
import { expectContract } from './contract.js';
import { type Service, startService } from './service.js';

const signatory = testSignatory();
const LINES = { accept: 'application/jsonl' };

describe('following over HTTP', () => {
  let world: World;
  let service: Service;
  let number = 0;
  beforeEach(async () => {
    world = await openWorld({ signatory: () => signatory });
    service = await startService(world.catalogue);
    await publish();
    await publish();
  });
  afterEach(async () => {
    await service.close();
    expect(service.errors).to.deep.equal([]);
  });
  const publish = () => {
    number += 1;
    const offer = { id: `https://boreal.test/offers/${number}`, provider: 'did:web:boreal.test', name: 'Boreal' };
    return world.catalogue.publish(
      Buffer.from(JSON.stringify({ issuer: 'did:web:boreal.test', offer })),
      'application/vc',
    );
  };
  const lines = (text: string) => text.trimEnd().split('\n');

  it('gives each entry as the line of its stored bytes, and signs for the page', async () => {
    const { status, headers, text } = await service.ask('/events', { headers: LINES });
    expect([status, headers['content-type']]).to.deep.equal([200, 'application/jsonl']);
    const read = readFeed(Buffer.from(text), EMPTY_HEAD, 100, signatory.publicKey);
    if (!read.ok) throw new Error(JSON.stringify(read.finding));
    expect(read.page.head).to.deep.equal(world.catalogue.head());
    const [first = '', second = ''] = lines(text);
    expect(JSON.parse(second).prev).to.equal(entryHash(Buffer.from(first)));
  });

  it('gives a follower the bytes, and of a judgement the hash alone', async () => {
    const { text } = await service.ask('/events?follow=true&after=0&limit=2', { headers: LINES });
    const kinds = lines(text).map((line) => Object.keys(JSON.parse(line))[0]);
    // An entry, the hash of one, bytes, the head: each by its first member.
    expect(kinds).to.deep.equal(['at', 'seq', 'blob', 'head']);
    const read = readFeed(Buffer.from(text), EMPTY_HEAD, 2, signatory.publicKey);
    expect(read.ok && [read.page.head.seq, read.page.latest, read.page.blobs.size]).to.deep.equal([2, 4, 1]);
  });

  it('answers who asks beyond the end with where the end is', async () => {
    const { text } = await service.ask('/events?after=99&follow=true', { headers: LINES });
    const read = readFeed(Buffer.from(text), { ...EMPTY_HEAD, seq: 99 }, 100, signatory.publicKey);
    expect(!read.ok && read.finding.code).to.equal('peer-rewound');
  });

  it('waits for the next entry, and not when there is one', async () => {
    const waiting = service.ask('/events?after=4&wait=30', { headers: LINES });
    await new Promise((resolve) => setTimeout(resolve, 50));
    await publish();
    expect(lines((await waiting).text)).to.have.length(3);
    expect(lines((await service.ask('/events?after=4&wait=30', { headers: LINES })).text)).to.have.length(3);
  });

  it('refuses to wait longer than the bound', async () => {
    const answer = await service.ask('/events?wait=31');
    expect(answer.status).to.equal(400);
    expectContract('get', '/events', answer);
  });

  it('tells what was published here as CloudEvents, page by page and one by one', async () => {
    await publish();
    const all = await service.ask('/credentials-events?size=2');
    expectContract('get', '/credentials-events', all);
    const ids = (answer: { json: unknown }) => (answer.json as { id: string }[]).map(({ id }) => id);
    expect(ids(all)).to.deep.equal(['1', '3']);
    expect(ids(await service.ask('/credentials-events?size=2&page=1'))).to.deep.equal(['5']);
    expect(ids(await service.ask('/credentials-events?lastReceivedID=3'))).to.deep.equal(['5']);
    expect(ids(await service.ask('/credentials-events?lastReceivedID=99'))).to.deep.equal([]);
    const one = await service.ask('/credentials-events/3');
    expectContract('get', '/credentials-events/{id}', one);
    expect(one.json).to.deep.include({ type: 'eu.gaia-x.credential', source: 'https://catalogue.example', id: '3' });
    expect((await service.ask('/credentials-events/2')).status, 'an assessment').to.equal(404);
    expect((await service.ask('/credentials-events?page=x')).status).to.equal(400);
  });

  it('signs for its head', async () => {
    const answer = await service.ask('/events/head');
    expectContract('get', '/events/head', answer);
    const { signed, hash } = answer.json as { signed: string; hash: string };
    expect(readHead(signed, signatory.publicKey)).to.deep.include({ seq: 4, hash, iss: signatory.did });
  });

  it('has no head to sign for without a key', async () => {
    const keyless = await startService((await openWorld()).catalogue);
    expect((await keyless.ask('/events/head')).status).to.equal(404);
    await keyless.close();
  });

  it('sends events as they come, and resumes by the last id', async () => {
    const stream = await listen(`${service.url}/events`, { 'last-event-id': '2' });
    expect(stream.headers['content-type']).to.equal('text/event-stream; charset=utf-8');
    const told = readUntil(stream, (text) => text.includes('id: 6'));
    await publish();
    const ids = [...(await told).matchAll(/^id: (\d+)\nevent: (\w+)$/gm)].map(([, id, event]) => `${id} ${event}`);
    expect(ids).to.deep.equal(['3 published', '4 assessed', '5 published', '6 assessed']);
    stream.destroy();
  });

  it('ends a stream when the service closes', async () => {
    const closing = new AbortController();
    const other = await startService(world.catalogue, {}, undefined, { closing: closing.signal });
    const stream = await listen(`${other.url}/events`, {});
    stream.resume();
    const ended = once(stream, 'end');
    closing.abort();
    await ended;
    await other.close();
  });

  it('lets nobody hold more streams than there are places', async () => {
    const streams = await Promise.all(Array.from({ length: 64 }, () => listen(`${service.url}/events`, {})));
    const answer = await service.ask('/events', { headers: { accept: 'text/event-stream' } });
    expect(answer.status).to.equal(503);
    for (const stream of streams) stream.destroy();
  });
});

function listen(url: string, headers: Readonly<Record<string, string>>): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { accept: 'text/event-stream', ...headers }, agent: false }, resolve).once('error', reject);
  });
}

async function readUntil(stream: IncomingMessage, enough: (text: string) => boolean): Promise<string> {
  let text = '';
  for await (const piece of stream.iterator({ destroyOnReturn: false })) {
    text += String(piece);
    if (enough(text)) return text;
  }
  return text;
}
