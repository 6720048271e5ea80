/** dossier keep, dossier show: a dossier that the catalogue remembers, and what became of it. */
import { type Command, InvalidArgumentError } from 'commander';
import type { ReviewedDossierAnswer } from '../answers/kept-dossier.js';
import { type Digest, parseDigest } from '../core/digest.js';
import type { Eligibility } from '../core/policy/profile.js';
import { action, type CommonOptions, command } from './command.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { atDesk, type DeskOptions, sayRefusal, withDesk } from './open-desk.js';
import { ELIGIBILITY_MARKS } from './reasons.js';
import type { Shell } from './shell.js';
import { type ShortlistOptions, shortlistParams, withShortlist } from './shortlist.js';

type KeepOptions = CommonOptions & DeskOptions & ShortlistOptions;
type ShowOptions = CommonOptions & DeskOptions;

export function keepCommand(shell: Shell): Command {
  const made = command(shell, 'keep', shell.words.dossier.keep, [
    'cartulary dossier keep --profile hdh-2026 --as-of 2026-06-01',
  ]);
  return withDesk(shell, withShortlist(shell, made)).action(
    action(shell, (text: readonly string[], options: KeepOptions) => keep(shell, text, options)),
  );
}

export function showCommand(shell: Shell): Command {
  const words = shell.words.dossier;
  const made = command(shell, 'show', words.show, ['cartulary dossier show 9f86d081…0a08']).argument(
    '<digest>',
    words.digest,
    (text: string) => parseDigest(text) ?? invalid(words.digest),
  );
  return withDesk(shell, made).action(
    action(shell, (digest: Digest, options: ShowOptions) => show(shell, digest, options)),
  );
}

function invalid(expected: string): never {
  throw new InvalidArgumentError(expected);
}

function keep(shell: Shell, text: readonly string[], options: KeepOptions): Promise<ExitCode> {
  return atDesk(shell, options, 'refuse', async (desk) => {
    const kept = await desk.keepDossier(shortlistParams(text, options));
    if (!kept.ok) return sayRefusal(shell, kept, options.json);
    if (options.json) shell.printJson(kept.body);
    else shell.print(shell.words.dossier.kept(kept.body.dossier));
    return EXIT.ok;
  });
}

function show(shell: Shell, digest: Digest, options: ShowOptions): Promise<ExitCode> {
  return atDesk(shell, options, 'refuse', async (desk) => {
    const reviewed = await desk.reviewDossier(digest);
    if (!reviewed.ok) return sayRefusal(shell, reviewed, options.json);
    if (options.json) shell.printJson(reviewed.body);
    else shell.print(reviewText(reviewed.body, shell));
    return EXIT.ok;
  });
}

function reviewText(review: ReviewedDossierAnswer, { words, voice, colon }: Shell): string {
  const { profile, asOf, knownAt, today, offers, reproduced, verdictHash, illustrative } = review;
  const outcome = (eligibility: Eligibility | null) =>
    eligibility === null
      ? words.dossier.gone
      : `${ELIGIBILITY_MARKS[eligibility]} ${voice.ui.eligibilities[eligibility].label}`;
  return [
    ...(illustrative ? [voice.ui.demoBanner] : []),
    `${profile.title}${colon} ${words.dossier.review(asOf ?? '', knownAt ?? '', today ?? '')}`,
    ...offers.map(
      ({ offer, given, knownNow, today: current }) =>
        `${offer.name.text}, ${offer.provider.name}${colon} ${[given, knownNow, current].map(outcome).join(' → ')}`,
    ),
    `${voice.tender.dossier.verdictHash}${colon} ${verdictHash}`,
    reproduced ? words.dossier.reproduced : words.dossier.notReproduced,
  ].join('\n');
}
