/** Binds the application, with the time and size limits of a connection. */
import { createServer as createHttpServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Express } from 'express';

export interface ConnectionLimits {
  /** Bytes of all headers. */
  readonly maxHeaderSize: number;
  /** A slow sender may not hold a connection: headers and the whole request have their time, in ms. */
  readonly headersTimeout: number;
  readonly requestTimeout: number;
  readonly keepAliveTimeout: number;
  /** How often that is looked at, in ms. */
  readonly connectionsCheckingInterval: number;
  /** How long answers that are under way may take when the node ends, in ms. */
  readonly endWithin: number;
}

export const CONNECTION_LIMITS: ConnectionLimits = {
  maxHeaderSize: 16_384,
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 10_000,
  connectionsCheckingInterval: 5_000,
  endWithin: 20_000,
};

/** Between two looks at which connections have nothing more to do. */
const LOOK_MS = 50;

export interface Listening {
  readonly url: string;
  /** Stops accepting, and lets what is running end, but not for ever. */
  close(): Promise<void>;
}

/** @param port 0 = any free port. @throws what binding throws: the address is taken or not ours. */
export async function listen(
  app: Express,
  host: string,
  port: number,
  given: Partial<ConnectionLimits> = {},
): Promise<Listening> {
  const { endWithin, ...limits } = { ...CONNECTION_LIMITS, ...given };
  const server = createHttpServer(limits, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return { url: urlOf(server, host), close: () => closed(server, endWithin) };
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

async function closed(server: Server, within: number): Promise<void> {
  let open = true;
  const ended = new Promise<void>((resolve, reject) => {
    server.close((error) => {
      open = false;
      if (error === undefined) resolve();
      else reject(error);
    });
  });
  // A connection whose last answer has just ended stays open for a next request, which would be one too many.
  for (let waited = 0; open && waited < within; waited += LOOK_MS) {
    server.closeIdleConnections();
    await Promise.race([ended, delay(LOOK_MS)]);
  }
  server.closeAllConnections();
  return ended;
}
