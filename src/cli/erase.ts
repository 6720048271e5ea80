/** erase: the operator removes for good what a credential said. The folder's lock says whether a server runs on it. */
import type { Command } from 'commander';
import { problemAnswer } from '../answers/problem.js';
import { parseDigest } from '../core/digest.js';
import { PROBLEMS } from '../core/problem.js';
import { action, type CommonOptions, command } from './command.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { noCatalogue, sayRefusal } from './open-desk.js';
import { settings } from './settings.js';
import type { Shell } from './shell.js';

interface Options extends CommonOptions {
  readonly data: string;
}

export function eraseCommand(shell: Shell): Command {
  const words = shell.words.erase;
  return command(shell, 'erase', words.about, [
    'cartulary erase 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 --data data',
  ])
    .argument('<digest>', words.digest)
    .requiredOption('--data <folder>', words.data)
    .action(action(shell, (digest: string, options: Options) => erase(shell, digest, options)));
}

async function erase(shell: Shell, text: string, { data, json }: Options): Promise<ExitCode> {
  const words = shell.words.erase;
  const digest = parseDigest(text);
  if (digest === undefined) {
    shell.note(shell.words.withdraw.notDigest);
    return EXIT.usage;
  }
  const config = settings(shell, { data }, json);
  if (config === undefined) return EXIT.usage;
  if (!(await shell.host.holdsCatalogue(config))) return noCatalogue(shell, config.data, json);
  const catalogue = await shell.host.openCatalogue(config);
  try {
    const erased = await catalogue.erase(digest);
    if (!erased.ok) {
      const problem = problemAnswer(erased.problem, PROBLEMS[erased.problem.code], shell.voice);
      return sayRefusal(shell, { ok: false, problem }, json);
    }
    const { created, credential, head } = erased.value;
    if (json) shell.printJson({ created, credential, head });
    else shell.print(`✓ ${created ? words.done : words.already}`);
    return EXIT.ok;
  } finally {
    await catalogue.close();
  }
}
