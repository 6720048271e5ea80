/**
 * What documents name by URL and lies outside: related resources and schemas. Fetched by one guarded fetcher like all
 * evidence, and part of it, so that a report that looked at one can be given again.
 */
import { schemasOf } from '../credential/credential-schema.js';
import { idOf } from '../credential/json.js';
import { resourcesOf } from '../credential/related-resource.js';
import type { Reading } from '../credential.js';
import type { Evidence } from './check.js';
import { MAX_RESOURCES } from './limits.js';

/** What can be fetched: other addresses are names, or closed to whoever reads strangers' documents. */
const FETCHED = /^https?:\/\//;

/** @returns the URLs, each once, in the order of reading; no more than are looked at. What was sent along is not fetched. */
export function resourceUrls(readings: readonly Reading[]): readonly string[] {
  const present = new Set(readings.flatMap(({ document }) => (document === undefined ? [] : [idOf(document.payload)])));
  const urls = readings.flatMap(({ document, pointer }) => {
    if (document === undefined) return [];
    const related = resourcesOf(document.payload, pointer).map(({ id }) => id);
    return [
      ...related.filter((id) => !present.has(id)),
      ...schemasOf(document.payload, pointer).flatMap(({ url }) => url ?? []),
    ];
  });
  return [...new Set(urls.filter((url) => FETCHED.test(url)))].slice(0, MAX_RESOURCES);
}

/** What was found at a URL; when several times, the latest. */
export function resourceAt(url: string, evidence: readonly Evidence[]): Evidence | undefined {
  const found = evidence.filter((one) => one.kind === 'resource' && one.url === url);
  return found.findLast(({ content }) => content.ok) ?? found.at(-1);
}
