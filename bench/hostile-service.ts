/**
 * The service in a process of its own, with an ear on the thread that serves. `hostile.ts` starts it and sends it
 * documents. Over IPC, 'listen' begins to measure how late its event loop is, 'tell' answers with what was heard.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { readConfig } from '../src/config.js';
import { startServer } from '../src/service.js';

/** How late the event loop was; ms. */
export interface Delay {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

/** A timer this often; what it is late by is measured. */
const RESOLUTION_MS = 5;

const data = mkdtempSync(join(tmpdir(), 'cartulary-bench-'));
// Quotas would turn the load away before it is one.
const reading = readConfig(
  { mode: 'node', data, port: '0', logLevel: 'silent', readsPerMinute: '1000000', writesPerMinute: '1000000' },
  {},
);
if (!reading.ok) throw new Error(JSON.stringify(reading.findings));
const service = await startServer(reading.config);
const ear = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
ear.enable();

process.on('message', async (asked) => {
  if (asked === 'listen') ear.reset();
  if (asked === 'tell') process.send?.(heard());
  if (asked === 'stop') {
    await service.close();
    rmSync(data, { recursive: true, force: true });
    process.disconnect();
  }
});
process.send?.(service.url);

/** What is measured is the time between two ticks of the timer. */
function heard(): Delay {
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
  return { p50: late(ear.percentile(50)), p99: late(ear.percentile(99)), most: late(ear.max) };
}
