/** What runs in a judging worker: the vocabulary arrives once, when the worker starts. */
import { workerData } from 'piscina';
import { judge } from '../core/verification/judge.js';
import type { JudgeInput, Judgement, Vocabulary } from '../ports.js';

const vocabulary: Vocabulary = workerData;

export default function judgeInWorker(input: JudgeInput): Promise<Judgement> {
  return judge(input, vocabulary);
}
