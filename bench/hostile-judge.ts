/** Judges one hostile document in a process of its own, once, after honest ones; prints what it cost as JSON. */
import { readVocabulary } from '../src/adapters/vocabulary.js';
import { judge } from '../src/core/verification/judge.js';
import { needs } from '../src/core/verification/needs.js';
import { type Hostile, honest, hostile, NOW } from './hostile-documents.js';

export interface Cost {
  readonly standing: string;
  /** Processor time of asking what is needed, and of judging; ms. */
  readonly needsMs: number;
  readonly judgeMs: number;
  /** Above what the process held before, at the worst; MiB. */
  readonly peakMiB: number;
}

const WARM_UP = 300;
const vocabulary = await readVocabulary();
const judgeOne = ({ bytes, mediaType, evidence }: Hostile) =>
  judge({ bytes, mediaType, evidence, now: NOW }, vocabulary);

const sound = honest();
for (let count = 0; count < WARM_UP; count++) {
  const { report } = await judgeOne(sound);
  if (report.standing !== 'verified') throw new Error(JSON.stringify(report.documents));
}
const one = hostile(process.argv[2] ?? '');
globalThis.gc?.();
const before = process.memoryUsage.rss() / 1024;
const start = milliseconds();
needs(one.bytes, one.mediaType, one.evidence);
const asked = milliseconds();
const { report } = await judgeOne(one);
const judged = milliseconds();
const cost: Cost = {
  standing: report.standing,
  needsMs: asked - start,
  judgeMs: judged - asked,
  peakMiB: Math.max(0, process.resourceUsage().maxRSS - before) / 1024,
};
console.log(JSON.stringify(cost));

function milliseconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}
