/** `npm run bench` lists the benches; `npm run bench -- append replay` runs those; `-- all` runs every one. */
import { cpus, loadavg, totalmem } from 'node:os';
import * as append from './append.js';
import type { Bench } from './bench.js';
import * as follow from './follow.js';
import * as hostile from './hostile.js';
import * as law from './law.js';
import * as memory from './memory.js';
import * as nodes from './nodes.js';
import * as pages from './pages.js';
import * as profiles from './profiles.js';
import * as publish from './publish.js';
import * as replay from './replay.js';
import * as search from './search.js';
import * as start from './start.js';
import { paragraph, table } from './table.js';
import * as verify from './verify.js';

const BENCHES: readonly Bench[] = [
  start,
  memory,
  verify,
  hostile,
  publish,
  append,
  replay,
  follow,
  search,
  pages,
  profiles,
  law,
  nodes,
];

function machine(): string {
  const [cpu] = cpus();
  const memory = (totalmem() / 2 ** 30).toFixed(1);
  const [load = 0] = loadavg();
  const hardware = `${cpu?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores, ${memory} GiB`;
  // A machine with other work measures that work too.
  return `${hardware}, load ${load.toFixed(1)} before; ${process.platform} ${process.arch}, Node ${process.version}`;
}

/** `entries=…` and its like are read by the bench that they are for. */
const asked = process.argv.slice(2).filter((arg) => !arg.includes('='));
const unknown = asked.filter((name) => name !== 'all' && !BENCHES.some((bench) => bench.name === name));
const chosen = BENCHES.filter((bench) => asked.includes('all') || asked.includes(bench.name));

if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}.`);
  process.exitCode = 2;
} else if (chosen.length === 0) {
  for (const { name, workload } of BENCHES) print(name, paragraph(workload));
  console.log('\nnpm run bench -- NAME…, or all');
} else {
  console.log(machine());
  for (const { name, workload, run } of chosen) print(name, [...paragraph(workload), '', ...table(await run())]);
}

function print(name: string, lines: readonly string[]): void {
  console.log(`\n${name}`);
  for (const line of lines) console.log(line === '' ? '' : `  ${line}`);
}
