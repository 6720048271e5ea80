import type { RequestListener } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import type { Access } from '../../../src/adapters/evidence/connection.js';
import { fetchGuarded } from '../../../src/adapters/evidence/fetch.js';
import { type FetchLimits, LIMITS } from '../../../src/adapters/evidence/limits.js';
import { LOCAL, type LocalServer, serve } from './server.js';

const LIMIT: FetchLimits = { ...LIMITS['did-document'], totalMs: 400, silenceMs: 10_000 };

/** Whatever the name, the answer is this address. */
function dns(...addresses: string[]): Access {
  return { ...LOCAL, reach: 'public', resolve: async () => addresses };
}

describe('the guarded fetcher', () => {
  let server: LocalServer | undefined;
  afterEach(async () => {
    await server?.close();
    server = undefined;
  });

  async function fetched(
    scheme: 'http' | 'https',
    answer: RequestListener,
    options: Partial<Access> = {},
    limits = LIMIT,
  ) {
    server = await serve(scheme, answer);
    return fetchGuarded(`${scheme}://boreal.example:${server.port}/did.json`, limits, { ...LOCAL, ...options });
  }
  const json: RequestListener = (_, response) =>
    response.setHeader('content-type', 'application/json; charset=utf-8').end('{}');

  it('brings bytes and media type over TLS, to the resolved address, with the name in the Host header', async () => {
    let host = '';
    const result = await fetched('https', (request, response) => {
      host = request.headers.host ?? '';
      json(request, response);
    });
    expect(result).to.deep.equal({ ok: true, bytes: Buffer.from('{}'), mediaType: 'application/json' });
    expect(host).to.equal(`boreal.example:${server?.port}`);
  });

  it('resolves once and stays there: a name that moves to another address in between gains nothing', async () => {
    let answers = 0;
    const resolve = async () => (answers++ === 0 ? ['127.0.0.1'] : ['10.0.0.1']);
    expect(await fetched('https', json, { resolve })).to.include({ ok: true });
    expect(answers).to.equal(1);
  });

  describe('never connects', () => {
    const urls = {
      http: 'http://boreal.example/',
      ftp: 'ftp://boreal.example/',
      file: 'file:///etc/passwd',
      userinfo: 'https://trusted.example@boreal.example/',
      'an IPv4 literal': 'https://127.0.0.1/',
      'a public IPv4 literal': 'https://9.9.9.9/',
      decimal: 'https://2130706433/',
      hexadecimal: 'https://0x7f.1/',
      octal: 'https://0177.0.0.1/',
      'an IPv6 literal': 'https://[::1]/',
      'a mapped IPv6 literal': 'https://[::ffff:127.0.0.1]/',
      'full-width digits': 'https://１２７.0.0.1/',
      'no URL': 'did:web:x',
    };
    for (const [what, url] of Object.entries(urls)) {
      it(`to ${what}: ${url}`, async () => {
        const resolve = () => Promise.reject(new Error('must not be asked'));
        const result = await fetchGuarded(url, LIMIT, { reach: 'public', resolve });
        expect(result).to.nested.include({ ok: false, 'finding.code': 'fetch-url-refused' });
      });
    }

    for (const addresses of [
      ['10.0.0.1'],
      ['127.0.0.1'],
      ['::1'],
      ['169.254.169.254'],
      ['::ffff:10.0.0.1'],
      ['9.9.9.9', '127.0.0.1'],
    ]) {
      it(`to a name that leads to ${addresses.join(' and ')}`, async () => {
        const result = await fetchGuarded('https://boreal.example/', LIMIT, dns(...addresses));
        expect(result).to.nested.include({ ok: false, 'finding.code': 'fetch-address-refused' });
      });
    }

    it('in development either: only loopback opens, and http only towards it', async () => {
      for (const address of ['10.0.0.1', '169.254.169.254', '9.9.9.9']) {
        const result = await fetchGuarded('http://boreal.example/', LIMIT, {
          ...LOCAL,
          resolve: async () => [address],
        });
        expect(result, address).to.nested.include({ 'finding.code': 'fetch-address-refused' });
      }
      const literal = await fetchGuarded('https://169.254.169.254/', LIMIT, LOCAL);
      expect(literal).to.nested.include({ 'finding.code': 'fetch-url-refused' });
    });
  });

  it('reports an unknown name', async () => {
    const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND', syscall: 'getaddrinfo' });
    for (const resolve of [async () => [], () => Promise.reject(unknown)]) {
      const result = await fetchGuarded('https://boreal.example/', LIMIT, { reach: 'public', resolve });
      expect(result).to.nested.include({
        'finding.code': 'fetch-host-unknown',
        'finding.params.host': 'boreal.example',
      });
    }
  });

  it('lets a bug of ours through as a throw', async () => {
    const resolve = () => Promise.reject(new TypeError('bug'));
    const thrown = await fetchGuarded('https://boreal.example/', LIMIT, { reach: 'public', resolve }).catch(
      (error) => error,
    );
    expect(thrown).to.be.instanceOf(TypeError);
  });

  it('does not follow a redirect', async () => {
    const result = await fetched('https', (request, response) => {
      if (request.url === '/did.json') response.writeHead(302, { location: '/elsewhere' }).end();
      else json(request, response);
    });
    expect(result).to.nested.include({ 'finding.code': 'fetch-redirected', 'finding.found': '/elsewhere' });
    expect(server?.asked).to.deep.equal(['/did.json']);
  });

  it('reports another status', async () => {
    const result = await fetched('https', (_, response) => response.writeHead(404).end());
    expect(result).to.nested.include({ 'finding.code': 'fetch-status', 'finding.found': 'HTTP 404' });
  });

  it('reports a certificate that it does not trust, or for another host', async () => {
    const system: Access = { reach: 'public-and-loopback', resolve: LOCAL.resolve };
    server = await serve('https', json);
    const untrusted = await fetchGuarded(`https://boreal.example:${server.port}/`, LIMIT, system);
    expect(untrusted).to.nested.include({ 'finding.code': 'fetch-tls' });
    const other = await fetchGuarded(`https://tandem.example:${server.port}/`, LIMIT, LOCAL);
    expect(other).to.nested.include({ 'finding.code': 'fetch-tls', 'finding.found': 'ERR_TLS_CERT_ALTNAME_INVALID' });
    expect(server.asked).to.deep.equal([]);
  });

  it('reports a closed port and an answer that breaks off', async () => {
    server = await serve('https', json);
    const url = `https://boreal.example:${server.port}/`;
    await server.close();
    expect(await fetchGuarded(url, LIMIT, LOCAL)).to.nested.include({
      'finding.code': 'fetch-failed',
      'finding.found': 'ECONNREFUSED',
    });
    const broken = await fetched('https', (_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
      response.write('{"id":', () => response.destroy());
    });
    expect(broken).to.nested.include({ 'finding.code': 'fetch-failed' });
  });

  it('refuses a media type that it did not ask for, and none at all', async () => {
    const html = await fetched('https', (_, response) => response.setHeader('content-type', 'text/html').end('{}'));
    expect(html).to.nested.include({ 'finding.code': 'fetch-media-type', 'finding.found': 'text/html' });
    await server?.close();
    const none = await fetched('https', (_, response) => response.end('{}'));
    expect(none).to.nested.include({ 'finding.code': 'fetch-media-type' });
  });

  describe('time', () => {
    it('ends when the name takes too long', async () => {
      const resolve = () => new Promise<never>(() => undefined);
      const result = await fetchGuarded(
        'https://boreal.example/',
        { ...LIMIT, totalMs: 30 },
        { reach: 'public', resolve },
      );
      expect(result).to.nested.include({ 'finding.code': 'fetch-timeout', 'finding.params.ms': 30 });
    });

    it('ends when no header comes', async () => {
      expect(await fetched('https', () => undefined)).to.nested.include({ 'finding.code': 'fetch-timeout' });
    });

    it('ends when the body drips: each byte is in time, the whole is not', async () => {
      let timer: NodeJS.Timeout | undefined;
      const result = await fetched('https', (_, response) => {
        response.writeHead(200, { 'content-type': 'application/json' });
        timer = setInterval(() => response.write(' '), 20);
      });
      clearInterval(timer);
      expect(result).to.nested.include({ 'finding.code': 'fetch-timeout' });
    });
  });

  describe('size', () => {
    const limits = { ...LIMIT, bytes: 1000, totalMs: 3000 };
    const send =
      (bytes: Uint8Array, encoding?: string): RequestListener =>
      (_, response) => {
        response.setHeader('content-type', 'application/json');
        if (encoding !== undefined) response.setHeader('content-encoding', encoding);
        response.end(bytes);
      };

    it('takes exactly the limit, and not one byte more', async () => {
      expect(await fetched('https', send(Buffer.alloc(1000, 32)), {}, limits)).to.include({ ok: true });
      await server?.close();
      const over = await fetched('https', send(Buffer.alloc(1001, 32)), {}, limits);
      expect(over).to.nested.include({ 'finding.code': 'fetch-too-large', 'finding.params.bytes': 1000 });
    });

    it('counts an endless answer without a length', async () => {
      let sent = 0;
      const result = await fetched(
        'https',
        (_, response) => {
          response.setHeader('content-type', 'application/json');
          const more = () => {
            sent += 1000;
            if (!response.destroyed) response.write(Buffer.alloc(1000, 32), more);
          };
          more();
        },
        {},
        limits,
      );
      expect(result).to.nested.include({ 'finding.code': 'fetch-too-large' });
      // Socket buffers let some more through; nothing near what a second of loopback could carry.
      expect(sent).to.be.below(20_000_000);
    });

    for (const [encoding, compress] of [
      ['gzip', gzipSync],
      ['br', brotliCompressSync],
    ] as const) {
      it(`counts after decompression: 10 MB of ${encoding} in a few kilobytes`, async () => {
        const bomb = compress(Buffer.alloc(1e7, 32));
        const result = await fetched('https', send(bomb, encoding), {}, { ...limits, bytes: 200_000 });
        expect(result).to.nested.include({ 'finding.code': 'fetch-too-large' });
      });

      it(`reads ${encoding}`, async () => {
        const result = await fetched('https', send(compress(Buffer.from('{"a":1}')), encoding), {}, limits);
        expect(result).to.deep.include({ ok: true, bytes: Buffer.from('{"a":1}') });
      });
    }

    it('refuses an encoding that it did not ask for, and one that is a lie', async () => {
      const stacked = await fetched('https', send(Buffer.from('{}'), 'gzip, gzip'), {}, limits);
      expect(stacked).to.nested.include({ 'finding.code': 'fetch-media-type' });
      await server?.close();
      const lie = await fetched('https', send(Buffer.from('{}'), 'gzip'), {}, limits);
      expect(lie).to.nested.include({ 'finding.code': 'fetch-failed', 'finding.found': 'Z_DATA_ERROR' });
    });
  });
});
