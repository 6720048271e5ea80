/** `npm run fuzz -- policy --runs 20000 --seed 7`: the engine against the naive reading, for as long as one likes. */
import fc from 'fast-check';
import { POLICIES } from '../golden/judge.js';
import { compare, described } from './agreement.js';
import { someWorld } from './worlds.js';

const ROUND = 500;

/** Round n is that of seed + n. @returns the exit code: 1 at the first disagreement, shrunk and written out. */
export function longRun(runs: number, seed: number): number {
  const started = performance.now();
  let comparisons = 0;
  for (let done = 0, round = 0; done < runs; round++) {
    const numRuns = Math.min(ROUND, runs - done);
    const agrees = fc.property(someWorld, (some) => {
      const compared = compare(some, POLICIES);
      comparisons += compared.comparisons;
      return compared.disagreements.length === 0;
    });
    const { failed, counterexample } = fc.check(agrees, { seed: seed + round, numRuns });
    const [some] = counterexample ?? [];
    if (failed && some !== undefined) {
      console.error(`seed ${seed + round}\n${described(some, compare(some, POLICIES).disagreements)}`);
      return 1;
    }
    done += numRuns;
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    console.log(`${done} worlds, ${comparisons} verdicts compared, ${seconds} s`);
  }
  return 0;
}
