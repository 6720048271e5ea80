/**
 * Follow: one page of a peer's journal after another. A page is verified as a whole before anything of it is judged; the
 * position moves when all of it was taken, so that a page that was cut off is read again, with nothing done twice.
 */

import type { Digest } from '../../core/digest.js';
import { type FeedItem, type FeedPage, readFeed } from '../../core/federation/feed.js';
import {
  MOST_CLOSED,
  MOST_UNDECIDED,
  newPeer,
  type PeerRecord,
  type Undecided,
  withRefusal,
} from '../../core/federation/peer.js';
import { formatInstant, type Instant, instant } from '../../core/instant.js';
import { EMPTY_HEAD, type Entry } from '../../core/journal.js';
import type { Finding } from '../../core/problem.js';
import { CLOCK_SKEW_MS } from '../../core/verification/check.js';
import type { Peer } from '../../ports.js';
import type { erase } from '../erase.js';
import type { Publishing } from '../publish.js';
import type { Quota } from '../quota.js';
import type { FollowRound } from '../verbs/federating.js';
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
/** Credentials judged between two appends. */
const BATCH = 100;
/** Of what could not be decided, asked for again in one round; and how often before it counts as refused. */
const RETRIES = 10;
const MOST_TRIES = 20;
const FIRST_RETRY_MS = 60_000;
const LAST_RETRY_MS = 86_400_000;
/** Entries that decide nothing cost little, and not nothing: so many count as one credential. */
const CHEAP = 10;

export class Follower {
  /** What the running round has come to so far. */
  #draft: PeerRecord;
  #record: PeerRecord;

  constructor(
    private readonly peer: Peer,
    record: PeerRecord,
    private readonly f: Following,
  ) {
    this.#record = record;
    this.#draft = record;
  }

  get record(): PeerRecord {
    return this.#record;
  }

  afresh(): void {
    this.#record = newPeer(this.peer.url);
  }

  /** @param wait seconds that the peer may wait for news. */
  async round(wait: number, signal?: AbortSignal): Promise<FollowRound> {
    if (this.#record.stopped !== undefined) return { is: 'stopped' };
    const { position } = this.#record;
    this.#draft = { ...this.#record, tried: this.#now() };
    await this.#retry(signal);
    const answer = await this.peer.page(position.seq, PAGE, wait, signal);
    if (signal?.aborted) return { is: 'failed' };
    if (!answer.ok) return this.#failed(answer.finding);
    const read = readFeed(answer.bytes, position, PAGE, this.peer.key);
    if (!read.ok)
      return read.final === undefined ? this.#failed(read.finding) : this.#stop(read.finding, read.final.jws);
    const wrong = this.#wrong(read.page);
    if (wrong?.code === 'peer-is-demo') return this.#stop(wrong, read.page.jws);
    if (wrong !== undefined) return this.#failed(wrong);
    const ms = this.f.peerQuota.take(this.peer.url, costOf(read.page.items), this.f.clock.now());
    if (ms > 0) return this.#overQuota(ms);
    if (!(await this.#takeAll(read.page, signal))) return { is: 'failed' };
    const { head, latest, jws } = read.page;
    const { problem: _, ...rest } = this.#draft;
    this.#record = { ...rest, position: head, latest, head: jws, seen: this.#now() };
    return { is: latest > head.seq ? 'more' : 'idle' };
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
      if (batch.length >= BATCH || entry.kind === 'withdrawn' || entry.kind === 'erased') await flush();
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
    this.#forget(({ digest }) => digest === entry.contentDigest);
    this.#note(entry, entry.contentDigest, await withdrawFrom(entry, bytes, this.f, signal));
  }

  async #erase(bytesDigest: Digest): Promise<void> {
    const { erased, borne } = await eraseFrom(bytesDigest, this.peer.url, this.f.closed, this.f);
    const closed = [...borne, ...this.#draft.closed.filter((digest) => !borne.includes(digest))];
    this.#draft = {
      ...this.#draft,
      erased: this.#draft.erased + erased.length,
      closed: closed.slice(0, MOST_CLOSED),
    };
  }

  /** Counts what became of an entry; what could not be decided is remembered. */
  #note(entry: Entry, digest: Digest, fate: Fate | TakenBack): void {
    const draft = this.#draft;
    if (fate.is === 'nothing') return;
    if (fate.is === 'refused') {
      this.#draft = withRefusal(draft, { seq: entry.seq, digest, codes: fate.codes });
    } else if (fate.is === 'undecided') {
      const before = draft.undecided.find(({ seq }) => seq === entry.seq);
      const tries = (before?.tries ?? 0) + 1;
      const ms = Math.min(FIRST_RETRY_MS * 2 ** (tries - 1), LAST_RETRY_MS);
      const next = formatInstant((this.f.clock.now() + ms) as Instant);
      this.#forget(({ seq }) => seq === entry.seq);
      if (tries > MOST_TRIES) this.#note(entry, digest, { is: 'refused', codes: ['undetermined'] });
      else this.#remember({ seq: entry.seq, prev: entry.prev, digest, tries, next });
    } else this.#draft = { ...draft, [fate.is]: draft[fate.is] + 1 };
  }

  #remember(one: Undecided): void {
    const undecided = [...this.#draft.undecided, one];
    this.#draft = { ...this.#draft, undecided: undecided.slice(-MOST_UNDECIDED) };
    for (const { seq, digest } of undecided.slice(0, -MOST_UNDECIDED)) {
      this.#draft = withRefusal(this.#draft, { seq, digest, codes: ['undetermined'] });
    }
  }

  #forget(which: (one: Undecided) => boolean): void {
    this.#draft = { ...this.#draft, undecided: this.#draft.undecided.filter((one) => !which(one)) };
  }

  /** Asks again for what could not be decided, entry by entry. */
  async #retry(signal?: AbortSignal): Promise<void> {
    const now = this.#now();
    for (const one of this.#draft.undecided.filter(({ next }) => next <= now).slice(0, RETRIES)) {
      const answer = await this.peer.page(one.seq - 1, 1, 0, signal);
      if (!answer.ok || signal?.aborted) return;
      const before = { ...EMPTY_HEAD, seq: one.seq - 1, hash: one.prev };
      const read = readFeed(answer.bytes, before, 1, this.peer.key);
      // Told otherwise now, or held back: the round itself finds out which.
      if (!read.ok) return;
      this.#forget(({ seq }) => seq === one.seq);
      // Put back when it is undecided still, with one more try.
      const tried = this.#draft;
      this.#draft = { ...tried, undecided: [...tried.undecided, one] };
      await this.#takeAll(read.page, signal);
      this.#forget(({ seq, tries }) => seq === one.seq && tries === one.tries);
    }
    // What was decided is in the journal now, whatever becomes of the round.
    this.#record = { ...this.#record, undecided: this.#draft.undecided };
  }

  #failed(finding: Finding): FollowRound {
    const since = this.#record.problem?.since ?? this.#now();
    this.#record = { ...this.#draft, problem: { finding, since } };
    return { is: 'failed' };
  }

  #overQuota(ms: number): FollowRound {
    const params = { seconds: Math.ceil(ms / 1000) };
    this.#failed({ code: 'peer-over-quota', pointer: '', params });
    return { is: 'waiting', ms };
  }

  #stop(finding: Finding, shown: string): FollowRound {
    const { head: held } = this.#record;
    const proof = held === undefined ? { shown } : { held, shown };
    this.#record = { ...this.#draft, stopped: { finding, at: this.#now(), ...proof } };
    return { is: 'stopped' };
  }

  #now(): string {
    return formatInstant(this.f.clock.now());
  }
}

function costOf(items: readonly FeedItem[]): number {
  const credentials = items.filter((item) => item.kind === 'entry' && item.entry.kind === 'published').length;
  return credentials + Math.ceil((items.length - credentials) / CHEAP);
}
