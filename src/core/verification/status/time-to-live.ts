/** How long a status list may be kept before it is fetched again. */
import { isObject, listOf } from '../../credential/json.js';
import { readDocuments } from '../../credential.js';
import type { Evidence } from '../check.js';

/**
 * Bitstring Status List 1.0 §2.2: a list is not used from a cache for longer than its `ttl`. Nothing is verified here:
 * whoever lies about it only has us fetch more often.
 * @returns milliseconds; undefined when it says nothing, or is no status list.
 */
export function timeToLive({ kind, content }: Evidence): number | undefined {
  if (kind !== 'status-list' || !content.ok) return undefined;
  const [{ document }] = readDocuments(content.bytes, content.mediaType);
  const [subject] = listOf(document?.payload.credentialSubject);
  const ttl = isObject(subject) ? subject.ttl : undefined;
  return typeof ttl === 'number' && ttl >= 0 ? ttl : undefined;
}
