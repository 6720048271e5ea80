/** All the peers of this catalogue: whom it follows, how far, and what is shown of them. */

import type { Digest } from '../../core/digest.js';
import { newPeer, type PeerRecord } from '../../core/federation/peer.js';
import type { Peer, PeerStore } from '../../ports.js';
import type { FollowRound } from '../verbs/federating.js';
import { EventsFollower } from './events-follower.js';
import { Follower, type Following } from './follower.js';

export interface Peers {
  readonly peers: readonly Peer[];
  readonly store: PeerStore;
  /** Credentials that one peer may give in an hour. */
  readonly perHour: number;
}

export class Federation {
  readonly #followers: ReadonlyMap<string, Follower | EventsFollower>;
  /** Of peers that are not followed now: a former position is no use to forget. */
  readonly #others: readonly PeerRecord[];
  #saving: Promise<void> = Promise.resolve();

  constructor({ peers, store }: Peers, records: readonly PeerRecord[], f: Omit<Following, 'closed'>) {
    this.store = store;
    const known = new Map(records.map((record) => [record.url, record]));
    const following: Following = { ...f, closed: (peer, digest) => this.#closed(peer, digest) };
    this.#followers = new Map(peers.map((peer) => [peer.url, followerOf(peer, known.get(peer.url), following)]));
    this.#others = records.filter(({ url }) => !this.#followers.has(url));
  }

  private readonly store: PeerStore;

  /** In the order of the settings. */
  get records(): readonly PeerRecord[] {
    return [...this.#followers.values()].map(({ record }) => record);
  }

  /** One page of one peer. @throws for an address that is no peer's. */
  async round(url: string, wait: number, signal?: AbortSignal): Promise<FollowRound> {
    const round = await this.#followerOf(url).round(wait, signal);
    await this.#save();
    return round;
  }

  /** What was taken stays, and is known again when it is met. @throws for an address that is no peer's. */
  async afresh(url: string): Promise<void> {
    this.#followerOf(url).afresh();
    await this.#save();
  }

  #followerOf(url: string): Follower | EventsFollower {
    const follower = this.#followers.get(url);
    if (follower === undefined) throw new Error(`${url} is not among the peers`);
    return follower;
  }

  #closed(url: string, digest: Digest): boolean {
    const record = this.#followers.get(url)?.record;
    return record === undefined || record.closed.includes(digest);
  }

  /** One after another: two peers end their rounds at the same time. */
  #save(): Promise<void> {
    this.#saving = this.#saving.then(() => this.store.save([...this.records, ...this.#others]));
    return this.#saving;
  }
}

function followerOf(peer: Peer, known: PeerRecord | undefined, following: Following): Follower | EventsFollower {
  // The same address may have been followed in the other way: a place there means nothing here.
  const record = known?.kind === peer.kind ? known : newPeer(peer.url, peer.kind);
  return peer.kind === 'catalogue'
    ? new Follower(peer, record, following)
    : new EventsFollower(peer, record, following);
}
