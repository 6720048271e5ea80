/** readiness: what stands between a draft and a profile, before anything is published. */
import type { Command } from 'commander';
import type { DraftOfferAnswer, FixAnswer, ReadinessBody } from '../answers/readiness.js';
import { together } from '../core/credential/together.js';
import { action, type CommonOptions, command } from './command.js';
import { documentFiles, guessMediaType, tellPassedOver } from './documents.js';
import { ELIGIBILITY_EXIT, EXIT, type ExitCode, worstExit } from './exit-code.js';
import { findingText } from './findings.js';
import { atDesk, type DeskOptions, sayRefusal, withDesk } from './open-desk.js';
import { type QuestionOptions, questionParams, withQuestion } from './question.js';
import { ELIGIBILITY_MARKS } from './reasons.js';
import type { Shell } from './shell.js';

interface Options extends CommonOptions, DeskOptions, QuestionOptions {}

export function readinessCommand(shell: Shell): Command {
  const words = shell.words.readiness;
  const made = command(shell, 'readiness', words.about, [
    'cartulary readiness drafts --profile hdh-2026',
    'cartulary readiness offer.json statements.json certificate.signed.json --profile gaia-x-l1 --as-of 2026-06-01',
  ]).argument('<file...>', words.files);
  withQuestion(shell, made, shell.words.search.profile);
  return withDesk(shell, made).action(
    action(shell, (names: readonly string[], options: Options) => readiness(shell, names, options)),
  );
}

async function readiness(shell: Shell, names: readonly string[], options: Options): Promise<ExitCode> {
  const found = await documentFiles(names, shell.host);
  if (!found.ok) {
    shell.note(shell.words.files[found.problem](found.name));
    return EXIT.notFound;
  }
  tellPassedOver(found, shell);
  const documents = await Promise.all(found.files.map((file) => file.read()));
  const { bytes, mediaType } = together(documents, guessMediaType);
  return atDesk(shell, options, 'refuse', async (desk) => {
    const answered = await desk.readiness(bytes, mediaType, questionParams(options));
    if (!answered.ok) return sayRefusal(shell, answered, options.json);
    if (options.json) shell.printJson(answered.body);
    else shell.print(readinessText(answered.body, shell));
    return worstExit(answered.body.offers.map(({ eligibility }) => ELIGIBILITY_EXIT[eligibility]));
  });
}

function readinessText(answer: ReadinessBody, shell: Shell): string {
  const { ui, tender } = shell.voice;
  const words = tender.readiness;
  return [
    ...(answer.illustrative ? [ui.demoBanner] : []),
    words.stored,
    ...(answer.assumed === null ? [] : [words.assumed(answer.assumed)]),
    ...(answer.ignored.length === 0 ? [] : [words.ignored(answer.ignored.length)]),
    ...answer.offers.map((offer) => offerText(offer, answer, shell)),
    ...(answer.toMend.length === 0 ? [] : ['', words.toMend]),
    ...answer.toMend.map((finding) => findingText(finding, shell, 2)),
  ].join('\n');
}

function offerText(offer: DraftOfferAnswer, { profile, asOf }: ReadinessBody, shell: Shell): string {
  const { ui, tender } = shell.voice;
  const words = tender.readiness;
  const { name, eligibility, summary, fixes, labels } = offer;
  return [
    '',
    words.title(name),
    ui.offer.under(profile.title, asOf ?? ''),
    `${ELIGIBILITY_MARKS[eligibility]} ${ui.eligibilities[eligibility].label}. ${summary}`,
    ...fixes.map((fix) => fixText(fix, shell)),
    ...labels.map((one) => `  · ${words.labelLine(one.level, one.blockers, one.unknowns, one.notJudged)}`),
  ].join('\n');
}

function fixText({ verdict, why, remedy, evidence, requirements, unlocks }: FixAnswer, shell: Shell): string {
  const { voice, colon } = shell;
  const words = voice.tender.readiness;
  const [mark, kind] = verdict === 'FAIL' ? ['✗', words.blocker] : ['?', words.unknown];
  const row = (name: string, text: string) => `      ${name}${colon} ${text}`;
  return [
    `  ${mark} ${kind}${colon} ${why}`,
    ...(remedy === null ? [] : [row(voice.ui.reason.remedy, remedy)]),
    ...(evidence === null ? [] : [row(words.evidence, evidence.text)]),
    row(words.settles, requirements.join(', ')),
    row(
      words.unlocks,
      `${voice.ui.eligibilities[unlocks.eligibility].label}, ${words.left(unlocks.blockers, unlocks.unknowns)}`,
    ),
  ].join('\n');
}
