import type { RequestListener } from 'node:http';
import { expect } from 'chai';
import { LIMITS, PARALLEL } from '../../../src/adapters/evidence/limits.js';
import { type NetworkOptions, networkEvidence } from '../../../src/adapters/evidence/source.js';
import { sha256 } from '../../../src/core/digest.js';
import { type Instant, instant } from '../../../src/core/instant.js';
import type { Need } from '../../../src/core/verification/check.js';
import { LOCAL, type LocalServer, serve } from './server.js';

const NOW = instant('2026-06-01');
const later = (ms: number) => (NOW + ms) as Instant;

describe('evidence from the network', () => {
  let server: LocalServer;
  let answer: RequestListener;
  const document: RequestListener = (_, response) => {
    response.setHeader('content-type', 'application/did+json').end('{"id":"x"}');
  };

  beforeEach(async () => {
    answer = document;
    server = await serve('https', (request, response) => answer(request, response));
  });
  afterEach(() => server.close());

  const source = (options: NetworkOptions = {}) => networkEvidence({ ...LOCAL, ...options });
  const did = (path = ''): Need => ({ kind: 'did-document', url: `did:web:boreal.example%3A${server.port}${path}` });

  it('fetches the document of a did:web, under the DID as its name', async () => {
    const need = did(':parts:one');
    expect(await source().gather([need], NOW)).to.deep.equal([
      {
        ...need,
        fetchedAt: NOW,
        content: {
          ok: true,
          bytes: Buffer.from('{"id":"x"}'),
          digest: sha256('{"id":"x"}'),
          mediaType: 'application/did+json',
        },
      },
    ]);
    expect(server.asked).to.deep.equal(['/parts/one/did.json']);
  });

  it('fetches a status list and a certificate chain at their URL, each by its own media types', async () => {
    const at = (path: string) => `https://boreal.example:${server.port}${path}`;
    answer = (_, response) => response.setHeader('content-type', 'application/vc+jwt').end('a.b.c');
    const [list, chain] = await source().gather(
      [
        { kind: 'status-list', url: at('/status/1') },
        { kind: 'certificate-chain', url: at('/chain.pem') },
      ],
      NOW,
    );
    expect(list?.content).to.include({ ok: true });
    expect(chain?.content).to.nested.include({ 'finding.code': 'fetch-media-type' });
  });

  it('answers with a finding what cannot be fetched at all', async () => {
    const urls = ['did:web:127.0.0.1', 'did:web:a.example:..', 'did:key:z6Mk', 'http://[', ''];
    const evidence = await source().gather(
      [
        ...urls.slice(0, 3).map((url): Need => ({ kind: 'did-document', url })),
        ...urls.slice(3).map((url): Need => ({ kind: 'status-list', url })),
      ],
      NOW,
    );
    const codes = evidence.map(({ content }) => (content.ok ? 'ok' : content.finding.code));
    expect(codes).to.deep.equal([
      'did-web-host',
      'did-web-path',
      'did-method-unsupported',
      'fetch-url-refused',
      'fetch-url-refused',
    ]);
  });

  it('fetches once what is asked twice, in one gathering and in two at the same time', async () => {
    const evidence = source();
    const answers = await Promise.all([evidence.gather([did(), did()], NOW), evidence.gather([did()], NOW)]);
    expect(answers.map(({ length }) => length)).to.deep.equal([1, 1]);
    expect(server.asked).to.have.length(1);
  });

  it('believes an answer for five minutes', async () => {
    const evidence = source();
    await evidence.gather([did()], NOW);
    const [kept] = await evidence.gather([did()], later(299_999));
    expect(kept?.fetchedAt).to.equal(NOW);
    expect(server.asked).to.have.length(1);
    const [again] = await evidence.gather([did()], later(300_000));
    expect(again?.fetchedAt).to.equal(later(300_000));
    expect(server.asked).to.have.length(2);
  });

  it('remembers a failure for thirty seconds, so that a dead host is not knocked at for every document', async () => {
    answer = (_, response) => response.writeHead(500).end();
    const evidence = source();
    await evidence.gather([did()], NOW);
    await evidence.gather([did()], later(29_999));
    expect(server.asked).to.have.length(1);
    answer = document;
    const [mended] = await evidence.gather([did()], later(30_000));
    expect(mended?.content.ok).to.equal(true);
  });

  it('keeps one host to two fetches at once, and all hosts together to sixteen', async () => {
    const towardsOne = new Meeting(PARALLEL.perHost);
    answer = (request, response) => void towardsOne.join().then(() => document(request, response));
    const paths = Array.from({ length: 4 * PARALLEL.perHost }, (_, index) => did(`:p${index}`));
    await source().gather(paths, NOW);
    expect(towardsOne.most).to.equal(PARALLEL.perHost);
    const towardsAll = new Meeting(PARALLEL.total);
    const resolve = () => towardsAll.join().then(() => []);
    const hosts = Array.from(
      { length: 3 * PARALLEL.total },
      (_, index): Need => ({ kind: 'did-document', url: `did:web:h${index}.example` }),
    );
    await source({ resolve }).gather(hosts, NOW);
    expect(towardsAll.most).to.equal(PARALLEL.total);
  }).timeout(20_000);

  it('ends one gathering as a whole, and does not start what was still waiting', async () => {
    answer = () => undefined;
    const limits = { ...LIMITS, 'did-document': { ...LIMITS['did-document'], totalMs: 200 } };
    const needs = Array.from({ length: 6 }, (_, index) => did(`:p${index}`));
    const evidence = await source({ limits, gatherMs: 50 }).gather(needs, NOW);
    const codes = evidence.map(({ content }) => (content.ok ? 'ok' : content.finding.code));
    expect(codes).to.deep.equal(Array(6).fill('fetch-timeout'));
    await new Promise((done) => setTimeout(done, 300));
    expect(server.asked).to.have.length(PARALLEL.perHost);
  });

  it('opens this machine only in development, and says so loudly', async () => {
    const warnings: string[] = [];
    const warn = (message: string) => warnings.push(message);
    const [closed] = await networkEvidence({ resolve: LOCAL.resolve, warn }).gather([did()], NOW);
    expect(closed?.content).to.nested.include({ 'finding.code': 'fetch-address-refused' });
    expect(warnings).to.deep.equal([]);
    source({ warn });
    expect(warnings).to.have.length(1);
  });

  it('reads did:web:localhost over http in development', async () => {
    const plain = await serve('http', document);
    const need: Need = { kind: 'did-document', url: `did:web:localhost%3A${plain.port}` };
    const [evidence] = await source().gather([need], NOW);
    await plain.close();
    expect(evidence?.content).to.include({ ok: true });
    expect(plain.asked).to.deep.equal(['/.well-known/did.json']);
  });
});

/**
 * Nobody leaves before so many are there, however slow the machine: that they come together at all is what is expected.
 * More than that are given a moment to come, in vain.
 */
class Meeting {
  most = 0;
  #present: (() => void)[] = [];

  constructor(private readonly size: number) {}

  join(): Promise<void> {
    return new Promise((leave) => {
      this.#present.push(leave);
      this.most = Math.max(this.most, this.#present.length);
      if (this.#present.length !== this.size) return;
      setTimeout(() => {
        for (const one of this.#present.splice(0)) one();
      }, 20);
    });
  }
}
