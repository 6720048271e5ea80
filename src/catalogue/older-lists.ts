/**
 * A status list that cannot be fetched now may have been journalled before. It still tells a revocation, and how old the
 * knowledge of everything else is; it is given beside the failure, never instead of it.
 */
import type { Evidence } from '../core/verification/check.js';
import type { EvidenceSource, Journal } from '../ports.js';
import type { Documents } from './documents.js';

export function withOlderLists(source: EvidenceSource, documents: Documents, journal: Journal): EvidenceSource {
  async function older({ kind, url, content }: Evidence): Promise<readonly Evidence[]> {
    const known = kind === 'status-list' && !content.ok ? documents.lastList(url) : undefined;
    const bytes = known === undefined ? undefined : await journal.bytes(known.digest);
    if (known === undefined || bytes === undefined) return [];
    const mediaType = mediaTypeOfList(bytes);
    // As old as its entry: it may have been confirmed since, but nothing says so.
    return [{ kind, url, fetchedAt: known.at, content: { ok: true, bytes, digest: known.digest, mediaType } }];
  }
  return {
    async gather(needs, now) {
      const gathered = await source.gather(needs, now);
      return [...gathered, ...(await Promise.all(gathered.map(older))).flat()];
    },
  };
}

/** The journal holds no media types: JSON begins with a brace, a compact JWS never does. */
export function mediaTypeOfList(bytes: Uint8Array): string {
  return bytes[0] === 0x7b ? 'application/vc' : 'application/vc+jwt';
}
