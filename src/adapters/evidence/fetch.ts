/**
 * The one guarded way to the outside. Redirects are not followed, the connection goes to the addresses that were
 * judged, bytes are counted after decompression, and every phase has an end. The one door to undici.
 */
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Client, type Dispatcher } from 'undici';
import { excerpt, type Finding } from '../../core/problem.js';
import { type Destination, destinationOf, type Reach, type Resolver } from './destination.js';
import { failureOf } from './failure.js';
import type { FetchLimits } from './limits.js';

export interface FetchOptions {
  readonly reach: Reach;
  readonly resolve: Resolver;
  /** PEM of certificate authorities to trust instead of the system's. */
  readonly authorities?: string;
}

export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly ok: false; readonly finding: Finding };

/** Never rejects for what the outside does. Findings: `fetch-*`. */
export async function fetchGuarded(url: string, limits: FetchLimits, options: FetchOptions): Promise<Fetched> {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), limits.totalMs);
  const ended = new Promise<never>((_, reject) => {
    clock.signal.addEventListener('abort', () => reject(clock.signal.reason));
  });
  try {
    // The system's resolver cannot be interrupted; the race leaves it behind.
    const destination = await Promise.race([destinationOf(url, options.reach, options.resolve, limits.plain), ended]);
    return destination.ok ? await Promise.race([get(destination, limits, options, clock.signal), ended]) : destination;
  } catch (error) {
    return { ok: false, finding: failureOf(error, url, limits) };
  } finally {
    clearTimeout(timer);
  }
}

type Open = Extract<Destination, { ok: true }>;

async function get(to: Open, limits: FetchLimits, options: FetchOptions, signal: AbortSignal): Promise<Fetched> {
  const client = new Client(to.url.origin, {
    connect: {
      timeout: limits.connectMs,
      lookup: (_host, _options, done) => done(null, [...to.addresses]),
      ...(options.authorities === undefined ? {} : { ca: options.authorities }),
    },
    headersTimeout: limits.silenceMs,
    bodyTimeout: limits.silenceMs,
    maxHeaderSize: 16 * 1024,
    autoSelectFamily: true,
  });
  try {
    const response = await client.request({
      method: 'GET',
      path: `${to.url.pathname}${to.url.search}`,
      headers: {
        accept: limits.mediaTypes.join(', '),
        'accept-encoding': 'gzip, deflate, br',
        'user-agent': 'cartulary',
      },
      signal,
    });
    const wrong = refusalOf(response, to.url.href, limits);
    return wrong === undefined ? await body(response, to.url.href, limits) : { ok: false, finding: wrong };
  } finally {
    // Not awaited: it ends the socket, also one that is still sending what nobody wants.
    void client.destroy();
  }
}

function refusalOf(response: Dispatcher.ResponseData, url: string, limits: FetchLimits): Finding | undefined {
  const { statusCode } = response;
  if (statusCode >= 300 && statusCode < 400) {
    return {
      code: 'fetch-redirected',
      pointer: '',
      found: excerpt(response.headers.location ?? statusCode),
      params: { url },
    };
  }
  if (statusCode !== 200) return { code: 'fetch-status', pointer: '', found: `HTTP ${statusCode}`, params: { url } };
  const mediaType = mediaTypeOf(response);
  if (!limits.mediaTypes.includes(mediaType)) {
    const params = { url, expected: limits.mediaTypes.join(', ') };
    return { code: 'fetch-media-type', pointer: '', found: excerpt(mediaType), params };
  }
  return Number(response.headers['content-length'] ?? 0) > limits.bytes ? tooLarge(url, limits) : undefined;
}

async function body(response: Dispatcher.ResponseData, url: string, limits: FetchLimits): Promise<Fetched> {
  const plain = inflated(response.body, response.headers['content-encoding']);
  if (plain === undefined) {
    const found = excerpt(response.headers['content-encoding']);
    return {
      ok: false,
      finding: { code: 'fetch-media-type', pointer: '', found, params: { url, expected: 'gzip, deflate, br' } },
    };
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of plain) {
    const bytes: Uint8Array = piece;
    size += bytes.length;
    if (size > limits.bytes) return { ok: false, finding: tooLarge(url, limits) };
    pieces.push(bytes);
  }
  return { ok: true, bytes: Buffer.concat(pieces), mediaType: mediaTypeOf(response) };
}

/** @returns the decoded stream; undefined for an encoding (or a stack of encodings) that was not asked for. */
function inflated(stream: Readable, encoding: string | string[] | undefined): Readable | undefined {
  if (encoding === undefined || encoding === 'identity') return stream;
  const inflate =
    encoding === 'gzip'
      ? createGunzip()
      : encoding === 'deflate'
        ? createInflate()
        : encoding === 'br'
          ? createBrotliDecompress()
          : undefined;
  if (inflate === undefined) return undefined;
  // pipe() does not carry errors over: a connection that breaks must end the inflater too.
  stream.on('error', (error) => inflate.destroy(error));
  return stream.pipe(inflate);
}

function mediaTypeOf(response: Dispatcher.ResponseData): string {
  const [type = ''] = String(response.headers['content-type'] ?? '').split(';');
  return type.trim().toLowerCase();
}

function tooLarge(url: string, limits: FetchLimits): Finding {
  return { code: 'fetch-too-large', pointer: '', params: { url, bytes: limits.bytes } };
}
