/** A command in the house's manner: the common options, help in the reader's language, examples, exit codes. */
import { Command, type Help, InvalidArgumentError } from 'commander';
import { type Instant, parseInstant } from '../core/instant.js';
import type { CliWords } from '../messages/en/cli.js';
import { LANGUAGES } from '../messages/sentence.js';
import type { ExitCode } from './exit-code.js';
import type { Shell } from './shell.js';

/** Options that every command takes. */
export interface CommonOptions {
  readonly json?: boolean;
}

/** @param examples complete command lines, shown under the help as they are. */
export function command(shell: Shell, name: string, about: string, examples: readonly string[]): Command {
  const { options } = shell.words;
  return family(shell, name, about, examples)
    .option('--json', options.json)
    .option('--lang <language>', options.lang, oneOf(shell, LANGUAGES));
}

/** A name for several commands. It takes no options: it would take those of its commands. */
export function family(shell: Shell, name: string, about: string, examples: readonly string[]): Command {
  const { words } = shell;
  const made = new Command(name)
    .description(about)
    .helpOption('-h, --help', words.options.help)
    .addHelpText('after', () => after(words, examples));
  return inTheManner(made, shell);
}

/** Errors are thrown to `program.ts`, output goes to the host, headings are in the reader's language. */
export function inTheManner(made: Command, { host, words }: Shell): Command {
  const headings: Readonly<Record<string, string>> = {
    'Usage:': words.headings.usage,
    'Arguments:': words.headings.arguments,
    'Options:': words.headings.options,
    'Commands:': words.headings.commands,
  };
  const help: Partial<Help> = {
    styleTitle: (title) => headings[title] ?? title,
    // The descriptions name their defaults themselves, in the reader's language.
    optionDescription: ({ description }) => description,
  };
  return made
    .exitOverride()
    .configureHelp(help)
    .configureOutput({
      writeOut: (text) => host.out.write(text),
      writeErr: (text) => host.err.write(text),
      // Said by `program.ts`, in the reader's language.
      outputError: () => undefined,
    });
}

/** An action gives the exit code back instead of ending the process, so that output is never cut off. */
export function action<A extends unknown[]>(shell: Shell, run: (...args: A) => Promise<ExitCode>) {
  return async (...args: A): Promise<void> => {
    shell.exitCode = await run(...args);
  };
}

export function oneOf<T extends string>({ words }: Shell, allowed: readonly T[]): (text: string) => T {
  return (text) => {
    const found = allowed.find((value) => value === text);
    if (found === undefined) throw new InvalidArgumentError(words.usage.choice(allowed.join(', ')));
    return found;
  };
}

export function date({ words }: Shell): (text: string) => Instant {
  return (text) => {
    const instant = parseInstant(text);
    if (instant === undefined) throw new InvalidArgumentError(words.usage.date);
    return instant;
  };
}

/** The text itself goes on, as it becomes a parameter of a URL. */
export function wholeNumber({ words }: Shell, from: number, to: number): (text: string) => string {
  return (text) => {
    const fits = /^\d{1,9}$/.test(text) && Number(text) >= from && Number(text) <= to;
    if (!fits) throw new InvalidArgumentError(words.usage.number(from, to));
    return text;
  };
}

/** For an option that may be given several times. */
export function collect(text: string, former: readonly string[] = []): readonly string[] {
  return [...former, text];
}

function after({ headings, exitCodes }: CliWords, examples: readonly string[]): string {
  const rows = Object.entries(exitCodes.rows).map(([code, meaning]) => `  ${code.padStart(2)}  ${meaning}`);
  return ['', headings.examples, ...examples.map((line) => `  ${line}`), '', exitCodes.title, ...rows].join('\n');
}
