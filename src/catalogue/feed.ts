/** The journal for those who follow it: page by page, each signed for, and word when there is more. */

import { type FeedBlob, type FeedItem, type ServedPage, withheld } from '../core/federation/feed.js';
import { signHead } from '../core/federation/head-statement.js';
import { digestsOf } from '../core/journal/digests.js';
import { EMPTY_HEAD, type Entry, type Head, headAfter } from '../core/journal.js';
import type { Signatory } from '../core/signatory.js';
import type { Clock, Journal } from '../ports.js';
import { isShown } from './history.js';
import type { Present } from './present.js';

/** Bytes in one page, before they are written as base64url: an answer that every follower can hold. */
const PAGE_BYTES = 4 << 20;

/** What decides something elsewhere. A judgement, and what it was made of, is every catalogue's own. */
const TRAVELS: ReadonlySet<Entry['kind']> = new Set(['published', 'withdrawn', 'erased', 'adopted']);
/** Kinds whose bytes a follower judges. */
const WITH_BYTES: ReadonlySet<Entry['kind']> = new Set(['published', 'withdrawn']);

interface Feeding {
  readonly present: Present;
  readonly journal: Journal;
  readonly clock: Clock;
  readonly signatory?: () => Signatory;
}

/**
 * @param how `whole`: every public entry. `follow`: what decides something elsewhere, with its bytes; of the rest the hash.
 * @returns entries with seq > after, at most `limit`, fewer when their bytes are many.
 */
export async function feed(after: number, limit: number, how: 'whole' | 'follow', f: Feeding): Promise<ServedPage> {
  const { head } = f.present;
  const read = await f.journal.read(Math.max(0, after - 1), limit + 1);
  const folded = read.filter(({ seq }) => seq <= head.seq);
  const begins = folded.find(({ seq }) => seq === after);
  // Beyond the end there is nothing to go on from: the answer is where the end is.
  const from = begins === undefined ? (after === 0 ? EMPTY_HEAD : head) : headAfter(begins);
  const items: FeedItem[] = [];
  const blobs: FeedBlob[] = [];
  let end: Head = from;
  let size = 0;
  for (const entry of folded) {
    if (entry.seq <= after || entry.seq > after + limit || size >= PAGE_BYTES) continue;
    const shown = isShown(entry, f.present.documents) && (how === 'whole' || TRAVELS.has(entry.kind));
    items.push(shown ? { kind: 'entry', entry } : withheld(entry));
    end = headAfter(entry);
    if (!shown || how === 'whole' || !WITH_BYTES.has(entry.kind)) continue;
    // The bytes that were judged: of a presentation, the credential in it.
    const [digest] = digestsOf(entry);
    const bytes = digest === undefined ? undefined : await f.journal.bytes(digest);
    if (digest === undefined || bytes === undefined) continue;
    blobs.push({ digest, bytes });
    size += bytes.length;
  }
  const { signatory } = f;
  const jws = signatory === undefined ? undefined : signHead(end, f.clock.now(), signatory(), from);
  return { items, blobs, end, latest: head.seq, ...(jws === undefined ? {} : { jws }) };
}
