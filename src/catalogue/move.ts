/**
 * Moving: one journal copied into another, entry by entry, each verified against the one before, and all bytes against
 * their digests. Going on after a cut is the same as beginning: what is there already must be the same history.
 */
import { type Digest, sha256 } from '../core/digest.js';
import type { Moved } from '../core/journal/custody.js';
import { digestsOf } from '../core/journal/digests.js';
import { type Entry, entryBytes, type Head, headAfter } from '../core/journal.js';
import type { Blob, Journal } from '../ports.js';

/** Entries read at a time, and what one append holds at most: far below what a document of MongoDB may. */
const PAGE = 200;
const APPEND_BYTES = 4 << 20;

/**
 * @param progress told of the seq that is copied, and of the last one.
 * @returns 'diverged' when the target has a history of its own, or goes on beyond the source. Nothing of it is changed.
 */
export async function move(
  from: Journal,
  to: Journal,
  progress: (done: number, total: number) => void = () => {},
): Promise<Moved | 'diverged'> {
  const end = await from.head();
  let head = await to.head();
  if (!(await holds(from, head))) return 'diverged';
  const start = head.seq;
  const missing = new Set<Digest>();
  const altered = new Set<Digest>();
  let blobs = 0;
  while (head.seq < end.seq) {
    const batch = await batchAfter(head.seq, from);
    for (const digest of batch.missing) missing.add(digest);
    for (const digest of batch.altered) altered.add(digest);
    if ((await to.append(head, batch.entries, batch.blobs)) === 'conflict') return 'diverged';
    for (const entry of batch.entries) {
      if (entry.kind !== 'erased') continue;
      missing.delete(entry.bytesDigest);
      // A copy that was made before knows them still.
      await to.erase(entry.bytesDigest);
    }
    blobs += batch.blobs.length;
    const last = batch.entries.at(-1);
    if (last === undefined) throw new Error(`the journal ends after entry ${head.seq}, and not at ${end.seq}`);
    head = headAfter(last);
    progress(Math.min(head.seq, end.seq), end.seq);
  }
  return { head, entries: head.seq - start, blobs, missing: [...missing], altered: [...altered] };
}

/** Is this head a part of that journal's history? */
async function holds(journal: Journal, head: Head): Promise<boolean> {
  if (head.seq === 0) return true;
  const [entry] = await journal.read(head.seq - 1, 1);
  return entry !== undefined && headAfter(entry).hash === head.hash;
}

interface Batch {
  readonly entries: readonly Entry[];
  readonly blobs: readonly Blob[];
  readonly missing: readonly Digest[];
  readonly altered: readonly Digest[];
}

async function batchAfter(seq: number, journal: Journal): Promise<Batch> {
  const entries: Entry[] = [];
  const blobs = new Map<Digest, Uint8Array>();
  const [missing, altered]: [Digest[], Digest[]] = [[], []];
  let size = 0;
  for (const entry of await journal.read(seq, PAGE)) {
    for (const digest of digestsOf(entry)) {
      if (blobs.has(digest)) continue;
      const bytes = await journal.bytes(digest);
      if (bytes === undefined) missing.push(digest);
      else if (sha256(bytes) !== digest) altered.push(digest);
      else blobs.set(digest, bytes);
      size += bytes?.length ?? 0;
    }
    entries.push(entry);
    size += entryBytes(entry).length;
    if (size >= APPEND_BYTES) break;
  }
  return { entries, blobs: [...blobs].map(([digest, bytes]) => ({ digest, bytes })), missing, altered };
}
