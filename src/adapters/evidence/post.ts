/** What is sent out: to judged addresses alone, redirects not followed, and of the answer only its status is read. */
import type { Finding } from '../../core/problem.js';
import type { Courier } from '../../ports.js';
import { type Access, connected, type TimeLimits } from './connection.js';
import { type Reach, systemResolver } from './destination.js';

/** Standard Webhooks, "Timeouts": a subscriber answers first and works afterwards. */
const LIMITS: TimeLimits = { totalMs: 15_000, connectMs: 5_000, silenceMs: 10_000 };

export type Posted =
  | { readonly ok: true /** Of HTTP. */; readonly status: number }
  | { readonly ok: false; readonly finding: Finding };

/** Never rejects for what the outside does. Findings: `fetch-*`. */
export function postGuarded(
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  limits: TimeLimits,
  access: Access,
): Promise<Posted> {
  return connected<Posted>(url, limits, access, async ({ client, url: to, signal }) => {
    const response = await client.request({
      method: 'POST',
      path: `${to.pathname}${to.search}`,
      headers: { ...headers, 'user-agent': 'cartulary' },
      body,
      signal,
    });
    // The connection is ended after this: whatever the other side would go on saying is not read. An error that
    // the ending causes is nobody's.
    response.body.on('error', () => {});
    return { ok: true, status: response.statusCode };
  });
}

export function courier(reach: Reach): Courier {
  return (url, body, headers) => postGuarded(url, body, headers, LIMITS, { reach, resolve: systemResolver });
}
