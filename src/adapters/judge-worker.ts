/** The worker's side of `judge-pool`. Apart from it, so that JSON-LD and SHACL are loaded in the workers alone. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { shapesOf } from '../core/shacl.js';
import type { Need } from '../core/verification/check.js';
import { judge } from '../core/verification/judge.js';
import { needs } from '../core/verification/needs.js';
import type { Judgement } from '../ports.js';
import { type Done, type Question, READY, type Task, type WorkerStart } from './judge-protocol.js';

/** @param port to the thread that serves. */
function begin(port: MessagePort, { vocabulary, underWay }: WorkerStart): void {
  const answerTo = ({ asked, input }: Question): Promise<Judgement> | readonly Need[] => {
    if (asked === 'judge') return judge(input, vocabulary);
    return needs(input.bytes, input.mediaType, input.gathered, input.anchors);
  };
  const done = async ({ number, question }: Task): Promise<Done> => {
    Atomics.store(underWay, 0, number);
    try {
      return { number, answer: await answerTo(question) };
    } catch (error) {
      return { number, error };
    } finally {
      Atomics.store(underWay, 0, 0);
    }
  };
  shapesOf(vocabulary.shapes);
  // One after the other: while one is judged, the next may wait here.
  let last: Promise<void> = Promise.resolve();
  port.on('message', (task: Task) => {
    last = last.then(async () => port.postMessage(await done(task)));
  });
  port.postMessage(READY);
}

// On the main thread there is nobody to answer.
if (parentPort !== null) begin(parentPort, workerData);
