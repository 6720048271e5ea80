/** The limits of a connection, and how a server ends. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import { CONNECTION_LIMITS, listen } from '../../src/http/listen.js';

/** Opens a connection, sends, and gives all that comes until the other side closes it. */
async function talk(url: string, text: string): Promise<{ readonly socket: Socket; readonly said: Promise<string> }> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let said = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk;
  });
  socket.write(text);
  return { socket, said: once(socket, 'close').then(() => said) };
}

describe('a connection', () => {
  const app = express();
  let release: () => void = () => undefined;
  let arrived: () => void = () => undefined;
  app.get('/quick', (_request, response) => void response.send('quick'));
  app.get('/slow', (_request, response) => {
    release = () => void response.send('slow');
    arrived();
  });
  app.post('/body', (request, response) => void request.resume().on('end', () => response.send('read')));
  const slowArrives = () =>
    new Promise<void>((resolve) => {
      arrived = resolve;
    });

  it('has limits that let nobody hold it for long', () => {
    expect(CONNECTION_LIMITS).to.include({ headersTimeout: 15_000, requestTimeout: 60_000, maxHeaderSize: 16_384 });
  });

  it('is cut with 408 when headers, or a body, come too slowly', async () => {
    const limits = { headersTimeout: 50, requestTimeout: 100, connectionsCheckingInterval: 20 };
    const listening = await listen(app, '127.0.0.1', 0, limits);
    const headers = await talk(listening.url, 'GET /quick HTTP/1.1\r\nHost: a\r\nX-Slow');
    expect(await headers.said).to.match(/^HTTP\/1\.1 408 /);
    const body = await talk(listening.url, 'POST /body HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nhalf');
    expect(await body.said).to.match(/^HTTP\/1\.1 408 /);
    await listening.close();
  });

  it('is answered 431 when its headers are too large', async () => {
    const listening = await listen(app, '127.0.0.1', 0);
    const large = await talk(listening.url, `GET /quick HTTP/1.1\r\nHost: a\r\nX-Large: ${'x'.repeat(20_000)}\r\n\r\n`);
    expect(await large.said).to.match(/^HTTP\/1\.1 431 /);
    await listening.close();
  });

  it('gets its answer when the server ends meanwhile; no other is accepted', async () => {
    const listening = await listen(app, '127.0.0.1', 0);
    const coming = slowArrives();
    const { said } = await talk(listening.url, 'GET /slow HTTP/1.1\r\nHost: a\r\n\r\n');
    const idle = await talk(listening.url, 'GET /quick HTTP/1.1\r\nHost: a\r\n\r\n');
    await coming;
    const closing = listening.close();
    expect(await idle.said, 'kept open with nothing to do').to.match(/^HTTP\/1\.1 200 /);
    const refusal = await talk(listening.url, '').catch((error: NodeJS.ErrnoException) => error.code);
    expect(refusal).to.equal('ECONNREFUSED');
    release();
    await closing;
    expect(await said).to.match(/^HTTP\/1\.1 200 [\s\S]*slow$/);
  });

  it('is cut when its answer does not end in time', async () => {
    const listening = await listen(app, '127.0.0.1', 0, { endWithin: 100 });
    const coming = slowArrives();
    const { said } = await talk(listening.url, 'GET /slow HTTP/1.1\r\nHost: a\r\n\r\n');
    await coming;
    await listening.close();
    expect(await said).to.equal('');
  });
});
