/** export and import: the whole journal to plain files and back, on SQLite or MongoDB. */
import type { Command } from 'commander';
import type { Moved } from '../core/journal/custody.js';
import { action, type CommonOptions, command } from './command.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { noCatalogue } from './open-desk.js';
import { settings } from './settings.js';
import type { Shell } from './shell.js';

interface Options extends CommonOptions {
  readonly data?: string;
}

export function exportCommand(shell: Shell): Command {
  const words = shell.words.copy;
  return command(shell, 'export', words.exportAbout, [
    'cartulary export backup/journal --data data',
    'CARTULARY_MONGODB_URL=mongodb://db.example/cartulary cartulary export backup/journal',
  ])
    .argument('<folder>', words.archive)
    .option('--data <folder>', words.data)
    .action(action(shell, (folder: string, options: Options) => exportTo(shell, folder, options)));
}

export function importCommand(shell: Shell): Command {
  const words = shell.words.copy;
  return command(shell, 'import', words.importAbout, [
    'cartulary import backup/journal --data new-data',
    'CARTULARY_MONGODB_URL=mongodb://db.example/cartulary cartulary import backup/journal --data data',
  ])
    .argument('<folder>', words.archive)
    .option('--data <folder>', words.data)
    .action(action(shell, (folder: string, options: Options) => importFrom(shell, folder, options)));
}

async function exportTo(shell: Shell, folder: string, { json, ...named }: Options): Promise<ExitCode> {
  const config = settings(shell, named, json);
  if (config === undefined) return EXIT.usage;
  if (!(await shell.host.holdsCatalogue(config))) return noCatalogue(shell, config.data, json);
  const custody = await shell.host.custody();
  return told(shell, await custody.toArchive(config, folder, progressOf(shell)), json);
}

async function importFrom(shell: Shell, folder: string, { json, ...named }: Options): Promise<ExitCode> {
  const config = settings(shell, named, json);
  if (config === undefined) return EXIT.usage;
  const custody = await shell.host.custody();
  if (!(await custody.holdsArchive(folder))) return noArchive(shell, folder, json);
  return told(shell, await custody.fromArchive(config, folder, progressOf(shell)), json);
}

export function noArchive(shell: Shell, folder: string, json: boolean | undefined): ExitCode {
  const absent = shell.words.copy.noArchive(folder);
  if (json) shell.printJson({ absent });
  else shell.note(absent);
  return EXIT.notFound;
}

export function progressOf(shell: Shell): (done: number, total: number) => void {
  return (done, total) => shell.progressLine(done, total, shell.words.copy.progress(done, total));
}

function told(shell: Shell, moved: Moved | 'diverged', json: boolean | undefined): ExitCode {
  const words = shell.words.copy;
  if (moved === 'diverged') {
    if (json) shell.printJson({ diverged: words.diverged });
    else shell.note(words.diverged);
    return EXIT.exists;
  }
  const { head, entries, blobs, missing, altered } = moved;
  if (json) shell.printJson(moved);
  else {
    shell.print(`✓ ${words.done(entries, blobs, head.seq)}`);
    listDigests(shell, missing, shell.words.check.missing);
    listDigests(shell, altered, shell.words.check.altered);
  }
  return missing.length + altered.length === 0 ? EXIT.ok : EXIT.refused;
}

export function listDigests(shell: Shell, digests: readonly string[], what: string): void {
  for (const digest of digests) shell.print(`✗ ${digest}  ${what}`);
}
