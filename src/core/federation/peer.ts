/** What is remembered of a peer between two rounds and over a restart, and what of it is shown. */
import type { Digest } from '../digest.js';
import { EMPTY_HEAD, type Head } from '../journal.js';
import type { Finding } from '../problem.js';

/** catalogue: follows its journal. credentials-events: reads a Gaia-X Credentials Events Service, which signs nothing. */
export const PEER_KINDS = ['catalogue', 'credentials-events'] as const;
export type PeerKind = (typeof PEER_KINDS)[number];

/** Where something stands at a peer, so that it can be asked for alone. */
export type Place = {
  /** Of the entry; of events, how many were passed with it. */
  readonly seq: number;
  readonly digest: Digest;
} & (
  | {
      /** Hash of the entry before it: with that, one entry can be verified alone. */
      readonly prev: Digest;
    }
  | {
      /** Id of the event. */
      readonly event: string;
    }
);

/** What could not be decided, for want of evidence: it is asked for again. */
export type Undecided = Place & {
  readonly tries: number;
  /** RFC 3339 UTC. */
  readonly next: string;
};

export interface RefusedEntry {
  readonly seq: number;
  readonly digest: Digest;
  readonly codes: readonly string[];
}

export interface PeerRecord {
  readonly url: string;
  readonly kind: PeerKind;
  /** The last entry that was taken over; of events, how many were passed. */
  readonly position: Head;
  /** Id of the last event that was passed. */
  readonly event?: string;
  /** Its last seq, as it says. */
  readonly latest: number;
  /** When it last gave a page that held; when it was last asked. RFC 3339 UTC. */
  readonly seen?: string;
  readonly tried?: string;
  /** The key that the pinned one has led to, by its succession; good as long as that one is pinned. Multikeys. */
  readonly succeeded?: { readonly pinned: string; readonly by: string };
  /** The last head that it signed, as it was received. */
  readonly head?: string;
  /** Why the last round failed, and since when rounds do. */
  readonly problem?: { readonly finding: Finding; readonly since: string };
  /** For good, until an operator decides: the finding, and two heads under one key that contradict each other. */
  readonly stopped?: {
    readonly finding: Finding;
    readonly at: string;
    readonly held?: string;
    readonly shown?: string;
  };
  readonly taken: number;
  /** Was here already. */
  readonly known: number;
  readonly withdrawn: number;
  readonly erased: number;
  /** By code. */
  readonly refused: Readonly<Record<string, number>>;
  /** The last of them. */
  readonly lastRefused: readonly RefusedEntry[];
  readonly undecided: readonly Undecided[];
  /** Content that this peer has erased, and that other roads still bear. */
  readonly closed: readonly Digest[];
}

/** Bounds of what a peer can make us remember. */
export const MOST_UNDECIDED = 1_000;
export const MOST_REFUSED = 20;
export const MOST_CLOSED = 10_000;
export const MOST_CODES = 100;

export function newPeer(url: string, kind: PeerKind = 'catalogue'): PeerRecord {
  const counts = { taken: 0, known: 0, withdrawn: 0, erased: 0 };
  return {
    url,
    kind,
    position: EMPTY_HEAD,
    latest: 0,
    ...counts,
    refused: {},
    lastRefused: [],
    undecided: [],
    closed: [],
  };
}

/** new: not reached yet. following: up to its head. behind: on the way there. failing: tried again. stopped: not any more. */
export const PEER_STATES = ['new', 'following', 'behind', 'failing', 'stopped'] as const;
export type PeerState = (typeof PEER_STATES)[number];

export function peerState({ stopped, problem, seen, latest, position }: PeerRecord): PeerState {
  if (stopped !== undefined) return 'stopped';
  if (problem !== undefined) return 'failing';
  if (seen === undefined) return 'new';
  return latest > position.seq ? 'behind' : 'following';
}

/** Entries that it has, as far as is known, and that were not taken over yet. */
export function peerLag({ latest, position }: PeerRecord): number {
  return Math.max(0, latest - position.seq);
}

/** Adds a refusal to the counts; codes beyond the bound are counted together. */
export function withRefusal(record: PeerRecord, refusal: RefusedEntry): PeerRecord {
  const [code = 'other'] = refusal.codes;
  const name = Object.hasOwn(record.refused, code) || Object.keys(record.refused).length < MOST_CODES ? code : 'other';
  return {
    ...record,
    refused: { ...record.refused, [name]: (record.refused[name] ?? 0) + 1 },
    lastRefused: [refusal, ...record.lastRefused].slice(0, MOST_REFUSED),
  };
}
