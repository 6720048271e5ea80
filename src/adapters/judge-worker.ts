/** The worker's side of `judge-pool`. Apart from it, so that JSON-LD and SHACL are loaded in the workers alone. */
import type { MessagePort } from 'node:worker_threads';
import { workerData } from 'piscina';
import { judge } from '../core/verification/judge.js';
import type { JudgeInput, Judgement, Vocabulary } from '../ports.js';

export interface Task {
  readonly input: JudgeInput;
  /** Told when a worker takes the document up. */
  readonly begun: MessagePort;
}

/** Arrived once, when the worker started. */
const vocabulary: Vocabulary = workerData;

/** Called by piscina. */
export default function judgeInWorker({ input, begun }: Task): Promise<Judgement> {
  begun.postMessage('begun');
  return judge(input, vocabulary);
}
