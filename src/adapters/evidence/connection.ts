/**
 * The one guarded way to the outside: the connection goes to the addresses that were judged, and every phase has an end.
 * The one door to undici.
 */
import { Client, type Dispatcher } from 'undici';
import type { Finding } from '../../core/problem.js';
import { type Destination, destinationOf, type Reach, type Resolver } from './destination.js';
import { failureOf } from './failure.js';

export interface Access {
  readonly reach: Reach;
  readonly resolve: Resolver;
  /** PEM of certificate authorities to trust instead of the system's. */
  readonly authorities?: string;
  /** Nobody waits any more. */
  readonly signal?: AbortSignal;
}

/** Times in milliseconds. */
export interface TimeLimits {
  /** From the name's resolution to the last byte. */
  readonly totalMs: number;
  readonly connectMs: number;
  /** Silence before the headers, and between two pieces of the body. */
  readonly silenceMs: number;
  /** Also over http, at its own port: for what is signed itself. */
  readonly plain?: true;
}

type Open = Extract<Destination, { ok: true }>;

export type Response = Dispatcher.ResponseData;

export interface Connection {
  readonly client: Client;
  readonly url: URL;
  /** Aborted when the time is over. */
  readonly signal: AbortSignal;
}

type Failed = { readonly ok: false; readonly finding: Finding };

/**
 * Resolves the host once, judges its addresses, connects to them and to no other, and hands the connection to `talk`.
 * Never rejects for what the outside does. Findings: `fetch-*`.
 */
export async function connected<T>(
  url: string,
  limits: TimeLimits,
  access: Access,
  talk: (connection: Connection) => Promise<T>,
): Promise<T | Failed> {
  const clock = new AbortController();
  const end = () => clock.abort();
  const timer = setTimeout(end, limits.totalMs);
  access.signal?.addEventListener('abort', end, { once: true });
  const ended = new Promise<never>((_, reject) => {
    clock.signal.addEventListener('abort', () => reject(clock.signal.reason));
  });
  // Aborted before it begins, nobody races with it.
  ended.catch(() => undefined);
  if (access.signal?.aborted) end();
  try {
    // The system's resolver cannot be interrupted; the race leaves it behind.
    const destination = await Promise.race([destinationOf(url, access.reach, access.resolve, limits.plain), ended]);
    if (!destination.ok) return destination;
    return await Promise.race([through(destination, limits, access, clock.signal, talk), ended]);
  } catch (error) {
    return { ok: false, finding: failureOf(error, url, limits.totalMs) };
  } finally {
    clearTimeout(timer);
    access.signal?.removeEventListener('abort', end);
  }
}

async function through<T>(
  to: Open,
  limits: TimeLimits,
  { authorities }: Access,
  signal: AbortSignal,
  talk: (connection: Connection) => Promise<T>,
): Promise<T> {
  const client = new Client(to.url.origin, {
    connect: {
      timeout: limits.connectMs,
      lookup: (_host, _options, done) => done(null, [...to.addresses]),
      ...(authorities === undefined ? {} : { ca: authorities }),
    },
    headersTimeout: limits.silenceMs,
    bodyTimeout: limits.silenceMs,
    maxHeaderSize: 16 * 1024,
    autoSelectFamily: true,
  });
  try {
    return await talk({ client, url: to.url, signal });
  } finally {
    // Not awaited: it ends the socket, also one that is still sending what nobody wants.
    void client.destroy();
  }
}
