/** profiles: whose requirements can be asked by; one in full; two side by side; checking and keeping one of one's own. */

import { readFile } from 'node:fs/promises';
import { type Command, InvalidArgumentError } from 'commander';
import { LARGEST_DIFFERING } from '../answers/profile.js';
import { parseInstant } from '../core/instant.js';
import { action, type CommonOptions, command, oneOf } from './command.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { atDesk, type DeskOptions, sayRefusal, withDesk } from './open-desk.js';
import { checkProfile } from './profiles-check.js';
import { comparisonText, profileText } from './profiles-text.js';
import type { Shell } from './shell.js';
import { jsonObject } from './signing.js';

const ACTIONS = ['list', 'show', 'compare', 'check', 'keep'] as const;
type Action = (typeof ACTIONS)[number];

interface Options extends CommonOptions, DeskOptions {
  readonly asOf?: string;
  readonly knownAt?: string;
}

export function profilesCommand(shell: Shell): Command {
  const words = shell.words.profiles;
  const date = (text: string) => {
    if (parseInstant(text) === undefined) throw new InvalidArgumentError(shell.words.usage.date);
    return text;
  };
  const made = command(shell, 'profiles', words.about, [
    'cartulary profiles list',
    'cartulary profiles show hdh-2026@1',
    'cartulary profiles check my-hospital.json',
    'cartulary profiles keep my-hospital.json',
    'cartulary profiles compare hdh-2026@1 sha256:9f86d0…0a08 --as-of 2026-06-01',
  ])
    .argument('[action]', words.action, oneOf(shell, ACTIONS), 'list')
    .argument('[profile]', words.profile)
    .argument('[other]', words.other)
    .option('--as-of <date>', shell.words.options.asOf, date)
    .option('--known-at <date>', shell.words.options.knownAt, date);
  return withDesk(shell, made).action(
    action(shell, (act: Action, profile: string | undefined, other: string | undefined, options: Options) =>
      profiles(shell, act, [profile, other], options),
    ),
  );
}

function profiles(
  shell: Shell,
  act: Action,
  [first, second]: readonly (string | undefined)[],
  options: Options,
): Promise<ExitCode> {
  const { words } = shell;
  const missing = async (): Promise<ExitCode> => {
    shell.note(words.profiles.missing(act));
    return EXIT.usage;
  };
  if (act === 'list') return list(shell, options);
  if (first === undefined) return missing();
  if (act === 'show') return show(shell, first, options);
  if (act === 'check') return checkProfile(shell, first, options.json);
  if (act === 'keep') return keep(shell, first, options);
  return second === undefined ? missing() : compare(shell, first, second, options);
}

function list(shell: Shell, options: Options): Promise<ExitCode> {
  return atDesk(shell, options, 'refuse', async (desk) => {
    const answered = await desk.profiles();
    if (!answered.ok) return sayRefusal(shell, answered, options.json);
    if (options.json) shell.printJson(answered.body);
    else {
      const { profiles: named, own } = answered.body;
      for (const { reference, title } of [...named, ...own]) shell.print(`${reference}   ${title}`);
    }
    return EXIT.ok;
  });
}

function show(shell: Shell, reference: string, options: Options): Promise<ExitCode> {
  return atDesk(shell, options, 'refuse', async (desk) => {
    const answered = await desk.profile(reference);
    if (!answered.ok) return sayRefusal(shell, answered, options.json);
    if (options.json) shell.printJson(answered.body);
    else shell.print(profileText(answered.body.profile));
    return EXIT.ok;
  });
}

async function keep(shell: Shell, file: string, options: Options): Promise<ExitCode> {
  if ((await jsonObject(() => readFile(file))) === undefined) {
    shell.note(shell.words.adopt.unusable(file));
    return EXIT.usage;
  }
  const bytes = await readFile(file);
  return atDesk(shell, options, 'refuse', async (desk) => {
    const kept = await desk.keepProfile(bytes);
    if (!kept.ok) return sayRefusal(shell, kept, options.json);
    if (options.json) shell.printJson(kept.body);
    else shell.print(`✓ ${kept.body.profile.reference}`);
    return EXIT.ok;
  });
}

function compare(shell: Shell, before: string, after: string, options: Options): Promise<ExitCode> {
  const params = new URLSearchParams({ with: after, limit: String(LARGEST_DIFFERING) });
  if (options.asOf !== undefined) params.set('asOf', options.asOf);
  if (options.knownAt !== undefined) params.set('knownAt', options.knownAt);
  return atDesk(shell, options, 'refuse', async (desk) => {
    const compared = await desk.compareProfiles(before, params);
    if (!compared.ok) return sayRefusal(shell, compared, options.json);
    if (options.json) shell.printJson(compared.body);
    else shell.print(comparisonText(compared.body, shell));
    return EXIT.ok;
  });
}
