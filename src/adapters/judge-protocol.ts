/** What is said between the thread that serves and those that judge. Structured-clone data. */
import type { Evidence, Need } from '../core/verification/check.js';
import type { TrustAnchor } from '../core/x509/trust-anchor.js';
import type { JudgeInput, Judgement, Vocabulary } from '../ports.js';

/** What a worker is started with. */
export interface WorkerStart {
  readonly vocabulary: Vocabulary;
  /** Shared memory: the number of the task under way; 0 for none. */
  readonly underWay: Int32Array;
}

export interface NeedsQuestion {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly gathered: readonly Evidence[];
  readonly anchors: readonly TrustAnchor[];
}

export type Question =
  | { readonly asked: 'judge'; readonly input: JudgeInput }
  | { readonly asked: 'needs'; readonly input: NeedsQuestion };

export type Answer = Judgement | readonly Need[];

export interface Task {
  /** Above 0. */
  readonly number: number;
  readonly question: Question;
}

/** An error is a fault of ours. */
export type Done = { readonly number: number } & ({ readonly answer: Answer } | { readonly error: unknown });

/** The first message of a worker, once it has read what it judges by: that is no document's expense. */
export const READY = 'ready';
