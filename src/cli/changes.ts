/** changes: what has moved, what will, and by what. */
import { type Command, InvalidArgumentError } from 'commander';
import type { ChangesAnswerBody } from '../answers/changes.js';
import { parseInstant } from '../core/instant.js';
import { LARGEST_LIMIT } from '../core/search/query.js';
import { outcomeText, verdictText } from './change-text.js';
import { action, type CommonOptions, command, wholeNumber } from './command.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { atDesk, type DeskOptions, sayRefusal, withDesk } from './open-desk.js';
import type { Shell } from './shell.js';

const DATES = ['from', 'to', 'knownAt', 'asOf', 'knownFrom', 'knownTo', 'goLive', 'termEnd'] as const;
const NAMES = ['profile', 'offer', 'limit', 'cursor', ...DATES] as const;

type Options = CommonOptions & DeskOptions & Readonly<Partial<Record<(typeof NAMES)[number], string>>>;

export function changesCommand(shell: Shell): Command {
  const { changes: words, search, options, usage } = shell.words;
  const date = (text: string) => {
    if (parseInstant(text) === undefined) throw new InvalidArgumentError(usage.date);
    return text;
  };
  const made = command(shell, 'changes', words.about, [
    'cartulary changes --profile hdh-2020-ce --from 2020-07-15 --to 2020-07-16',
    'cartulary changes --profile hdh-2026',
    'cartulary changes --as-of 2026-06-01 --known-from 2026-03-01 --known-to 2026-03-02',
  ])
    .option('--profile <id>', search.profile)
    .option('--offer <offer>', words.offer)
    .option('--from <date>', words.from, date)
    .option('--to <date>', words.to, date)
    .option('--known-at <date>', options.knownAt, date)
    .option('--as-of <date>', words.asOf, date)
    .option('--known-from <date>', words.knownFrom, date)
    .option('--known-to <date>', words.knownTo, date)
    .option('--go-live <date>', options.goLive, date)
    .option('--term-end <date>', options.termEnd, date)
    .option('--limit <number>', words.limit, wholeNumber(shell, 1, LARGEST_LIMIT))
    .option('--cursor <cursor>', search.cursor);
  return withDesk(shell, made).action(action(shell, (given: Options) => changes(shell, given)));
}

function changes(shell: Shell, options: Options): Promise<ExitCode> {
  const params = new URLSearchParams();
  for (const name of NAMES) {
    const value = options[name];
    if (value !== undefined) params.set(name, value);
  }
  return atDesk(shell, options, 'refuse', async (desk) => {
    const answered = await desk.changes(params);
    if (!answered.ok) return sayRefusal(shell, answered, options.json);
    if (options.json) shell.printJson(answered.body);
    else shell.print(changesText(answered.body, shell));
    return EXIT.ok;
  });
}

function changesText(answer: ChangesAnswerBody, shell: Shell): string {
  const { words, voice } = shell;
  const { profile, illustrative, note, next } = answer;
  return [
    ...(illustrative ? [voice.ui.demoBanner] : []),
    profile.title,
    ...(note === null ? [] : [note]),
    ...answer.changes.flatMap(({ at, offer, outcome, groups }) => [
      '',
      `${at ?? ''}  ${offer.name.text}, ${offer.provider.name}${shell.colon} ${outcomeText(outcome.before, outcome.after, shell)}`,
      ...groups.flatMap(({ causes, causesNote, verdicts }) => [
        ...causes.map(({ text, law, statement }) => {
          const source = law?.reference?.citation ?? statement?.issuer;
          return `  ${text}${source === undefined ? '' : ` (${source})`}`;
        }),
        ...(causesNote === null ? [] : [`  ${causesNote}`]),
        ...verdicts.flatMap((verdict) => verdictText(verdict, shell)),
      ]),
    ]),
    ...(answer.changes.length === 0 ? ['', words.changes.none] : []),
    ...(next === null ? [] : ['', words.search.next(new URL(next, 'http://x').searchParams.get('cursor') ?? '')]),
  ].join('\n');
}
