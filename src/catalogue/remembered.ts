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
/** Claims by content; what was erased is not among them. */
export type Remember = (published: readonly Published[]) => Promise<ReadonlyMap<Digest, Claims>>;

/** Extracted at the same time: so many that neither the database nor the judging threads wait for the others. */
const TOGETHER = 16;
/** Put away at once; what comes after is extracted meanwhile by nobody, so that memory stays bounded. */
const SLICE = 128;

/** @returns the claims of published credentials, of those whose bytes were not erased. */
export function remembered(journal: Journal, facts: FactsStore, judge: Judge): Remember {
  async function extract({ contentDigest, bytesDigest, mediaType, at }: Published): Promise<Claims | undefined> {
    const bytes = await journal.bytes(bytesDigest);
    if (bytes === undefined) return undefined;
    // Extraction reads the signed graph and needs no evidence; the verdict of this judging is not looked at.
    const { credentials } = await judge.judge({ bytes, mediaType, evidence: [], now: instant(at) });
    const claims = credentials.find((found) => found.contentDigest === contentDigest)?.claims;
    // It could be read when it was published, so what cannot be read now is a fault of ours, not of the document.
    if (claims === undefined) throw new Error(`the claims of ${contentDigest} could not be extracted again`);
    return claims;
  }

  return async (published) => {
    const known = new Map<Digest, Claims>();
    const missing = new Map<Digest, Published>();
    for (const entry of published) {
      const kept = await facts.get(entry.contentDigest, EXTRACTOR_VERSION);
      if (kept !== undefined) known.set(entry.contentDigest, kept);
      else if (!missing.has(entry.contentDigest)) missing.set(entry.contentDigest, entry);
    }
    const queue = [...missing.values()];
    while (queue.length > 0) {
      const extracted = await atOnce(queue.splice(0, SLICE), extract);
      await facts.put(extracted);
      for (const claims of extracted) known.set(claims.credential, claims);
    }
    return known;
  };
}

/** @returns what came of each, without those of which nothing came. The first failure is everybody's. */
async function atOnce<T, R>(all: readonly T[], work: (one: T) => Promise<R | undefined>): Promise<readonly R[]> {
  const results: (R | undefined)[] = [];
  const queue = all.entries();
  const hand = async (): Promise<void> => {
    for (const [index, one] of queue) results[index] = await work(one);
  };
  await Promise.all(Array.from({ length: TOGETHER }, hand));
  return results.filter((result) => result !== undefined);
}

/** What folding entries takes beside them: the claims of what they publish, the bytes of what they adopt or remember. */
export async function matterOf(
  entries: readonly Entry[],
  journal: Journal,
  remember: Remember,
): Promise<{ readonly claims: ReadonlyMap<Digest, Claims>; readonly adopted: ReadonlyMap<Digest, Uint8Array> }> {
  const adopted = new Map<Digest, Uint8Array>();
  for (const entry of entries) {
    const beside = entry.kind === 'adopted' ? entry.digest : isDossier(entry) ? entry.bytesDigest : undefined;
    const bytes = beside === undefined ? undefined : await journal.bytes(beside);
    if (beside !== undefined && bytes !== undefined) adopted.set(beside, bytes);
  }
  return { claims: await remember(entries.filter((entry) => entry.kind === 'published')), adopted };
}
