/** The options with which offers are asked about, as the parameters of a URL: the server reads and judges them. */
import type { Command } from 'commander';
import { InvalidArgumentError } from 'commander';
import { parseInstant } from '../core/instant.js';
import type { Shell } from './shell.js';

export interface QuestionOptions {
  readonly profile?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly goLive?: string;
  readonly termEnd?: string;
}

const NAMES = ['profile', 'asOf', 'knownAt', 'goLive', 'termEnd'] as const;

export function withQuestion(shell: Shell, made: Command, profile: string): Command {
  const { options, usage } = shell.words;
  /** The text itself goes on: a day must stay a day. */
  const date = (text: string) => {
    if (parseInstant(text) === undefined) throw new InvalidArgumentError(usage.date);
    return text;
  };
  return made
    .option('--profile <id>', profile)
    .option('--as-of <date>', options.asOf, date)
    .option('--known-at <date>', options.knownAt, date)
    .option('--go-live <date>', options.goLive, date)
    .option('--term-end <date>', options.termEnd, date);
}

export function questionParams(options: QuestionOptions): URLSearchParams {
  const params = new URLSearchParams();
  for (const name of NAMES) {
    const value = options[name];
    if (value !== undefined) params.set(name, value);
  }
  return params;
}
