/**
 * Follow: one page of a peer's journal after another. A page is verified as a whole before anything of it is judged; the
 * position moves when all of it was taken, so that a page that was cut off is read again, with nothing done twice.
 */

import type { Digest } from '../../core/digest.js';
import { type FeedItem, type FeedPage, type FeedReading, readFeed } from '../../core/federation/feed.js';
import { MOST_CLOSED, newPeer, type PeerRecord, type Undecided } from '../../core/federation/peer.js';
import { successionIn, successorOf } from '../../core/federation/succession.js';
import { formatInstant, type Instant, instant } from '../../core/instant.js';
import { EMPTY_HEAD, type Entry, type Head } from '../../core/journal.js';
import type { Finding } from '../../core/problem.js';
import { type Ed25519Key, keyFromMultikey, multikeyOf } from '../../core/public-key.js';
import { CLOCK_SKEW_MS } from '../../core/verification/check.js';
import type { CataloguePeer } from '../../ports.js';
import type { erase } from '../erase.js';
import type { Publishing } from '../publish.js';
import type { Quota } from '../quota.js';
import type { FollowRound } from '../verbs/federating.js';
import { Account } from './account.js';
import { type Fate, type Given, roadFrom, take } from './take.js';
import { type Closed, eraseFrom, type TakenBack, withdrawFrom } from './taken-back.js';

export interface Following extends Publishing {
  /** The address of this catalogue: what comes back to it is no news. */
  readonly own: string;
  /** How much one peer may give. */
  readonly peerQuota: Quota;
  readonly closed: Closed;
  /** What a demo adopts first. */
  readonly demo: string;
  erase(digest: Digest): ReturnType<typeof erase>;
}

/** Entries of a page. */
export const PAGE = 500;
/** Entries that decide nothing cost little, and not nothing: so many count as one credential. */
const CHEAP = 10;

export class Follower {
  readonly #account: Account;

  constructor(
    private readonly peer: CataloguePeer,
    record: PeerRecord,
    private readonly f: Following,
  ) {
    this.#account = new Account(record, f.clock);
  }

  get record(): PeerRecord {
    return this.#account.record;
  }

  afresh(): void {
    this.#account.afresh(newPeer(this.peer.url));
  }

  /** @param wait seconds that the peer may wait for news. */
  async round(wait: number, signal?: AbortSignal): Promise<FollowRound> {
    const account = this.#account;
    if (this.record.stopped !== undefined) return { is: 'stopped' };
    const { position } = this.record;
    account.begin();
    await account.retry((one) => this.#askAgain(one, signal));
    const answer = await this.peer.page(position.seq, PAGE, wait, signal);
    if (signal?.aborted) return { is: 'failed' };
    if (!answer.ok) return account.failed(answer.finding);
    const read = await this.#read(answer.bytes, position, signal);
    if (!read.ok)
      return read.final === undefined ? account.failed(read.finding) : account.stop(read.finding, read.final.jws);
    const wrong = this.#wrong(read.page);
    if (wrong?.code === 'peer-is-demo') return account.stop(wrong, read.page.jws);
    if (wrong !== undefined) return account.failed(wrong);
    const ms = this.f.peerQuota.take(this.peer.url, costOf(read.page.items), this.f.clock.now());
    if (ms > 0) return account.overQuota(ms);
    if (!(await this.#takeAll(read.page, signal))) return { is: 'failed' };
    const { head, latest, jws } = read.page;
    account.settle({ position: head, latest, head: jws });
    return { is: latest > head.seq ? 'more' : 'idle' };
  }

  /** By the key that is pinned, or the one it has led to. A page of another key is read by that one's successor. */
  async #read(bytes: Uint8Array, position: Head, signal?: AbortSignal): Promise<FeedReading> {
    const read = readFeed(bytes, position, PAGE, this.#key());
    if (read.ok || read.finding.code !== 'peer-unsigned') return read;
    const head = await this.peer.head(signal);
    const successor = head.ok ? successorOf(this.#key(), successionIn(head.bytes)) : undefined;
    if (successor === undefined) return read;
    const again = readFeed(bytes, position, PAGE, successor);
    // Only a key that signs is taken for the next: one that is merely named may be nobody's.
    if (again.ok) this.#account.change({ succeeded: { pinned: multikeyOf(this.peer.key), by: multikeyOf(successor) } });
    return again;
  }

  #key(): Ed25519Key {
    const { succeeded } = this.record;
    const key = succeeded?.pinned === multikeyOf(this.peer.key) ? keyFromMultikey(succeeded.by) : undefined;
    return key?.ok && key.key.kty === 'OKP' ? key.key : this.peer.key;
  }

  /** The peer's own clock and kind, which its signature does not make good. */
  #wrong({ items, statement }: FeedPage): Finding | undefined {
    const entries = items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []));
    if (entries.some((entry) => entry.kind === 'adopted' && entry.what === this.f.demo)) {
      return { code: 'peer-is-demo', pointer: '' };
    }
    const last = entries.at(-1);
    const latest = Math.max(statement.signed, last === undefined ? statement.signed : instant(last.at)) as Instant;
    if (latest <= this.f.clock.now() + CLOCK_SKEW_MS) return undefined;
    return { code: 'peer-clock-ahead', pointer: '', params: { at: formatInstant(latest) } };
  }

  /** @returns false when it was cut off. */
  async #takeAll({ items, blobs }: Pick<FeedPage, 'items' | 'blobs'>, signal?: AbortSignal): Promise<boolean> {
    let batch: Extract<Entry, { kind: 'published' }>[] = [];
    const flush = async (): Promise<void> => {
      const taken = batch;
      batch = [];
      await this.#takeCredentials(taken, blobs, signal);
    };
    for (const item of items) {
      if (signal?.aborted) return false;
      if (item.kind !== 'entry') continue;
      const { entry } = item;
      if (entry.kind === 'published') batch.push(entry);
      // In order: what is taken back may stand in the same page.
      if (entry.kind === 'withdrawn' || entry.kind === 'erased') await flush();
      if (entry.kind === 'withdrawn') await this.#withdraw(entry, blobs.get(entry.request), signal);
      if (entry.kind === 'erased') await this.#erase(entry.bytesDigest);
    }
    await flush();
    return signal?.aborted !== true;
  }

  async #takeCredentials(
    entries: readonly Extract<Entry, { kind: 'published' }>[],
    blobs: ReadonlyMap<Digest, Uint8Array>,
    signal?: AbortSignal,
  ): Promise<void> {
    const given: Given[] = [];
    const asked: Entry[] = [];
    for (const entry of entries) {
      const { contentDigest: digest, bytesDigest, mediaType, seq, via } = entry;
      const road = roadFrom(this.peer.url, seq, via);
      const bytes = blobs.get(bytesDigest);
      if (road === undefined) this.#note(entry, digest, { is: 'refused', codes: ['peer-road-too-long'] });
      // It went round, or the peer has erased it since.
      else if (bytes === undefined || road.some(({ peer }) => peer === this.f.own))
        this.#note(entry, digest, { is: 'known' });
      else {
        given.push({ digest, bytesDigest, bytes, mediaType, road });
        asked.push(entry);
      }
    }
    const fates = await take(given, this.f, signal);
    for (const [index, fate] of fates.entries()) {
      const [entry, one] = [asked[index], given[index]];
      if (entry !== undefined && one !== undefined) this.#note(entry, one.digest, fate);
    }
  }

  async #withdraw(
    entry: Extract<Entry, { kind: 'withdrawn' }>,
    bytes: Uint8Array | undefined,
    signal?: AbortSignal,
  ): Promise<void> {
    this.#account.forget(({ digest }) => digest === entry.contentDigest);
    this.#note(entry, entry.contentDigest, await withdrawFrom(entry, bytes, this.f, signal));
  }

  async #erase(bytesDigest: Digest): Promise<void> {
    const { erased, borne } = await eraseFrom(bytesDigest, this.peer.url, this.f.closed, this.f);
    const { draft } = this.#account;
    const closed = [...borne, ...draft.closed.filter((digest) => !borne.includes(digest))];
    this.#account.change({ erased: draft.erased + erased.length, closed: closed.slice(0, MOST_CLOSED) });
  }

  #note({ seq, prev }: Entry, digest: Digest, fate: Fate | TakenBack): void {
    this.#account.note({ seq, prev, digest }, fate);
  }

  /** One entry of the peer's journal, alone. */
  async #askAgain(one: Undecided, signal?: AbortSignal): Promise<boolean> {
    if (!('prev' in one)) return true;
    const answer = await this.peer.page(one.seq - 1, 1, 0, signal);
    if (!answer.ok || signal?.aborted) return false;
    const before = { ...EMPTY_HEAD, seq: one.seq - 1, hash: one.prev };
    const read = readFeed(answer.bytes, before, 1, this.#key());
    // Told otherwise now, or held back: the round itself finds out which.
    if (!read.ok) return false;
    await this.#takeAll(read.page, signal);
    return true;
  }
}

function costOf(items: readonly FeedItem[]): number {
  const credentials = items.filter((item) => item.kind === 'entry' && item.entry.kind === 'published').length;
  return credentials + Math.ceil((items.length - credentials) / CHEAP);
}
