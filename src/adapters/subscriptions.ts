/**
 * Who is to be told: a JSON file of the operator's. Nobody subscribes over the network, so that no stranger can make the
 * node send anything anywhere, or read who watches what.
 */
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import type { Instant } from '../core/instant.js';
import { NOT_WATCHED, type Subscription } from '../core/notices/subscription.js';
import { parseQuery } from '../core/search/query-url.js';
import { SettingUnusable } from './setting-unusable.js';

/** Each looks at the whole catalogue now and then. */
const MOST = 100;

/** Standard Webhooks, "Signature scheme": 24 to 64 random bytes in base64 behind a prefix. */
const secret = z
  .string()
  .regex(/^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/, 'whsec_ and 24 to 64 random bytes in base64')
  .transform((text) => Buffer.from(text.slice('whsec_'.length), 'base64'))
  .refine(({ length }) => length >= 24 && length <= 64, 'whsec_ and 24 to 64 random bytes in base64');

const search = z
  .string()
  .transform((text) => new URLSearchParams(text))
  .refine((params) => params.has('profile'), 'must name a profile: profile=hdh-2026')
  .refine(
    (params) => NOT_WATCHED.every((name) => !params.has(name)),
    `must be of every day and whole: without ${NOT_WATCHED.join(', ')}`,
  );

const subscription = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/, 'a to z, 0 to 9 and hyphens'),
  url: z.url({ protocol: /^https?$/ }),
  secret,
  language: z.enum(['en', 'fr']).default('en'),
  search,
  offer: z.string().min(1).optional(),
});

const file = z
  .strictObject({ subscriptions: z.array(subscription).max(MOST) })
  .refine(
    ({ subscriptions }) => new Set(subscriptions.map(({ id }) => id)).size === subscriptions.length,
    'each id stands once',
  );

const EXPECTED = 'a JSON file as README.md shows under “Being told”.';

/** What a search may ask for here, and now. */
interface Asking {
  now(): Instant;
  profiles(): readonly { readonly id: string }[];
}

/** @throws SettingUnusable when the file cannot be read, says something else, or asks what cannot be answered. */
export async function readSubscriptions(path: string, asking: Asking): Promise<readonly Subscription[]> {
  try {
    const { subscriptions } = file.parse(JSON.parse(await readFile(path, 'utf8')));
    for (const one of subscriptions) checkSearch(one.id, one.search, asking);
    return subscriptions.map(({ offer, ...one }) => ({ ...one, ...(offer === undefined ? {} : { offer }) }));
  } catch (cause) {
    throw new SettingUnusable('CARTULARY_WEBHOOKS', cause, EXPECTED);
  }
}

function checkSearch(id: string, search: URLSearchParams, { now, profiles }: Asking): void {
  const known = profiles().map((profile) => profile.id);
  const asked = parseQuery(search, now(), known);
  if (asked.ok) return;
  const found = asked.problem.findings.map((one) => `${one.pointer} ${one.code} ${one.found ?? ''}`.trim());
  throw new Error(`the search of ${id} cannot be asked: ${found.join('; ')}.`);
}
