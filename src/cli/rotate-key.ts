/** rotate-key: the operator gives the node a new key. What the former ones signed still verifies. */
import type { Command } from 'commander';
import { action, type CommonOptions, command } from './command.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { noCatalogue } from './open-desk.js';
import { settings } from './settings.js';
import type { Shell } from './shell.js';

interface Options extends CommonOptions {
  readonly data: string;
  readonly baseUrl?: string;
}

export function rotateKeyCommand(shell: Shell): Command {
  const words = shell.words.rotateKey;
  return command(shell, 'rotate-key', words.about, [
    'cartulary rotate-key --data data',
    'cartulary rotate-key --data /var/lib/cartulary --base-url https://catalogue.example --json',
  ])
    .requiredOption('--data <folder>', shell.words.erase.data)
    .option('--base-url <url>', shell.words.serve.settings.baseUrl)
    .action(action(shell, (options: Options) => rotateKey(shell, options)));
}

async function rotateKey(shell: Shell, { json, ...named }: Options): Promise<ExitCode> {
  const config = settings(shell, named, json);
  if (config === undefined) return EXIT.usage;
  // A folder that was mistyped is not made into a node with two keys.
  if (!(await shell.host.holdsCatalogue(config))) return noCatalogue(shell, config.data, json);
  const verificationMethod = await shell.host.rotateKey(config);
  if (json) shell.printJson({ verificationMethod });
  else shell.print(shell.words.rotateKey.done(verificationMethod));
  return EXIT.ok;
}
