/** The journal as it is shown: credentials, their reports, entries. */
import type { Claims } from '../../core/claims.js';
import type { Iri } from '../../core/did.js';
import type { Digest } from '../../core/digest.js';
import type { Instant } from '../../core/instant.js';
import type { Entry, Head } from '../../core/journal.js';
import type { State } from '../../core/life-cycle.js';
import type { Outcome } from '../../core/problem.js';
import type { Report } from '../../core/verification/check.js';

/** Bounded: `omitted` more are stored than the answer shows. */
export interface Chain {
  readonly links: readonly ChainLink[];
  readonly omitted: number;
}

export interface ChainLink {
  readonly credential: Digest;
  readonly mediaType: string;
  readonly issuer: string;
  readonly recorded: Instant;
  readonly validFrom: Instant;
  readonly validUntil: Instant;
  readonly illustrative: boolean;
  readonly types: readonly Iri[];
  readonly report: Report;
}

export interface StoredCredential {
  readonly contentDigest: Digest;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly recorded: Instant;
}

/** Where a credential stands in its life. */
export interface Life {
  readonly state: State;
  readonly since: Instant;
  /** When its last judgement was last found to hold; the older, the less is known of today. */
  readonly confirmed: Instant;
}

export interface DatedReport {
  /** When it entered the journal; RFC 3339 UTC. */
  readonly at: string;
  readonly report: Report;
}

export interface EventPage {
  readonly entries: readonly Entry[];
  /** Where to go on: the last entry looked at, which may be one that is not shown. */
  readonly next: number;
}

export interface RecordingVerbs {
  credential(digest: Digest): Promise<Outcome<StoredCredential>>;
  report(digest: Digest): Promise<Outcome<{ readonly life: Life; readonly reports: readonly DatedReport[] }>>;
  /** Public entries with seq > after, at most `limit`. */
  events(after: number, limit: number): Promise<EventPage>;
  /** Was it ever published here? Whatever became of it. */
  knows(digest: Digest): boolean;
  claims(digest: Digest): Claims | undefined;
  head(): Head;
  /** Folds what other nodes appended to the same journal. @throws when the journal is out of reach. */
  catchUp(): Promise<void>;
  /** Publications that wait for the journal, the one under way included. */
  publishing(): number;
  /** Waits, not for long, until entry `seq` is folded here. @returns whether it is. */
  reach(seq: number): Promise<boolean>;
}
