/** Which catalogue a command asks (`--server`, `--data`), and how a refusal is said. */
import { type Command, InvalidArgumentError } from 'commander';
import { dataDesk } from './data-desk.js';
import type { Desk, Refusal } from './desk.js';
import { EXIT, type ExitCode, PROBLEM_EXIT } from './exit-code.js';
import { findingText } from './findings.js';
import { httpDesk } from './http-desk.js';
import { settings } from './settings.js';
import type { Shell } from './shell.js';

export interface DeskOptions {
  readonly server?: string;
  readonly data?: string;
  readonly json?: boolean;
}

export const DEFAULT_SERVER = 'http://127.0.0.1:3000';

export function withDesk(shell: Shell, made: Command): Command {
  const { options, usage } = shell.words;
  return made
    .option('--server <url>', options.server, (text) => {
      if (!URL.canParse(text) || !/^https?:\/\//.test(text)) throw new InvalidArgumentError(usage.url);
      return text.replace(/\/+$/, '');
    })
    .option('--data <folder>', options.data);
}

/**
 * Opens the desk, hands it to `use`, and closes it whatever happens.
 * @param absent what `--data` naming no catalogue means: publishing makes one, a question must not.
 */
export async function atDesk(
  shell: Shell,
  { server, data, json }: DeskOptions,
  absent: 'make' | 'refuse',
  use: (desk: Desk) => Promise<ExitCode>,
): Promise<ExitCode> {
  if (data === undefined) return use(httpDesk(server ?? DEFAULT_SERVER, shell));
  const config = settings(shell, { data }, json);
  if (config === undefined) return EXIT.usage;
  if (absent === 'refuse' && !(await shell.host.holdsCatalogue(config))) return noCatalogue(shell, config.data, json);
  const desk = dataDesk(await shell.host.openCatalogue(config), shell.voice);
  try {
    return await use(desk);
  } finally {
    await desk.close();
  }
}

/** The folder is not made: a question about a mistyped name would else be answered "nothing matches". */
export function noCatalogue(shell: Shell, folder: string, json: boolean | undefined): ExitCode {
  const absent = shell.words.server.noCatalogue(folder);
  if (json) shell.printJson({ absent });
  else shell.note(absent);
  return EXIT.notFound;
}

/** On standard error for a person, on standard output as JSON. */
export function sayRefusal(shell: Shell, refusal: Refusal, json: boolean | undefined): ExitCode {
  if (json) shell.printJson(refusalJson(refusal));
  else shell.note(refusalText(refusal, shell));
  return refusalExit(refusal);
}

export function refusalExit(refusal: Refusal): ExitCode {
  return 'problem' in refusal ? PROBLEM_EXIT[refusal.problem.code] : EXIT.undetermined;
}

export function refusalJson(refusal: Refusal): object {
  return 'problem' in refusal ? refusal.problem : { unreachable: refusal.unreachable };
}

export function refusalText(refusal: Refusal, shell: Shell): string {
  if (!('problem' in refusal)) return refusal.unreachable;
  const { title, detail, findings } = refusal.problem;
  return [`${title}. ${detail}`, ...findings.map((finding) => findingText(finding, shell, 2))].join('\n');
}
