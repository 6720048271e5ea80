/** The journal for other catalogues. */
import type { ServedPage } from '../../core/federation/feed.js';

export interface FederatingVerbs {
  /**
   * Entries with seq > after, at most `limit`, with what keeps the chain whole, signed for; `follow` is what another
   * catalogue takes over.
   */
  feed(after: number, limit: number, how: 'whole' | 'follow'): Promise<ServedPage>;
  /** Waits at most `ms` for an entry beyond `after`. @returns whether there is one. */
  arrival(after: number, ms: number, signal?: AbortSignal): Promise<boolean>;
  /** The node's signed word on its head; undefined where it has no key. */
  signedHead(): string | undefined;
}
