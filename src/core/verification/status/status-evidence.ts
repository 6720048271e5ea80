/** Which status lists documents name, and what was gathered of them. */
import { entriesOf, isObject } from '../../credential/json.js';
import type { Reading } from '../../credential.js';
import type { Evidence } from '../check.js';
import { MAX_STATUS_ENTRIES, MAX_STATUS_LISTS } from '../limits.js';

/** Evidence that is there. */
export type Gathered = Evidence & { readonly content: Extract<Evidence['content'], { ok: true }> };

/** @returns the URLs of the lists, each once, in the order of reading; no more than are looked at. */
export function statusListUrls(readings: readonly Reading[]): readonly string[] {
  const urls = readings.flatMap(({ document, pointer }) => {
    const entries = document === undefined ? [] : entriesOf(document.payload, 'credentialStatus', pointer);
    return entries.slice(0, MAX_STATUS_ENTRIES).flatMap(([, entry]) => {
      const url = isObject(entry) ? entry.statusListCredential : undefined;
      return typeof url === 'string' ? [url] : [];
    });
  });
  return [...new Set(urls)].slice(0, MAX_STATUS_LISTS);
}

/** The latest of what was fetched for a list: a fetch that failed leaves an older one as good as its age. */
export function latest(url: string, evidence: readonly Evidence[]): Gathered | undefined {
  return evidence
    .filter((one): one is Gathered => one.kind === 'status-list' && one.url === url && one.content.ok)
    .reduce<Gathered | undefined>((last, one) => (last && last.fetchedAt >= one.fetchedAt ? last : one), undefined);
}
