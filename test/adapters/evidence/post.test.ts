import { expect } from 'chai';
import { postGuarded } from '../../../src/adapters/evidence/post.js';
import { LOCAL, serve } from './server.js';

describe('posting', () => {
  it('goes where fetching may go, and nowhere else', async () => {
    const limits = { totalMs: 500, connectMs: 200, silenceMs: 200 };
    const to = (address: string) => ({ reach: 'public' as const, resolve: async () => [address] });
    const codes = [];
    for (const address of ['127.0.0.1', '10.0.0.1', '169.254.169.254']) {
      const sent = await postGuarded('https://buyer.example/hook', '{}', {}, limits, to(address));
      codes.push(sent.ok ? 'sent' : sent.finding.code);
    }
    const plain = await postGuarded('http://buyer.example/hook', '{}', {}, limits, to('93.184.216.34'));
    expect(codes).to.deep.equal(['fetch-address-refused', 'fetch-address-refused', 'fetch-address-refused']);
    expect(plain.ok ? 'sent' : plain.finding.code).to.equal('fetch-url-refused');
  });

  it('delivers every byte, and says how it was answered, without following a redirect or reading on', async () => {
    const bodies: string[] = [];
    const server = await serve('https', (request, response) => {
      let body = '';
      request.on('data', (piece) => {
        body += piece;
      });
      request.on('end', () => {
        bodies.push(`${request.method} ${request.headers['webhook-id']} ${body}`);
        if (request.url === '/moved') response.writeHead(302, { location: '/hook' }).end();
        else response.writeHead(200).write('x'.repeat(1_000_000));
      });
    });
    try {
      const limits = { totalMs: 3_000, connectMs: 2_000, silenceMs: 2_000 };
      const post = (path: string) =>
        postGuarded(`https://boreal.example:${server.port}${path}`, '{"é":1}', { 'webhook-id': 'a' }, limits, LOCAL);
      expect(await post('/hook')).to.deep.equal({ ok: true, status: 200 });
      expect(await post('/moved')).to.deep.equal({ ok: true, status: 302 });
      expect(bodies).to.deep.equal(['POST a {"é":1}', 'POST a {"é":1}']);
    } finally {
      await server.close();
    }
  });
});
