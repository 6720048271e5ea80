/**
 * The journal on the wire, as JSON lines. An entry's line is its stored bytes, so that whoever reads it hashes the line
 * (SHA-256 of 0x00 and the line) and holds it against the next entry's `prev`. Beside the entries:
 *
 *     {"seq":7,"withheld":"<hash>"}          an entry that is not given out: its hash keeps the chain whole
 *     {"blob":"<digest>","bytes":"<base64url>"}  bytes that the entry before names, when asked for
 *     {"head":"<compact JWS>","latest":12}   the last line: the node's signed word on where this page ends
 */
import { decodeBase64url, encodeBase64url } from '../base64url.js';
import { type Digest, parseDigest, sha256 } from '../digest.js';
import { follow } from '../journal/chain.js';
import { type Entry, entryBytes, entryHash, type Head } from '../journal.js';
import type { Finding, Params } from '../problem.js';
import type { PublicJwk } from '../public-key.js';
import { type HeadStatement, readHead } from './head-statement.js';

export type FeedItem =
  | { readonly kind: 'entry'; readonly entry: Entry }
  | { readonly kind: 'withheld'; readonly seq: number; readonly hash: Digest };

export interface FeedBlob {
  readonly digest: Digest;
  readonly bytes: Uint8Array;
}

/** A page of the journal for those who follow it. */
export interface ServedPage {
  readonly items: readonly FeedItem[];
  readonly blobs: readonly FeedBlob[];
  /** The head of its last entry. */
  readonly end: Head;
  /** The last seq that is folded here. */
  readonly latest: number;
  /** The node's signed word on where the page begins and ends; absent where the node has no key. */
  readonly jws?: string;
}

export function withheld(entry: Entry): FeedItem {
  return { kind: 'withheld', seq: entry.seq, hash: entryHash(entryBytes(entry)) };
}

/** Without the line feed. */
export function itemLine(item: FeedItem): string {
  return item.kind === 'entry'
    ? Buffer.from(entryBytes(item.entry)).toString('utf8')
    : JSON.stringify({ seq: item.seq, withheld: item.hash });
}

export function blobLine({ digest, bytes }: FeedBlob): string {
  return JSON.stringify({ blob: digest, bytes: encodeBase64url(bytes) });
}

export function headLine(jws: string, latest: number): string {
  return JSON.stringify({ head: jws, latest });
}

/** The page on the wire, line by line. */
export function* pageLines({ items, blobs, jws, latest }: ServedPage): Generator<string> {
  for (const item of items) yield `${itemLine(item)}\n`;
  for (const blob of blobs) yield `${blobLine(blob)}\n`;
  if (jws !== undefined) yield `${headLine(jws, latest)}\n`;
}

/** A page that holds: its entries follow the position, and its end is what the peer signed for. */
export interface FeedPage {
  readonly items: readonly FeedItem[];
  readonly blobs: ReadonlyMap<Digest, Uint8Array>;
  /** Where the next page begins. */
  readonly head: Head;
  /** The last seq of the peer, as it says. */
  readonly latest: number;
  readonly statement: HeadStatement;
  readonly jws: string;
}

/**
 * `final`: the peer contradicts what it told before, under its own key; `jws` is the proof. Anything else may have been
 * done on the way, and is tried again.
 */
export type FeedReading =
  | { readonly ok: true; readonly page: FeedPage }
  | { readonly ok: false; readonly finding: Finding; readonly final?: { readonly jws: string } };

interface Lines {
  readonly lines: readonly Uint8Array[];
  readonly blobs: Map<Digest, Uint8Array>;
  readonly jws: string;
  readonly latest: number;
}

/**
 * @param position the last entry of the peer's journal that was taken over; EMPTY_HEAD at the beginning.
 * @param limit entries that were asked for: more is no answer.
 * Findings: `peer-feed-malformed`, `peer-unsigned`, `peer-bytes-altered`, `peer-chain-broken`, `peer-forked`, `peer-rewound`.
 */
export function readFeed(bytes: Uint8Array, position: Head, limit: number, key: PublicJwk): FeedReading {
  const read = partsOf(bytes, limit);
  if (typeof read === 'string') return fault('peer-feed-malformed', { detail: read });
  const { lines, blobs, jws, latest } = read;
  const statement = readHead(jws, key);
  if (statement === undefined) return fault('peer-unsigned', {});
  const final = { jws };
  if (statement.seq < position.seq) {
    return fault('peer-rewound', { seq: position.seq, found: statement.seq }, final);
  }
  if (statement.from?.seq !== position.seq)
    return fault('peer-feed-malformed', { detail: 'another page than asked for' });
  if (statement.from.hash !== position.hash) return fault('peer-forked', { seq: position.seq }, final);
  let head = position;
  const items: FeedItem[] = [];
  for (const line of lines) {
    const step = stepOver(head, line);
    if (!step.ok) return { ok: false, finding: step.finding };
    items.push(step.item);
    head = step.head;
  }
  if (statement.seq !== head.seq) {
    return fault('peer-feed-malformed', { detail: `signed for ${statement.seq}, given ${head.seq}` });
  }
  if (statement.hash !== head.hash) {
    return fault('peer-chain-broken', { seq: head.seq, reason: 'hash', detail: `signed for ${statement.hash}` });
  }
  for (const [digest, blob] of blobs) if (sha256(blob) !== digest) return fault('peer-bytes-altered', { digest });
  return { ok: true, page: { items, blobs, head, latest: Math.max(latest, head.seq), statement, jws } };
}

type Step =
  | { readonly ok: true; readonly item: FeedItem; readonly head: Head }
  | { readonly ok: false; readonly finding: Finding };

function stepOver(head: Head, line: Uint8Array): Step {
  const gap = withheldIn(line);
  if (gap !== undefined) {
    if (gap.seq !== head.seq + 1) return broken(head.seq + 1, 'seq', `found ${gap.seq}`);
    return { ok: true, item: gap, head: { ...head, seq: gap.seq, hash: gap.hash } };
  }
  const followed = follow(head, line);
  if (!followed.ok) return broken(followed.broken.seq, followed.broken.reason, followed.broken.detail);
  return { ok: true, item: { kind: 'entry', entry: followed.entry }, head: followed.head };
}

function broken(seq: number, reason: string, detail: string): Extract<Step, { ok: false }> {
  return { ok: false, finding: finding('peer-chain-broken', { seq, reason, detail: detail.slice(0, 200) }) };
}

const WITHHELD = /^\{"seq":(\d{1,15}),"withheld":"([0-9a-f]{64})"\}$/;

function withheldIn(line: Uint8Array): Extract<FeedItem, { kind: 'withheld' }> | undefined {
  if (line.length > 120) return undefined;
  const [, seq, hash] = WITHHELD.exec(Buffer.from(line).toString('latin1')) ?? [];
  const digest = hash === undefined ? undefined : parseDigest(hash);
  return digest === undefined ? undefined : { kind: 'withheld', seq: Number(seq), hash: digest };
}

const BLOB = Buffer.from('{"blob":"');
const HEAD = /^\{"head":"([\w.-]+)","latest":(\d{1,15})\}$/;
const BLOB_LINE = /^\{"blob":"([0-9a-f]{64})","bytes":"([\w-]*)"\}$/;
const LINE_FEED = 0x0a;

/** @returns what is wrong with it as lines, in words for an operator. */
function partsOf(bytes: Uint8Array, limit: number): Lines | string {
  const lines: Uint8Array[] = [];
  const blobs = new Map<Digest, Uint8Array>();
  for (let start = 0; start < bytes.length; ) {
    const feed = bytes.indexOf(LINE_FEED, start);
    if (feed < 0) return 'the last line is cut short';
    const line = bytes.subarray(start, feed);
    start = feed + 1;
    if (start === bytes.length) {
      const [, jws, latest] = HEAD.exec(Buffer.from(line).toString('latin1')) ?? [];
      return jws === undefined ? 'it does not end in a head' : { lines, blobs, jws, latest: Number(latest) };
    }
    if (BLOB.compare(line, 0, BLOB.length) === 0) {
      const [, name = '', text = ''] = BLOB_LINE.exec(Buffer.from(line).toString('latin1')) ?? [];
      const [digest, blob] = [parseDigest(name), decodeBase64url(text)];
      if (digest === undefined || blob === undefined) return 'a line of bytes that is none';
      blobs.set(digest, blob);
    } else if (lines.push(line) > limit) return `more than ${limit} entries`;
  }
  return 'it is empty';
}

function finding(code: Finding['code'], params: Params): Finding {
  return { code, pointer: '', params };
}

function fault(code: Finding['code'], params: Params, final?: { readonly jws: string }): FeedReading {
  return { ok: false, finding: finding(code, params), ...(final === undefined ? {} : { final }) };
}
