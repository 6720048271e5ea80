import type { RequestListener } from 'node:http';
import { expect } from 'chai';
import { type LocalServer, serve } from '../adapters/evidence/server.js';
import { cartulary } from './terminal.js';

describe('asking a server that is not as it should be', () => {
  let server: LocalServer | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  async function ask(answer: RequestListener, ...args: string[]) {
    server = await serve('http', answer);
    return cartulary([...args, '--server', `http://127.0.0.1:${server.port}/`]);
  }
  const problem =
    (status: number, headers: Record<string, string>): RequestListener =>
    (_, response) => {
      const body = { type: 'about:blank', title: 'Busy', status, detail: 'Later.', code: 'busy', findings: [] };
      response.writeHead(status, { 'content-type': 'application/problem+json', ...headers }).end(JSON.stringify(body));
    };

  it('a busy one is asked again, five times in all, and then is busy (3)', async () => {
    const ran = await ask(problem(503, { 'retry-after': '0' }), 'explain', 'did:web:a.example#offer', '--json');
    expect(ran.exit).to.equal(3);
    expect(ran.err).to.equal('The server is busy; trying again in 0 s.\n'.repeat(4));
    expect(JSON.parse(ran.out)).to.include({ code: 'busy' });
    expect(server?.asked).to.deep.equal(Array(5).fill('/offers/did%3Aweb%3Aa.example%23offer/explanation'));
  });

  it('one that wants an hour is not waited for', async () => {
    const ran = await ask(
      problem(429, { 'retry-after': '3600' }),
      'search',
      'x y',
      '--country',
      'FR',
      '--country',
      'DE',
    );
    expect(ran).to.deep.equal({ exit: 3, out: '', err: 'Busy. Later.\n' });
    expect(server?.asked).to.deep.equal(['/offers?q=x+y&country=FR&country=DE']);
  });

  it('one that is no catalogue is named as such', async () => {
    const ran = await ask((_, response) => response.setHeader('content-type', 'text/html').end('<p>Welcome'), 'search');
    expect(ran).to.include({ exit: 3, out: '' });
    expect(ran.err).to.match(/^http:\/\/127\.0\.0\.1:\d+ does not answer as a catalogue does\.\n$/);
  });

  it('one that breaks off is out of reach', async () => {
    const ran = await ask((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{', () => response.destroy());
    }, 'search');
    expect(ran).to.include({ exit: 3, out: '' });
    expect(ran.err).to.include('cannot be reached');
  });
});
