/** Several publications in one append: which may go together, and what they come to. */
import type { Digest } from '../core/digest.js';
import type { Event } from '../core/journal.js';
import type { Blob, Found } from '../ports.js';
import type { Draft } from './append.js';

/**
 * By what a credential is known again: decided one after the other, so that a newer version, or the same once more, sees
 * the one before it in the journal.
 */
export function keysOf({ contentDigest, graphDigest, claims }: Found): readonly string[] {
  const version = claims?.credentialId === undefined ? undefined : `${claims.issuer} ${claims.credentialId}`;
  return [contentDigest, graphDigest, version].filter((key) => key !== undefined);
}

/** Evidence that they share is taken in once. */
export function joint(drafts: readonly Draft[]): Draft {
  const events: Event[] = [];
  const blobs = new Map<Digest, Blob>();
  const observed = new Set<string>();
  for (const one of drafts) {
    for (const blob of one.blobs) blobs.set(blob.digest, blob);
    for (const event of one.events) {
      const key = event.kind === 'observed' ? `${event.evidence} ${event.bytesDigest} ${event.url}` : undefined;
      if (key !== undefined && observed.has(key)) continue;
      if (key !== undefined) observed.add(key);
      events.push(event);
    }
  }
  return { events, blobs: [...blobs.values()], claims: drafts.flatMap(({ claims = [] }) => claims) };
}
