/** The command line run in this process: what it writes is caught, what it needs is given. */
import { Readable } from 'node:stream';
import type { Host } from '../../src/cli/host.js';
import { run } from '../../src/cli/program.js';
import { instant } from '../../src/core/instant.js';
import { custody } from '../../src/custody.js';
import { holdsCatalogue, nodeKey, openCatalogue, rotateKey } from '../../src/node.js';
import { startServer } from '../../src/service.js';
import { openWorkshop } from '../../src/workshop.js';

export interface Ran {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

export async function cartulary(
  args: readonly string[],
  given: Partial<Host> & { readonly stdin?: string } = {},
): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  const exit = await run(args, {
    version: '0.0.0',
    language: 'en',
    out: { write: (text) => out.push(textOf(text)) },
    err: { write: (text) => err.push(textOf(text)) },
    input: Readable.from([Buffer.from(given.stdin ?? '')]),
    now: () => instant('2026-06-01'),
    workshop: openWorkshop,
    holdsCatalogue: async (config) => holdsCatalogue(config),
    openCatalogue,
    rotateKey,
    nodeKey,
    startServer,
    custody: async () => custody,
    stopping: async () => undefined,
    ...given,
  });
  return { exit, out: out.join(''), err: err.join('') };
}

function textOf(text: string | Uint8Array): string {
  return typeof text === 'string' ? text : Buffer.from(text).toString('utf8');
}
