/** A catalogue that somebody serves. The address is the user's own choice, so nothing about it is suspected. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answered, Desk } from './desk.js';
import type { Shell } from './shell.js';

/** How often a busy server (429, 503) is asked again, and the longest wait that is still worth it, in seconds. */
const PATIENCE = { times: 5, seconds: 60 };

/** @param server http or https address, without a path at its end. */
export function httpDesk(server: string, shell: Shell): Desk {
  const words = shell.words.server;

  async function ask<T>(path: string, request: RequestInit = {}): Promise<Answered<T>> {
    const headers = { accept: 'application/json', 'accept-language': shell.language, ...request.headers };
    for (let time = 1; ; time++) {
      const response = await fetch(`${server}${path}`, { ...request, headers }).catch(whyNot);
      if (typeof response === 'string') return { ok: false, unreachable: words.unreachable(server, response) };
      const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
      if (seconds <= PATIENCE.seconds && time < PATIENCE.times) {
        await response.body?.cancel();
        shell.note(words.tryAgain(seconds));
        await sleep(seconds * 1000);
        continue;
      }
      return answered<T>(response, words.notACatalogue(server));
    }
  }

  return {
    publish: (bytes, mediaType) =>
      ask('/credentials', { method: 'POST', body: Buffer.from(bytes), headers: { 'content-type': mediaType } }),
    search: (params) => ask(`/offers?${params}`),
    explain: (offer, params) => ask(`/offers/${encodeURIComponent(offer)}/explanation?${params}`),
    close: async () => {},
  };
}

/** The body's shape is the server's contract (its /openapi.json); that it is JSON at all is looked at. */
async function answered<T>(response: Response, otherwise: string): Promise<Answered<T>> {
  const type = response.headers.get('content-type') ?? '';
  const text = await response.text();
  if (!/^application\/(problem\+)?json\b/.test(type)) return { ok: false, unreachable: otherwise };
  if (response.ok) return { ok: true, body: JSON.parse(text) };
  return { ok: false, problem: JSON.parse(text) };
}

/** `fetch` rejects with a TypeError whose cause is the network's error. Anything else is a bug of ours. */
function whyNot(error: unknown): string {
  if (!(error instanceof TypeError) || !(error.cause instanceof Error)) throw error;
  return 'code' in error.cause ? String(error.cause.code) : error.cause.message;
}
