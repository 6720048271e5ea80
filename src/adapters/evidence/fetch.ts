/** What is fetched: redirects are not followed, and bytes are counted after decompression. */
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { excerpt, type Finding } from '../../core/problem.js';
import { type Access, type Connection, connected, type Response } from './connection.js';
import type { FetchLimits } from './limits.js';

export type Fetched =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly ok: false; readonly finding: Finding };

/** Never rejects for what the outside does. Findings: `fetch-*`. */
export function fetchGuarded(url: string, limits: FetchLimits, access: Access): Promise<Fetched> {
  return connected<Fetched>(url, limits, access, (connection) => get(connection, limits));
}

async function get({ client, url, signal }: Connection, limits: FetchLimits): Promise<Fetched> {
  const response = await client.request({
    method: 'GET',
    path: `${url.pathname}${url.search}`,
    headers: {
      accept: limits.mediaTypes?.join(', ') ?? '*/*',
      'accept-encoding': 'gzip, deflate, br',
      'user-agent': 'cartulary',
    },
    signal,
  });
  const wrong = refusalOf(response, url.href, limits);
  return wrong === undefined ? await body(response, url.href, limits) : { ok: false, finding: wrong };
}

function refusalOf(response: Response, url: string, limits: FetchLimits): Finding | undefined {
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
  if (limits.mediaTypes?.includes(mediaType) === false) {
    const params = { url, expected: limits.mediaTypes.join(', ') };
    return { code: 'fetch-media-type', pointer: '', found: excerpt(mediaType), params };
  }
  return Number(response.headers['content-length'] ?? 0) > limits.bytes ? tooLarge(url, limits) : undefined;
}

async function body(response: Response, url: string, limits: FetchLimits): Promise<Fetched> {
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

function mediaTypeOf(response: Response): string {
  const [type = ''] = String(response.headers['content-type'] ?? '').split(';');
  return type.trim().toLowerCase();
}

function tooLarge(url: string, limits: FetchLimits): Finding {
  return { code: 'fetch-too-large', pointer: '', params: { url, bytes: limits.bytes } };
}
