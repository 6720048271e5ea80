/**
 * One append: decided on the head that is folded, and decided again when another node was faster. Runs in the lane,
 * so that of this process nothing comes between.
 */
import type { Claims } from '../core/claims.js';
import { type Entry, type Event, seal } from '../core/journal.js';
import type { Evidence } from '../core/verification/check.js';
import type { Blob, Clock, FactsStore, Journal } from '../ports.js';
import type { Present } from './present.js';

export interface Appending {
  readonly journal: Journal;
  readonly facts: FactsStore;
  readonly clock: Clock;
  readonly present: Present;
  /** Folds what other nodes appended. */
  readonly catchUp: () => Promise<void>;
}

/** What is to be journalled. An empty one appends nothing. */
export interface Draft {
  readonly events: readonly Event[];
  readonly blobs: readonly Blob[];
  /** Of the credentials that it publishes. */
  readonly claims?: readonly Claims[];
}

export const NOTHING: Draft = { events: [], blobs: [] };

/** Another node may win the race for the head this often before it is a fault. */
const MAX_CONFLICTS = 16;

/**
 * @param decide looks at the present; asked again after each conflict.
 * @returns the entries, durable and folded; none when there was nothing to do.
 */
export async function append(p: Appending, decide: () => Draft): Promise<readonly Entry[]> {
  for (let attempt = 0; attempt < MAX_CONFLICTS; attempt += 1) {
    const { events, blobs, claims = [] } = decide();
    if (events.length === 0) return [];
    const { entries } = seal(p.present.head, p.clock.now(), events);
    if ((await p.journal.append(p.present.head, entries, blobs)) === 'conflict') {
      await p.catchUp();
      continue;
    }
    // First the fold: should the facts store fail, a restart extracts again, but answers must not lag behind.
    const bytes = new Map(blobs.map((blob) => [blob.digest, blob.bytes]));
    await p.present.foresee(entries, bytes);
    p.present.apply(entries, new Map(claims.map((one) => [one.credential, one])), bytes);
    await p.facts.put(claims);
    return entries;
  }
  throw new Error(`the journal's head moved ${MAX_CONFLICTS} times while appending`);
}

/** Outside evidence that the journal has not taken in yet. */
export function observations(evidence: readonly Evidence[], { documents }: Present): Draft {
  const events: Event[] = [];
  const blobs: Blob[] = [];
  for (const { url, kind, content } of evidence) {
    if (!content.ok || documents.observedAs(url, content.digest).includes(kind)) continue;
    events.push({ kind: 'observed', evidence: kind, url, bytesDigest: content.digest });
    blobs.push({ digest: content.digest, bytes: content.bytes });
  }
  return { events, blobs };
}
