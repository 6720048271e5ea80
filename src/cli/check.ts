/** check: is a journal whole? The chain, the bytes, and the fold. */
import type { Command } from 'commander';
import { formatInstant } from '../core/instant.js';
import { type Checked, isWhole } from '../core/journal/custody.js';
import { action, type CommonOptions, command } from './command.js';
import { listDigests, noArchive, progressOf } from './copy.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { noCatalogue } from './open-desk.js';
import { settings } from './settings.js';
import type { Shell } from './shell.js';

interface Options extends CommonOptions {
  readonly data?: string;
  readonly archive?: string;
  readonly verdicts?: string;
}

export function checkCommand(shell: Shell): Command {
  const words = shell.words.check;
  return command(shell, 'check', words.about, [
    'cartulary check --data data',
    'cartulary check --archive backup/journal --json',
    'cartulary check --data data --verdicts hdh-2026',
  ])
    .option('--data <folder>', shell.words.copy.data)
    .option('--archive <folder>', words.archive)
    .option('--verdicts <profile>', words.verdicts)
    .action(action(shell, (options: Options) => check(shell, options)));
}

async function check(shell: Shell, { json, archive, data, verdicts }: Options): Promise<ExitCode> {
  if (archive !== undefined && data !== undefined) {
    shell.note(shell.words.check.neither);
    return EXIT.usage;
  }
  const config = settings(shell, data === undefined ? {} : { data }, json);
  if (config === undefined) return EXIT.usage;
  const custody = await shell.host.custody();
  if (archive !== undefined) {
    if (!(await custody.holdsArchive(archive))) return noArchive(shell, archive, json);
    return tellChecked(shell, await custody.checkArchive(config, archive, progressOf(shell), verdicts), json);
  }
  if (!(await shell.host.holdsCatalogue(config))) return noCatalogue(shell, config.data, json);
  return tellChecked(shell, await custody.check(config, progressOf(shell), verdicts), json);
}

/** Says what was found. @returns `refused` when anything is wrong. */
export function tellChecked(shell: Shell, checked: Checked, json: boolean | undefined): ExitCode {
  const words = shell.words.check;
  const { head, blobs, erased, broken, missing, altered, lingering, unfoldable } = checked;
  const whole = isWhole(checked);
  const verdicts = verdictsOf(checked);
  if (json) shell.printJson({ whole, ...checked, ...(verdicts === undefined ? {} : { verdicts }) });
  else {
    if (whole) shell.print(`✓ ${words.whole(head.seq, blobs, erased)}`);
    if (broken !== undefined) shell.print(`✗ ${words.broken(broken.seq, `${broken.reason}, ${broken.detail}`)}`);
    listDigests(shell, missing, words.missing);
    listDigests(shell, altered, words.altered);
    listDigests(shell, lingering, words.lingering);
    if (unfoldable !== undefined) shell.print(`✗ ${words.unfoldable(unfoldable)}`);
    if (verdicts === null) shell.note(words.profileUnknown);
    else if (verdicts !== undefined) {
      shell.print(`${words.hash(verdicts.profile, verdicts.offers, verdicts.asOf)}${shell.colon} ${verdicts.hash}`);
    }
  }
  if (verdicts === null) return EXIT.notFound;
  return whole ? EXIT.ok : EXIT.refused;
}

function verdictsOf({ verdicts }: Checked) {
  return verdicts === null || verdicts === undefined ? verdicts : { ...verdicts, asOf: formatInstant(verdicts.asOf) };
}
