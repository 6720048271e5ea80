/** backup: the journal's file, copied while its server runs. */
import type { Command } from 'commander';
import { isWhole } from '../core/journal/custody.js';
import { tellChecked } from './check.js';
import { action, type CommonOptions, command } from './command.js';
import { progressOf } from './copy.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { noCatalogue } from './open-desk.js';
import { settings } from './settings.js';
import type { Shell } from './shell.js';

interface Options extends CommonOptions {
  readonly data?: string;
}

export function backupCommand(shell: Shell): Command {
  const words = shell.words.backup;
  return command(shell, 'backup', words.about, [
    'cartulary backup backup/2026-11-23 --data data',
    'cartulary check --data backup/2026-11-23',
  ])
    .argument('<folder>', words.folder)
    .option('--data <folder>', words.data)
    .action(action(shell, (folder: string, options: Options) => backup(shell, folder, options)));
}

async function backup(shell: Shell, folder: string, { json, ...named }: Options): Promise<ExitCode> {
  const words = shell.words.backup;
  const config = settings(shell, named, json);
  if (config === undefined) return EXIT.usage;
  if (!(await shell.host.holdsCatalogue(config))) return noCatalogue(shell, config.data, json);
  const custody = await shell.host.custody();
  const made = await custody.backup(config, folder, progressOf(shell));
  if (made === 'exists' || made === 'elsewhere') {
    const reason = made === 'exists' ? words.exists(folder) : words.elsewhere;
    if (json) shell.printJson({ refused: reason });
    else shell.note(reason);
    return made === 'exists' ? EXIT.exists : EXIT.usage;
  }
  const exit = tellChecked(shell, made, json);
  shell.note(isWhole(made) ? words.done(folder) : words.notKept);
  return exit;
}
