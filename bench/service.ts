/** The service as its operator runs it: a process of its own, started by the command line. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../src/main.js', import.meta.url));

export interface Service {
  readonly url: string;
  /** From the start of the process to the printed address, at which it answers; ms. */
  readonly startMs: number;
  /** Resident memory of the whole process; MiB. */
  residentMiB(): number;
  /** Processor time of the whole process so far; ms. NaN where the system does not tell (it is read from /proc). */
  processorMs(): number;
  stop(): Promise<void>;
}

/** As `npm start`, the unit and the container do. */
const AS_STARTED = ['--max-semi-space-size=64'];

/** @param settings environment variables of the service, by name. */
export async function startService(
  command: 'serve' | 'demo',
  data: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Service> {
  const start = performance.now();
  const child = spawn(process.execPath, [...AS_STARTED, MAIN, command, '--port', '0', '--data', data], {
    env: { ...process.env, CARTULARY_LOG_LEVEL: 'silent', ...settings },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const url = await printedAddress(child);
  const startMs = performance.now() - start;
  return {
    url,
    startMs,
    residentMiB: () => residentMiB(child),
    processorMs: () => processorMs(child),
    stop: () => stopped(child),
  };
}

/** @throws when the service ends without having said where it listens. */
function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.on('data', (chunk) => {
      said += chunk;
      const [address] = /http:\/\/[\w.:]+/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the service ended with exit code ${code}: ${said}`)));
  });
}

function residentMiB({ pid }: ChildProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) / 1024;
}

/** Of a tick, as proc(5) counts them on every Linux in use. */
const TICK_MS = 10;

function processorMs({ pid }: ChildProcess): number {
  if (process.platform !== 'linux') return Number.NaN;
  // After the name in parentheses, which may hold anything: utime and stime are the 14th and 15th fields.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

async function stopped(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

/** Runs `work` with an empty directory, removed afterwards. */
export async function withDirectory<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'cartulary-bench-'));
  try {
    return await work(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
