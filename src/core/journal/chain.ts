/** The hash chain, followed entry by entry from any head: a batch is verified without what came before it. */
import type { Digest } from '../digest.js';
import { type Entry, entryBytes, type Head, headAfter } from '../journal.js';
import { decodeEntry, type UnreadableReason } from './decode.js';

/**
 * seq: not the next number (a gap or a repetition). prev: another past than the one held, so an earlier entry was
 * changed or this one was taken from elsewhere. at: earlier than the entry before. The rest: the bytes are no entry.
 */
export interface Break {
  /** The place where the chain broke: the seq that was due. */
  readonly seq: number;
  readonly reason: 'seq' | 'prev' | 'at' | UnreadableReason;
  /** What was found and what was due, for an operator. Numbers, hashes, field names; never quoted claims. */
  readonly detail: string;
}

export type Followed =
  | { readonly ok: true; readonly entry: Entry; readonly head: Head }
  | { readonly ok: false; readonly broken: Break };

/** One step: are these bytes the entry that comes after `head`? @returns the entry and the new head, or the break. */
export function follow(head: Head, bytes: Uint8Array): Followed {
  const seq = head.seq + 1;
  const decoded = decodeEntry(bytes);
  if (!decoded.ok) return { ok: false, broken: { seq, reason: decoded.reason, detail: decoded.detail } };
  const { entry } = decoded;
  if (entry.seq !== seq) return broken(seq, 'seq', entry.seq, seq);
  if (entry.prev !== head.hash) return broken(seq, 'prev', entry.prev, head.hash);
  if (entry.at < head.at) return broken(seq, 'at', entry.at, head.at);
  return { ok: true, entry, head: headAfter(entry, bytes) };
}

function broken(seq: number, reason: 'seq' | 'prev' | 'at', found: number | string, due: number | Digest | string) {
  return { ok: false, broken: { seq, reason, detail: `found ${found}, due ${due}` } } as const;
}

export type ChainVerdict =
  | { readonly ok: true; readonly head: Head }
  | {
      readonly ok: false;
      readonly broken: Break;
      /** The last head that still held. */ readonly head: Head;
    };

/** Entries one after another, from the head before the first of them. Work and memory are linear in the batch. */
export function verifyChain(previous: Head, entries: Iterable<Entry>): ChainVerdict {
  let head = previous;
  for (const entry of entries) {
    const followed = follow(head, entryBytes(entry));
    if (!followed.ok) return { ok: false, broken: followed.broken, head };
    head = followed.head;
  }
  return { ok: true, head };
}
