#!/usr/bin/env node
/** The doorstep: gives the command line what it needs of this process, and takes the exit code back. */
import { run } from './cli/program.js';
import { readLanguage } from './config.js';

process.exitCode = await run(process.argv.slice(2), {
  version: '0.1.0',
  language: readLanguage(),
  out: process.stdout,
  err: process.stderr,
  input: process.stdin,
  now: Date.now,
  workshop: async () => (await import('./workshop.js')).openWorkshop(),
});
