/** The options with which offers are asked about, as the parameters of a URL: the server reads and judges them. */
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { parseInstant } from '../core/instant.js';
import type { Shell } from './shell.js';

export interface DayOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
}

export interface QuestionOptions extends DayOptions {
  readonly profile?: string;
  readonly goLive?: string;
  readonly termEnd?: string;
}

const NAMES = ['profile', 'asOf', 'knownAt', 'goLive', 'termEnd'] as const;

export function withDays(shell: Shell, made: Command): Command {
  const { options } = shell.words;
  const date = dateIn(shell);
  return made.option('--as-of <date>', options.asOf, date).option('--known-at <date>', options.knownAt, date);
}

export function withQuestion(shell: Shell, made: Command, profile: string): Command {
  const { options } = shell.words;
  const date = dateIn(shell);
  return withDays(shell, made.option('--profile <id>', profile))
    .option('--go-live <date>', options.goLive, date)
    .option('--term-end <date>', options.termEnd, date);
}

/** The text itself goes on: a day must stay a day. */
function dateIn({ words }: Shell): (text: string) => string {
  return (text) => {
    if (parseInstant(text) === undefined) throw new InvalidArgumentError(words.usage.date);
    return text;
  };
}

export function questionParams(options: QuestionOptions): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of NAMES) {
    const value = options[name];
    if (value !== undefined) params.set(name, value);
  }
  return params;
}
