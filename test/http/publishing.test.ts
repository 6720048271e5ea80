import { expect } from 'chai';
import { refused } from '../../src/core/problem.js';
import { expectContract } from './contract.js';
import { type Service, startService } from './service.js';
import { CREDENTIAL, report } from './world/documents.js';
import { type Spy, worldCatalogue } from './world.js';

const VC = { 'content-type': 'application/vc' };
const BROWSER = 'text/html,application/xhtml+xml,*/*;q=0.8';

/** A form as a browser sends it, with one file. */
function multipart(name: string, content: string): { body: string; headers: { 'content-type': string } } {
  const body = `--edge\r\nContent-Disposition: form-data; name="${name}"; filename="a.json"\r\n\r\n${content}\r\n--edge--\r\n`;
  return { body, headers: { 'content-type': 'multipart/form-data; boundary=edge' } };
}

describe('sending a document', () => {
  let service: Service;
  let spy: { published: Spy['published']; verified: Spy['verified'] };
  beforeEach(async () => {
    spy = { published: [], verified: [] };
    service = await startService(worldCatalogue(spy), { documentBytes: 1000 });
  });
  afterEach(async () => {
    await service.close();
    expect(service.errors).to.deep.equal([]);
  });

  const send = (path: string, body: string, headers: Record<string, string> = VC) =>
    service.ask(path, { method: 'POST', headers, body });

  it('publishes its exact bytes: 201 and where it is', async () => {
    const document = '{"é": 1}\n ';
    const answer = await send('/credentials', document, { 'content-type': 'application/vc; charset=utf-8' });
    expect(answer.status).to.equal(201);
    expect(answer.headers.location).to.equal(`/credentials/${CREDENTIAL}`);
    expect(spy.published).to.deep.equal([{ text: document, mediaType: 'application/vc; charset=utf-8' }]);
    expectContract('post', '/credentials', answer);
  });

  it('offers no language in which what was sent is lost: it says when to choose', async () => {
    for (const path of ['/credentials', '/verifications']) {
      const { text } = await send(path, '{"again": true}', { ...VC, accept: BROWSER });
      expect(text, path).to.include('Français (à choisir avant l’envoi)').and.not.include('hreflang');
    }
    const form = await service.ask('/verifications', { headers: { accept: BROWSER } });
    expect(form.text).to.match(/<a href="\/verifications\?lang=fr" lang="fr" hreflang="fr">Français<\/a>/);
  });

  it('answers 200 for what is already here', async () => {
    const answer = await send('/credentials', '{"again": true}');
    expect(answer.status).to.equal(200);
    expectContract('post', '/credentials', answer);
  });

  it('tells every finding of a refusal, in the language asked, and stores nothing', async () => {
    const answer = await send('/credentials?lang=fr', '{"tampered": true}');
    expect(answer.status).to.equal(422);
    expect(answer.json).to.include({ code: 'document-refused', title: 'Le document a été refusé' });
    expect(answer.json).to.have.nested.property('findings.length', 1);
    expect(answer.json).to.have.deep.nested.include({
      'findings[0].code': 'not-json',
      'findings[0].pointer': '/proof',
      'findings[0].found': 'tampered',
      'findings[0].title': 'Le document n’est pas du JSON.',
    });
    expect(answer.json).to.have.nested.property('findings[0].expected').that.is.a('string').and.not.empty;
    expect(answer.json).to.have.nested.property('findings[0].repair').that.is.a('string').and.not.empty;
    expect(spy.published).to.be.empty;
    expectContract('post', '/credentials', answer);
  });

  it('gives a browser the same refusal as a page', async () => {
    const answer = await send('/credentials', '{"tampered": true}', { ...VC, accept: BROWSER });
    expect(answer.status).to.equal(422);
    expect(answer.text).to.include('<code>/proof</code>').and.include('The document is not JSON.');
  });

  const unread: readonly (readonly [string, number, string, string, Record<string, string>])[] = [
    ['a wrong type', 415, 'body-type-unsupported', '{}', { 'content-type': 'text/plain' }],
    ['no type', 415, 'body-type-unsupported', '{}', {}],
    ['a compressed body', 415, 'content-encoding-unsupported', '{}', { ...VC, 'content-encoding': 'gzip' }],
    ['too many bytes', 413, 'body-too-large', 'x'.repeat(1001), VC],
    ['no bytes', 400, 'body-empty', '', VC],
    [
      'an empty form',
      400,
      'form-without-document',
      'document=',
      { 'content-type': 'application/x-www-form-urlencoded' },
    ],
    ['a broken form', 400, 'form-unreadable', '--edge', { 'content-type': 'multipart/form-data; boundary=edge' }],
    ['a form without boundary', 400, 'form-unreadable', 'x', { 'content-type': 'multipart/form-data' }],
    ['an unacceptable answer', 406, 'accept-unsatisfiable', '{}', { ...VC, accept: 'image/png' }],
  ];
  for (const [name, status, code, body, headers] of unread) {
    it(`refuses ${name}: ${status}, and the catalogue never sees it`, async () => {
      for (const path of ['/credentials', '/verifications'] as const) {
        const answer = await send(path, body, headers);
        expect(answer.status).to.equal(status);
        expect(answer.json).to.have.nested.property('findings[0].code', code);
        expectContract('post', path, answer);
      }
      expect(spy).to.deep.equal({ published: [], verified: [] });
    });
  }

  it('refuses a body that says it is too long before it is sent', async () => {
    const answer = await send('/credentials', 'x'.repeat(100_000));
    expect(answer.status).to.equal(413);
  });

  it('verifies without storing, at an instant that may be given', async () => {
    const answer = await send('/verifications?at=2020-07-16', '{"tampered": true}');
    expect(answer.status).to.equal(200);
    expect(answer.json).to.include({ standing: 'refused' });
    expect(spy.published).to.be.empty;
    expect(spy.verified).to.deep.equal([
      { text: '{"tampered": true}', mediaType: 'application/vc', at: Date.UTC(2020, 6, 16) },
    ]);
    expectContract('post', '/verifications', answer);
  });

  it('takes a file from a form, byte for byte', async () => {
    const { body, headers } = multipart('file', '{"a":\r\n 1}');
    const answer = await send('/verifications', body, { ...headers, accept: BROWSER });
    expect(answer.status).to.equal(200);
    expect(spy.verified.map(({ text, mediaType }) => [text, mediaType])).to.deep.equal([
      ['{"a":\r\n 1}', 'application/ld+json'],
    ]);
    expect(answer.text).to.include('Nothing was stored.');
  });

  it('knows a pasted JWT, and a presentation by its typ', async () => {
    const jwt = (typ: string) => `${Buffer.from(JSON.stringify({ alg: 'EdDSA', typ })).toString('base64url')}.e30.c2ln`;
    for (const typ of ['vc+jwt', 'vp+ld+jwt']) {
      const body = new URLSearchParams({ document: ` ${jwt(typ)}\n` }).toString();
      await send('/verifications', body, { 'content-type': 'application/x-www-form-urlencoded' });
    }
    expect(spy.verified).to.deep.include({ text: jwt('vc+jwt'), mediaType: 'application/vc+jwt', at: undefined });
    expect(spy.verified.map(({ mediaType }) => mediaType)).to.deep.equal(['application/vc+jwt', 'application/vp+jwt']);
  });

  it('never writes a document into a page as markup', async () => {
    const { text } = await send('/verifications', '{"tampered": true}', { ...VC, accept: 'text/html' });
    expect(text).to.include('&lt;b>{').and.not.include('<b>{');
  });
});

describe('a catalogue with its hands full', () => {
  it('answers 503 with Retry-After beyond the documents in flight, and serves again afterwards', async () => {
    let release: (() => void) | undefined;
    const started = new Promise<void>((resolve) => {
      release = resolve;
    });
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const catalogue = worldCatalogue(undefined, {
      async verify() {
        release?.();
        await finished;
        return { report: report('verified'), credentials: [] };
      },
    });
    const service = await startService(catalogue, { documentsInFlight: 1 });
    const ask = () => service.ask('/verifications', { method: 'POST', headers: VC, body: '{}' });
    const first = ask();
    await started;
    const second = await ask();
    expect([second.status, second.headers['retry-after']]).to.deep.equal([503, '1']);
    expectContract('post', '/verifications', second);
    finish();
    expect((await first).status).to.equal(200);
    expect((await ask()).status).to.equal(200);
    await service.close();
  });

  it('passes on when an issuer’s quota is whole again', async () => {
    const service = await startService(
      worldCatalogue(undefined, { publish: async () => refused('quota-exceeded', [], { seconds: 17 }) }),
    );
    const answer = await service.ask('/credentials', { method: 'POST', headers: VC, body: '{}' });
    await service.close();
    expect([answer.status, answer.headers['retry-after']]).to.deep.equal([429, '17']);
  });

  it('says that bytes were erased, 410', async () => {
    const service = await startService(worldCatalogue(undefined, { credential: async () => refused('erased') }));
    const answer = await service.ask(`/credentials/${CREDENTIAL}`);
    await service.close();
    expect(answer.status).to.equal(410);
    expect(answer.json).to.include({ code: 'erased' });
  });
});
