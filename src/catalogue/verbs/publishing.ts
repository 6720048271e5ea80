/** What a catalogue takes in, and what becomes of it. */
import type { Iri } from '../../core/did.js';
import type { Digest } from '../../core/digest.js';
import type { Instant } from '../../core/instant.js';
import type { Head } from '../../core/journal.js';
import type { Finding, Outcome } from '../../core/problem.js';
import type { Report } from '../../core/verification/check.js';
import type { Asked } from '../../core/verification/presented-to.js';
import type { Judgement } from '../../ports.js';

export interface Published {
  /** false when every credential was already here: nothing was appended (HTTP 200 instead of 201). */
  readonly created: boolean;
  readonly report: Report;
  readonly credentials: readonly {
    readonly digest: Digest;
    readonly standing: string;
    readonly offers: readonly Iri[];
  }[];
  readonly head: Head;
}

/** A challenge for a request that acts, or for a presentation: good here, until then, and once. */
export interface Challenge {
  readonly challenge: string;
  /** The address under which the world knows this catalogue; signed together with the challenge. */
  readonly domain: string;
  readonly expires: Instant;
}

export interface Presented {
  readonly judgement: Judgement;
  /** What keeps it from being an answer, beside the judgement. */
  readonly findings: readonly Finding[];
}

export interface Withdrawn {
  readonly credential: Digest;
  /** false when it was withdrawn before: nothing was appended. */
  readonly created: boolean;
  readonly since: Instant;
  readonly head: Head;
}

export interface Erased {
  readonly credential: Digest;
  /** false when it was erased before: nothing was appended. */
  readonly created: boolean;
  readonly head: Head;
}

/** What became of the credentials that were due. */
export interface Reassessed {
  /** Journalled: other evidence, or another outcome. */
  readonly changed: number;
  readonly confirmed: number;
  /** Evidence was out of reach: the last judgement stands. */
  readonly undetermined: number;
  readonly postponed: number;
}

export interface PublishingVerbs {
  /** Sign → verify → journal → index is this one call. Refusals: document-*, quota-exceeded, busy. */
  publish(bytes: Uint8Array, mediaType: string): Promise<Outcome<Published>>;
  /**
   * The same in two halves: gathers and judges as of `at`, and resolves to what then admits, journals and indexes.
   * So a script of the node's own can be judged ahead and journalled in its order; no quota applies to it.
   */
  prepare(bytes: Uint8Array, mediaType: string, at: Instant): Promise<() => Promise<Outcome<Published>>>;
  /** The same pipeline, nothing stored. `at` defaults to now. */
  verify(bytes: Uint8Array, mediaType: string, at?: Instant): Promise<Judgement>;
  /** The same for a presentation that answers somebody: see `presentation.ts`. Problem `busy`. */
  present(bytes: Uint8Array, mediaType: string, asked: Asked): Promise<Outcome<Presented>>;
  challenge(): Challenge;
  /** A signed request of its issuer: see `withdraw.ts` for what is refused and why. */
  withdraw(bytes: Uint8Array, mediaType: string): Promise<Outcome<Withdrawn>>;
  /** The operator's alone: no address of the service leads here. */
  erase(digest: Digest): Promise<Outcome<Erased>>;
  /** Judges again what is due now. */
  reassess(signal?: AbortSignal): Promise<Reassessed>;
}
