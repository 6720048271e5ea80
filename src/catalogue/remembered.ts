/**
 * Claims of stored credentials. The facts store remembers them; what it does not (dropped, or another extractor
 * version) is extracted again from the stored bytes, so that the journal alone is enough to rebuild everything.
 */
import { type Claims, EXTRACTOR_VERSION } from '../core/claims.js';
import type { Digest } from '../core/digest.js';
import { instant } from '../core/instant.js';
import type { Entry } from '../core/journal.js';
import type { FactsStore, Journal, Judge } from '../ports.js';
import { isDossier } from './kept-dossiers.js';

export type Published = Extract<Entry, { kind: 'published' }>;
export type Remember = (published: Published) => Promise<Claims | undefined>;

/** @returns the claims of a published credential, or undefined when its bytes were erased. */
export function remembered(journal: Journal, facts: FactsStore, judge: Judge): Remember {
  return async ({ contentDigest, bytesDigest, mediaType, at }) => {
    const kept = await facts.get(contentDigest, EXTRACTOR_VERSION);
    if (kept !== undefined) return kept;
    const bytes = await journal.bytes(bytesDigest);
    if (bytes === undefined) return undefined;
    // Extraction reads the signed graph and needs no evidence; the verdict of this judging is not looked at.
    const { credentials } = await judge.judge({ bytes, mediaType, evidence: [], now: instant(at) });
    const claims = credentials.find((found) => found.contentDigest === contentDigest)?.claims;
    // It could be read when it was published, so what cannot be read now is a fault of ours, not of the document.
    if (claims === undefined) throw new Error(`the claims of ${contentDigest} could not be extracted again`);
    await facts.put([claims]);
    return claims;
  };
}

/** What folding entries takes beside them: the claims of what they publish, the bytes of what they adopt or remember. */
export async function matterOf(
  entries: readonly Entry[],
  journal: Journal,
  remember: Remember,
): Promise<{ readonly claims: ReadonlyMap<Digest, Claims>; readonly adopted: ReadonlyMap<Digest, Uint8Array> }> {
  const claims = new Map<Digest, Claims>();
  const adopted = new Map<Digest, Uint8Array>();
  for (const entry of entries) {
    const beside = entry.kind === 'adopted' ? entry.digest : isDossier(entry) ? entry.bytesDigest : undefined;
    if (beside !== undefined) {
      const bytes = await journal.bytes(beside);
      if (bytes !== undefined) adopted.set(beside, bytes);
    }
    if (entry.kind !== 'published') continue;
    const known = await remember(entry);
    if (known !== undefined) claims.set(entry.contentDigest, known);
  }
  return { claims, adopted };
}
