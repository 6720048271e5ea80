/** The journal for other catalogues. */
import type { Digest } from '../../core/digest.js';
import type { ServedPage } from '../../core/federation/feed.js';
import type { PeerRecord } from '../../core/federation/peer.js';
import type { Road } from '../../core/federation/road.js';

/** more: ask again at once. idle: up to the head. waiting: not before so many ms. stopped: not any more. */
export type FollowRound =
  | { readonly is: 'more' | 'idle' | 'failed' | 'stopped' }
  | { readonly is: 'waiting'; readonly ms: number };

export interface FederatingVerbs {
  /**
   * Entries with seq > after, at most `limit`, with what keeps the chain whole, signed for; `follow` is what another
   * catalogue takes over.
   */
  feed(after: number, limit: number, how: 'whole' | 'follow'): Promise<ServedPage>;
  /** Waits at most `ms` for an entry beyond `after`. @returns whether there is one. */
  arrival(after: number, ms: number, signal?: AbortSignal): Promise<boolean>;
  /**
   * The node's signed word on its head, and those by which its former keys named the next; undefined where it has no key.
   */
  signedHead(): { readonly jws: string; readonly succession: readonly string[] } | undefined;
  /** What is remembered of each peer, in the order of the settings. */
  peers(): readonly PeerRecord[];
  /**
   * Follows a peer by one page. @param wait seconds that the peer may wait for news. @throws for one that is not
   * followed, and when what is remembered cannot be kept.
   */
  follow(peer: string, wait: number, signal?: AbortSignal): Promise<FollowRound>;
  /** Forgets how far a peer was followed, and what was found against it. */
  followAfresh(peer: string): Promise<void>;
  /** On which roads it came; undefined for what is not here. */
  roads(digest: Digest): { readonly direct: boolean; readonly roads: readonly Road[] } | undefined;
}
