/** `npm run bench` lists the benches; `npm run bench -- append replay` runs those; `-- all` runs every one. */
import { cpus, totalmem } from 'node:os';
import * as append from './append.js';
import type { Bench } from './bench.js';
import * as profiles from './profiles.js';
import * as replay from './replay.js';
import * as search from './search.js';
import * as verify from './verify.js';

const BENCHES: readonly Bench[] = [append, profiles, replay, search, verify];

function machine(): string {
  const [cpu] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(1);
  return `${cpu?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores, ${memory} GiB, ${process.platform} ${process.arch}, Node ${process.version}`;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => name !== 'all' && !BENCHES.some((bench) => bench.name === name));
const chosen = BENCHES.filter((bench) => asked.includes('all') || asked.includes(bench.name));

if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}.`);
  process.exitCode = 2;
} else if (chosen.length === 0) {
  for (const { name, workload } of BENCHES) console.log(`${name.padEnd(10)} ${workload}`);
  console.log('\nnpm run bench -- NAME…, or all');
} else {
  console.log(machine());
  for (const bench of chosen) {
    console.log(`\n${bench.name}: ${bench.workload}`);
    for (const line of await bench.run()) console.log(`  ${line}`);
  }
}
