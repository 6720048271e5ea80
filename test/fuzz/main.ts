/**
 * `npm run fuzz -- --runs 100000 --seed 7`: the long run. Documents come in rounds of a thousand, round n from seed + n,
 * each in a catalogue of its own, so that `--seed <of the round> --runs 1000` is that round again. Ends with 1 at the
 * first fault, at an unhandled rejection, or when the heap after a round keeps growing. `npm run fuzz -- policy` holds the
 * rules to a naive reading of generated worlds instead (test/naive).
 */
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { longRun } from '../naive/long-run.js';
import { attempts, openPipeline, originals } from './pipeline.js';

const ROUND = 1000;
/** What the process keeps for good (contexts, shapes, keys, compiled code) is there by then. */
const WARM_ROUNDS = 5;
const GROWTH_MIB = 48;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '100000' },
    seed: { type: 'string', default: `${Date.now() % 2 ** 31}` },
  },
});
const [runs, seed] = [Number(values.runs), Number(values.seed)];
if (!Number.isInteger(runs) || runs < 1 || !Number.isInteger(seed)) {
  console.error('usage: npm run fuzz -- [policy] [--runs 100000] [--seed 7]');
  process.exit(2);
}
if (positionals[0] === 'policy') process.exit(longRun(runs, seed));

process.on('unhandledRejection', (reason) => {
  console.error('unhandled rejection', reason);
  process.exit(1);
});

function heapMiB(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const arbitrary = attempts(await originals());
const outcomes = new Map<string, number>();
const started = performance.now();
let slowestMs = 0;
let warmMiB: number | undefined;
let done = 0;

console.log(`seed ${seed}, ${runs} runs`);
for (let round = 0; done < runs; round++) {
  const size = Math.min(ROUND, runs - done);
  const pipeline = await openPipeline();
  for (const attempt of fc.sample(arbitrary, { seed: seed + round, numRuns: size })) {
    const before = process.cpuUsage();
    try {
      const came = await pipeline.run(attempt);
      outcomes.set(came, (outcomes.get(came) ?? 0) + 1);
    } catch (error) {
      const { document, ...how } = attempt;
      console.error(`seed ${seed + round}, run ${done % ROUND}`, how, document.mediaType);
      console.error(Buffer.from(document.bytes).toString('base64'));
      console.error(error);
      process.exit(1);
    }
    const { user, system } = process.cpuUsage(before);
    slowestMs = Math.max(slowestMs, (user + system) / 1000);
    done++;
  }
  await pipeline.close();
  const heap = heapMiB();
  if (round === WARM_ROUNDS) warmMiB = heap;
  const rate = Math.round(done / ((performance.now() - started) / 1000));
  console.log(`${done} runs, ${rate}/s, heap ${heap.toFixed(0)} MiB, slowest ${slowestMs.toFixed(0)} ms of CPU`);
  if (warmMiB !== undefined && heap > warmMiB + GROWTH_MIB) {
    console.error(`The heap grew from ${warmMiB.toFixed(0)} MiB after ${WARM_ROUNDS + 1} rounds: seed ${seed}.`);
    process.exit(1);
  }
}
console.log(Object.fromEntries([...outcomes].sort(([, a], [, b]) => b - a)));
