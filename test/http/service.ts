/** A whole service in process, on a free port, over a catalogue that the test chooses. */
import { request } from 'undici';
import { readIslands } from '../../src/adapters/islands.js';
import { readPolicies } from '../../src/adapters/policies.js';
import { readVocabulary } from '../../src/adapters/vocabulary.js';
import type { Catalogue } from '../../src/catalogue/catalogue.js';
import { guideOf } from '../../src/core/authoring/guide.js';
import { shapesOf } from '../../src/core/shacl.js';
import { listen } from '../../src/http/listen.js';
import { createServer } from '../../src/http/server.js';
import { BATCH_LIMITS, DEFAULT_LIMITS, type Limits, type Site } from '../../src/http/site.js';
import type { Issuer, Meter } from '../../src/ports.js';
import { fakeCatalogue } from './fake-catalogue.js';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly json: unknown;
}

export interface Service {
  readonly url: string;
  /** Errors that were logged: a test that expects none says so. */
  readonly errors: readonly { readonly event: string; readonly error: unknown }[];
  ask(path: string, options?: AskOptions): Promise<Answer>;
  close(): Promise<void>;
}

interface AskOptions {
  readonly method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE' | 'OPTIONS';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export const SILENT_METER: Meter = {
  requested: () => undefined,
  refused: () => undefined,
  reassessed: () => undefined,
};

export async function startService(
  catalogue: Catalogue = fakeCatalogue(),
  limits: Partial<Limits> = {},
  issuer?: Issuer,
  site: Partial<Site> = {},
): Promise<Service> {
  const errors: { event: string; error: unknown }[] = [];
  const { shapes } = await readVocabulary();
  const app = createServer(catalogue, {
    didDocument: { id: 'did:web:catalogue.example' },
    version: '0.0.0-test',
    address: 'https://catalogue.example',
    guide: guideOf(shapesOf(shapes), (await readPolicies()).law.schemes),
    islands: await readIslands(),
    ...(issuer === undefined ? {} : { issuer }),
    fetchDocument: async (url) =>
      url.endsWith('.json')
        ? { ok: true, bytes: Buffer.from('{"a": 1}'), mediaType: 'text/plain' }
        : { ok: false, finding: { code: 'fetch-status', pointer: '', found: 'HTTP 404', params: { url } } },
    limits: { ...DEFAULT_LIMITS, ...BATCH_LIMITS, ...limits },
    log: { info: () => undefined, warn: () => undefined, error: (event, error) => void errors.push({ event, error }) },
    meter: SILENT_METER,
    state: () => ({ stopping: false }),
    trustedProxies: 0,
    ...site,
  });
  const listening = await listen(app, '127.0.0.1', 0);
  return {
    url: listening.url,
    errors,
    close: () => listening.close(),
    async ask(path, { method = 'GET', headers = {}, body } = {}) {
      const answer = await request(`${listening.url}${path}`, { method, headers, body: body ?? null });
      const text = await answer.body.text();
      const type = String(answer.headers['content-type'] ?? '');
      return {
        status: answer.statusCode,
        headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
        text,
        json: /[/+]json(;|$)/.test(type) && text !== '' ? JSON.parse(text) : undefined,
      };
    },
  };
}
