/** One of several threads that ask the same questions at the same time: each message is a slice of so many ms. */
import { parentPort, workerData } from 'node:worker_threads';
import { sameQuestions } from './verify-questions.js';

const once = sameQuestions(workerData);
/** The answer is how often they were asked. */
parentPort?.on('message', async (milliseconds: number) => {
  const until = performance.now() + milliseconds;
  let runs = 0;
  for (; performance.now() < until; runs++) await once();
  parentPort?.postMessage(runs);
});
