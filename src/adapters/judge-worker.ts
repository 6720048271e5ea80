/** The worker's side of `judge-pool`. Apart from it, so that JSON-LD and SHACL are loaded in the workers alone. */
import { parentPort } from 'node:worker_threads';
import { workerData } from 'piscina';
import { shapesOf } from '../core/shacl.js';
import type { Evidence, Need } from '../core/verification/check.js';
import { judge } from '../core/verification/judge.js';
import { needs } from '../core/verification/needs.js';
import type { TrustAnchor } from '../core/x509/trust-anchor.js';
import type { JudgeInput, Judgement, Vocabulary } from '../ports.js';

export interface Task<Work> {
  /** Sent back when a worker takes it up: from then on it costs time. */
  readonly number: number;
  readonly work: Work;
}

export interface Question {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly gathered: readonly Evidence[];
  readonly anchors: readonly TrustAnchor[];
}

/** Arrived once, when the worker started. */
const vocabulary: Vocabulary = workerData;

/** The shapes are compiled before the first document is begun, and not at its expense. */
function begin(number: number): void {
  shapesOf(vocabulary.shapes);
  parentPort?.postMessage(number);
}

/** Called by piscina, by these names. */
export function judgeInWorker({ number, work }: Task<JudgeInput>): Promise<Judgement> {
  begin(number);
  return judge(work, vocabulary);
}

export function needsInWorker({ number, work }: Task<Question>): readonly Need[] {
  begin(number);
  return needs(work.bytes, work.mediaType, work.gathered, work.anchors);
}
