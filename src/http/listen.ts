/** Binds the application, with the time and size limits of a connection. */
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Express } from 'express';

/** A slow sender may not hold a connection: headers and the whole request have their time, in ms. */
const LIMITS = { maxHeaderSize: 16_384, headersTimeout: 15_000, requestTimeout: 60_000, keepAliveTimeout: 10_000 };

export interface Listening {
  readonly url: string;
  /** Stops accepting, lets what is running end. */
  close(): Promise<void>;
}

/** @param port 0 = any free port. @throws what binding throws: the address is taken or not ours. */
export async function listen(app: Express, host: string, port: number): Promise<Listening> {
  const server = createHttpServer(LIMITS, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return { url: urlOf(server, host), close: () => closed(server) };
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeIdleConnections();
  });
}
