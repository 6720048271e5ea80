/** What the catalogue needs from the outside. Adapters implement these; `node.ts` and `service.ts` choose which. */
import type { Claims } from './core/claims.js';
import type { JsonObject } from './core/credential/json.js';
import type { Did, Iri } from './core/did.js';
import type { Digest } from './core/digest.js';
import type { PeerRecord } from './core/federation/peer.js';
import type { Instant } from './core/instant.js';
import type { Entry, Head } from './core/journal.js';
import type { Former } from './core/notices/standings.js';
import type { Eligibility } from './core/policy/profile.js';
import type { Commission, RuledSlice } from './core/policy/ruled-slice.js';
import type { Finding, Outcome, Problem } from './core/problem.js';
import type { Ed25519Key } from './core/public-key.js';
import type { Evidence, Need } from './core/verification/check.js';
import type { Found, JudgeInput, Judgement } from './core/verification/judgement.js';
import type { Vocabulary } from './core/vocabulary.js';
import type { TrustAnchor } from './core/x509/trust-anchor.js';

export interface Clock {
  /** Now, UTC. The demo's is scripted. */
  now(): Instant;
}

export interface Blob {
  readonly digest: Digest;
  readonly bytes: Uint8Array;
}

/**
 * The journal: the only truth. Entries arrive complete (`seq`, `at`, `prev` set by the caller from the head it saw);
 * the adapter only guards that the head is still that one. Blobs are durable before the entries that name them.
 */
export interface Journal {
  /** All or nothing, durable when it resolves. `conflict`: someone else appended; catch up, check again, retry. */
  append(expectedHead: Head, entries: readonly Entry[], blobs: readonly Blob[]): Promise<'ok' | 'conflict'>;
  /** Entries with seq > afterSeq, in order, at most `limit`. */
  read(afterSeq: number, limit: number): Promise<readonly Entry[]>;
  bytes(digest: Digest): Promise<Uint8Array | undefined>;
  /** Removes the bytes for good; the chain is untouched. @returns whether there was something. */
  erase(digest: Digest): Promise<boolean>;
  head(): Promise<Head>;
  /**
   * Takes a lease that one node holds at a time, or keeps it for longer. It saves work and decides nothing: what must not happen
   * twice is decided by appending. Absent: the journal is one node's own. @returns whether it is this node's for `ms`.
   */
  lease?(name: string, ms: number): Promise<boolean>;
  /** Makes one file of it all, while it is used. Absent: it lies in a database, which has its own ways. */
  copyTo?(path: string): Promise<void>;
  close(): Promise<void>;
}

export type PeerAnswer =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly finding: Finding };

/** Another catalogue, as far as it can be reached. Never throws for what the peer does; bounded in time and bytes. */
export interface CataloguePeer {
  readonly kind: 'catalogue';
  /** Without a slash at its end. */
  readonly url: string;
  /** The key that is pinned for it. */
  readonly key: Ed25519Key;
  /** A page of its journal as JSON lines. @param wait seconds that the peer may wait for news. */
  page(after: number, limit: number, wait: number, signal?: AbortSignal): Promise<PeerAnswer>;
  /** The answer of `/events/head`: with the words by which its keys named the next. */
  head(signal?: AbortSignal): Promise<PeerAnswer>;
}

/** A Gaia-X Credentials Events Service. It signs nothing: what it lists is no more than where credentials are. */
export interface EventsPeer {
  readonly kind: 'credentials-events';
  /** Without a slash at its end. */
  readonly url: string;
  /** A JSON array of events, oldest first. @param last id of the event before them; absent: from the beginning. */
  events(last: string | undefined, size: number, signal?: AbortSignal): Promise<PeerAnswer>;
  /** One event. */
  event(id: string, signal?: AbortSignal): Promise<PeerAnswer>;
  /** A credential behind an address that an event names: anybody's, so it is fetched as evidence is. */
  readonly document: FetchDocument;
}

export type Peer = CataloguePeer | EventsPeer;

/** What is remembered of peers. Losing it costs reading again, and the proof that a peer contradicts itself. */
export interface PeerStore {
  load(): Promise<readonly PeerRecord[]>;
  save(records: readonly PeerRecord[]): Promise<void>;
}

/** Droppable memory of what extraction found, so that a warm restart is a fold and not a re-parsing. */
export interface FactsStore {
  get(contentDigest: Digest, extractor: number): Promise<Claims | undefined>;
  put(claims: readonly Claims[]): Promise<void>;
  erase(contentDigest: Digest): Promise<void>;
  close(): Promise<void>;
}

/** Fetches, under one set of limits, everything that checks may look at. Never throws for what the outside does. */
export interface EvidenceSource {
  gather(needs: readonly Need[], now: Instant): Promise<readonly Evidence[]>;
}

/** One public document, under the same guards as evidence. Never rejects for what the outside does. */
export type FetchDocument = (
  url: string,
) => Promise<
  | { readonly ok: true; readonly bytes: Uint8Array; readonly mediaType: string }
  | { readonly ok: false; readonly finding: Finding }
>;

/**
 * Judging, wherever it runs: in this thread or in a worker with a hard kill time. Input and output are
 * structured-clone data. `needs` reads only syntax and names what to gather, as far as what was `gathered` shows it;
 * `anchors` as in `JudgeInput`.
 */
export interface Judge {
  needs(
    bytes: Uint8Array,
    mediaType: string,
    gathered: readonly Evidence[],
    anchors: readonly TrustAnchor[],
  ): Promise<readonly Need[]>;
  judge(input: JudgeInput): Promise<Judgement>;
  close(): Promise<void>;
}

/**
 * Other threads that judge offers beside this one. @param tell receives each slice that one of them has judged.
 * @returns undefined when there is too little to judge.
 */
export type Deputies = (commission: Commission, tell: (slice: RuledSlice) => void) => Deputation | undefined;

export interface Deputation {
  /** All of them are done, and have told all that they found; or could not go on. */
  readonly ended: Promise<void>;
  /** Ends those that are not. */
  stop(): void;
}

export type { Finding, Found, JudgeInput, Judgement, Vocabulary };

/** A credential as it was signed: a JSON object, or the text of a compact JWS. */
export type IssuedCredential =
  | { readonly format: 'data-integrity'; readonly document: JsonObject }
  | { readonly format: 'vc+jwt'; readonly jwt: string };

/** Signs what it is asked to, with keys that speak for nobody else; a node has one only where its operator says so. */
export interface Issuer {
  /** Who the keys speak for. */
  readonly dids: readonly Did[];
  /** @param format of a signature by the key of `did`, one of `dids`. Problem `document-refused`. */
  issue(
    credential: JsonObject,
    did: Did,
    format: IssuedCredential['format'],
    now: Instant,
  ): Promise<Outcome<IssuedCredential>>;
}

/** What a node counts for whoever watches over it. */
export interface Meter {
  /** @param route as the table of routes has it. */
  requested(route: string, method: string, status: number, seconds: number): void;
  refused(problem: Problem): void;
  /** @param outcome of judging stored credentials again. */
  reassessed(outcome: string, count: number): void;
}

/** How a node stands that answers. */
export interface NodeState {
  /** It was asked to end: nothing new should be sent to it. */
  readonly stopping: boolean;
  /** Absent: the journal is this node's own. */
  readonly following?: Following;
}

export interface Following {
  /** When this node last knew all that the shared journal held. */
  readonly caughtUp: Instant;
  /** Absent: the journal is in reach. */
  readonly failingSince?: Instant;
}

/** Where a process says what it does. Events are kebab-case names; fields never hold documents or personal data. */
export interface Log {
  info(event: string, fields?: Readonly<Record<string, unknown>>): void;
  warn(event: string, fields?: Readonly<Record<string, unknown>>): void;
  error(event: string, error: unknown, fields?: Readonly<Record<string, unknown>>): void;
}

/** How far somebody has been told. */
export interface Told {
  /** What is watched, in one line: when it is another, telling begins anew. */
  readonly scope: string;
  /** The last entry that was looked at. */
  readonly seq: number;
  readonly at: Instant;
}

/** A notice on its way. */
export interface Letter {
  /** Of the notice: however often it is sent, it is the same. */
  readonly id: string;
  readonly body: string;
}

export interface WaitingLetter extends Letter {
  /** Failed so far. */
  readonly attempts: number;
}

/** What was told to whom, and what is still on its way: outlives the process. */
export interface NoticeStore {
  told(subscription: string): Promise<(Told & { readonly former: Former }) | undefined>;
  /**
   * All or nothing: how far one was told, where the offers that moved stand now, and the letters. A letter whose id was
   * ever posted to this subscription is not posted again.
   * @param anew what was told before is forgotten, the ids apart.
   * @returns how many letters are new.
   */
  tell(
    subscription: string,
    told: Told,
    moved: ReadonlyMap<Iri, Eligibility | undefined>,
    letters: readonly Letter[],
    anew: boolean,
  ): Promise<number>;
  /** Letters whose time has come, oldest first. */
  due(subscription: string, now: Instant, limit: number): Promise<readonly WaitingLetter[]>;
  postpone(subscription: string, letter: string, until: Instant): Promise<void>;
  /** Delivered, or given up: its id is kept, its body is not. */
  settle(subscription: string, letter: string, outcome: 'delivered' | 'given-up', now: Instant): Promise<void>;
  /** Letters on their way, all subscriptions together. */
  waiting(): Promise<number>;
  close(): Promise<void>;
}

/** Carries a letter. Resolves to the HTTP status of the answer, or to why there was none; never throws for either. */
export type Courier = (
  url: string,
  body: string,
  headers: Readonly<Record<string, string>>,
) => Promise<{ readonly ok: true; readonly status: number } | { readonly ok: false; readonly finding: Finding }>;
