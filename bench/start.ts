/** How long one waits for the demo: the first start publishes it all, the second reads what the first wrote. */
import { type Row, RUNS, row, spread } from './bench.js';
import { startService, withDirectory } from './service.js';

export const name = 'start';
export const workload =
  'the demo as a process of its own, from its start to its printed address; first on an empty directory (every credential is verified, journalled and indexed), then again on the same';

export async function run(): Promise<readonly Row[]> {
  const first: number[] = [];
  const second: number[] = [];
  for (let count = 0; count < RUNS; count += 1) {
    await withDirectory(async (directory) => {
      for (const times of [first, second]) {
        const service = await startService('demo', directory);
        times.push(service.startMs / 1_000);
        await service.stop();
      }
    });
  }
  return [row('first start', spread(first), 's'), row('second start', spread(second), 's')];
}
