/** The catalogues that this one follows: how each stands, what came of it, and how fresh what it gave is. */
import type { FederatingVerbs } from '../catalogue/verbs/federating.js';
import type { Digest } from '../core/digest.js';
import { type PeerKind, type PeerRecord, type PeerState, peerLag, peerState } from '../core/federation/peer.js';
import type { Voice } from '../messages/voice.js';
import { type FindingAnswer, findingAnswer } from './problem.js';

/** How fresh one source of an answer is. */
export interface SourceAnswer {
  readonly peer: string;
  readonly state: PeerState;
  /** When it last gave a page that held; RFC 3339 UTC. */
  readonly seen: string | null;
  /** Entries that it has and that were not taken over yet. */
  readonly lag: number;
  /** Of the credentials behind the answer, those that came from there; null: of a whole search. */
  readonly credentials: readonly Digest[] | null;
}

export interface PeerAnswer {
  readonly url: string;
  readonly kind: PeerKind;
  readonly state: PeerState;
  readonly seq: number;
  readonly latest: number;
  readonly lag: number;
  readonly seen: string | null;
  readonly tried: string | null;
  /** The key that the pinned one named as its successor, which signs now: to be pinned instead. Multikey. */
  readonly successor: string | null;
  readonly taken: number;
  readonly known: number;
  readonly withdrawn: number;
  readonly erased: number;
  readonly undecided: number;
  readonly refused: readonly { readonly code: string; readonly count: number }[];
  readonly lastRefused: PeerRecord['lastRefused'];
  readonly problem: (FindingAnswer & { readonly since: string }) | null;
  /** With the two signed heads that contradict each other, where there are two. */
  readonly stopped:
    | (FindingAnswer & { readonly at: string; readonly held: string | null; readonly shown: string | null })
    | null;
}

export interface PeersAnswer {
  readonly seq: number;
  readonly illustrative: boolean;
  readonly peers: readonly PeerAnswer[];
}

type Catalogue = Pick<FederatingVerbs, 'peers' | 'roads'>;

/** All peers, for an answer over everything. */
export function sourcesOfAll(catalogue: Catalogue): readonly SourceAnswer[] {
  return catalogue.peers().map((record) => sourceOf(record, null));
}

/** The peers that these credentials came from. */
export function sourcesOf(credentials: readonly Digest[], catalogue: Catalogue): readonly SourceAnswer[] {
  return catalogue.peers().flatMap((record) => {
    const from = credentials.filter((digest) =>
      catalogue.roads(digest)?.roads.some(([nearest]) => nearest.peer === record.url),
    );
    return from.length === 0 ? [] : [sourceOf(record, from)];
  });
}

function sourceOf(record: PeerRecord, credentials: readonly Digest[] | null): SourceAnswer {
  return {
    peer: record.url,
    state: peerState(record),
    seen: record.seen ?? null,
    lag: peerLag(record),
    credentials,
  };
}

export function peerAnswer(record: PeerRecord, voice: Voice): PeerAnswer {
  const { url, kind, position, latest, seen = null, tried = null, problem, stopped } = record;
  const { taken, known, withdrawn, erased, undecided, refused, lastRefused } = record;
  return {
    url,
    kind,
    state: peerState(record),
    seq: position.seq,
    latest,
    lag: peerLag(record),
    seen,
    tried,
    successor: record.succeeded?.by ?? null,
    taken,
    known,
    withdrawn,
    erased,
    undecided: undecided.length,
    refused: Object.entries(refused)
      .map(([code, count]) => ({ code, count }))
      .sort((a, b) => b.count - a.count),
    lastRefused,
    problem: problem === undefined ? null : { ...findingAnswer(problem.finding, voice), since: problem.since },
    stopped:
      stopped === undefined
        ? null
        : {
            ...findingAnswer(stopped.finding, voice),
            at: stopped.at,
            held: stopped.held ?? null,
            shown: stopped.shown ?? null,
          },
  };
}
