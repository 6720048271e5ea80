#!/usr/bin/env node
/** The doorstep: gives the command line what it needs of this process, and takes the exit code back. */
import { run } from './cli/program.js';
import { readLanguage } from './config.js';
import { VERSION } from './version.js';

// A reader that has seen enough (`| head`) closes the pipe: no fault, and nothing more to say.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  version: VERSION,
  language: readLanguage(),
  out: process.stdout,
  err: process.stderr,
  input: process.stdin,
  now: Date.now,
  holdsCatalogue: async (config) => (await import('./node.js')).holdsCatalogue(config),
  openCatalogue: async (config, progress) => (await import('./node.js')).openCatalogue(config, progress),
  nodeKey: async (config) => (await import('./node.js')).nodeKey(config),
  rotateKey: async (config) => (await import('./node.js')).rotateKey(config),
  startServer: async (config, progress) => (await import('./service.js')).startServer(config, progress),
  stopping: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve());
    }),
  custody: async () => (await import('./custody.js')).custody,
  workshop: async () => (await import('./workshop.js')).openWorkshop(),
});
