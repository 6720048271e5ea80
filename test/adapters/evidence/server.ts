/** A local server for one test, and a DNS in which every name leads to it. */
import { createServer as createHttp, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Access } from '../../../src/adapters/evidence/connection.js';
import { CERTIFICATE, PRIVATE_KEY } from './certificate.js';

export interface LocalServer {
  readonly port: number;
  /** Paths asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

export async function serve(scheme: 'http' | 'https', answer: RequestListener): Promise<LocalServer> {
  const asked: string[] = [];
  const listener: RequestListener = (request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  };
  const server =
    scheme === 'http' ? createHttp(listener) : createHttps({ cert: CERTIFICATE, key: PRIVATE_KEY }, listener);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** Development reach, the test certificate trusted, and a DNS that sends every name to this machine. */
export const LOCAL: Access = {
  reach: 'public-and-loopback',
  resolve: async () => ['127.0.0.1'],
  authorities: CERTIFICATE,
};
