/** A catalogue that somebody serves. The address is the user's own choice, so nothing about it is suspected. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answered, Desk } from './desk.js';
import type { Shell } from './shell.js';

/** How often a busy server (429, 503) is asked again, and the longest wait that is still worth it, in seconds. */
const PATIENCE = { times: 5, seconds: 60 };
/** A past fold of a large journal may take a while; more than this is no answer. */
const ANSWER_MS = 120_000;

/** @param server http or https address, without a path at its end. */
export function httpDesk(server: string, shell: Shell): Desk {
  const words = shell.words.server;

  /** @param read what a good answer is, where it is not JSON. */
  async function ask<T>(path: string, request: RequestInit = {}, read?: Reader<T>): Promise<Answered<T>> {
    const headers = { accept: 'application/json', 'accept-language': shell.language, ...request.headers };
    for (let time = 1; ; time++) {
      const given = await exchange(`${server}${path}`, { ...request, headers });
      if (typeof given === 'string') return { ok: false, unreachable: words.unreachable(server, given) };
      const { response, bytes } = given;
      const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
      if (!(seconds <= PATIENCE.seconds && time < PATIENCE.times)) {
        return answered<T>(response, bytes, read) ?? { ok: false, unreachable: words.notACatalogue(server) };
      }
      shell.note(words.tryAgain(seconds));
      await sleep(seconds * 1000);
    }
  }

  const send = <T>(path: string, bytes: Uint8Array, mediaType: string): Promise<Answered<T>> =>
    ask(path, { method: 'POST', body: Buffer.from(bytes), headers: { 'content-type': mediaType } });

  return {
    publish: (bytes, mediaType) => send('/credentials', bytes, mediaType),
    profiles: () => ask('/profiles'),
    profile: (reference) => ask(`/profiles/${encodeURIComponent(reference)}`),
    keepProfile: (bytes) => send('/profiles', bytes, 'application/json'),
    compareProfiles: (reference, params) => ask(`/profiles/${encodeURIComponent(reference)}/compare?${params}`),
    adopt: (bytes, mediaType) => send('/adoptions', bytes, mediaType),
    challenge: () => ask('/challenges'),
    withdraw: (bytes, mediaType) => send('/withdrawals', bytes, mediaType),
    search: (params) => ask(`/offers?${params}`),
    changes: (params) => ask(`/changes?${params}`),
    whatIf: (body) => send('/what-if', Buffer.from(JSON.stringify(body)), 'application/json'),
    impact: (params) => ask(`/impact?${params}`),
    questions: (params) => ask(`/questions?${params}`),
    readiness: (bytes, mediaType, params) => send(`/readiness?${params}`, bytes, mediaType),
    dossier: (params) => ask(`/dossiers?${params}`, { headers: { accept: '*/*' } }, archive),
    keepDossier: (params) => ask(`/dossiers?${params}`, { method: 'POST' }),
    reviewDossier: (digest) => ask(`/dossiers/${digest}`),
    graph: (offer, params) => ask(`/offers/${encodeURIComponent(offer)}/graph?${params}`),
    explain: (offer, params) => ask(`/offers/${encodeURIComponent(offer)}/explanation?${params}`),
    close: async () => {},
  };
}

interface Exchange {
  readonly response: Response;
  readonly bytes: Uint8Array;
}

/** @returns undefined for what is not such an answer. */
type Reader<T> = (mediaType: string, bytes: Uint8Array) => T | undefined;

const archive: Reader<Uint8Array> = (mediaType, bytes) => (mediaType === 'application/zip' ? bytes : undefined);

/** @returns what was answered, or why nothing was: `fetch` rejects with a TypeError whose cause is the network's error. */
async function exchange(url: string, request: RequestInit): Promise<Exchange | string> {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(ANSWER_MS) });
    return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return error.name;
    if (!(error instanceof TypeError) || !(error.cause instanceof Error)) throw error;
    return 'code' in error.cause ? String(error.cause.code) : error.cause.message;
  }
}

/** The body's shape is the server's contract (its /openapi.json). @returns undefined for what is no answer of it. */
function answered<T>(response: Response, bytes: Uint8Array, read?: Reader<T>): Answered<T> | undefined {
  const [mediaType = ''] = (response.headers.get('content-type') ?? '').split(';');
  const json = /^application\/(problem\+)?json$/.test(mediaType) ? text(bytes) : undefined;
  if (!response.ok) return json === undefined ? undefined : { ok: false, problem: JSON.parse(json) };
  if (read === undefined) return json === undefined ? undefined : { ok: true, body: JSON.parse(json) };
  const body = read(mediaType, bytes);
  return body === undefined ? undefined : { ok: true, body };
}

function text(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('utf8');
}
