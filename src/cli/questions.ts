/** questions: what is still to be asked about a shortlist, and of whom. */
import type { Command } from 'commander';
import type { QuestionAnswer, QuestionsBody } from '../answers/questions.js';
import { action, type CommonOptions, command } from './command.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { atDesk, type DeskOptions, sayRefusal, withDesk } from './open-desk.js';
import type { Shell } from './shell.js';
import { type ShortlistOptions, shortlistParams, withShortlist } from './shortlist.js';

interface Options extends CommonOptions, DeskOptions, ShortlistOptions {}

export function questionsCommand(shell: Shell): Command {
  const made = command(shell, 'questions', shell.words.questions.about, [
    'cartulary questions --profile hdh-2026',
    'cartulary questions --profile hdh-2026 --offer https://veil.example/offers/veil-cloud --as-of 2026-04-15',
    'cartulary questions object storage --country FR --profile hdh-2026 --json',
  ]);
  return withDesk(shell, withShortlist(shell, made)).action(
    action(shell, (text: readonly string[], options: Options) => questions(shell, text, options)),
  );
}

function questions(shell: Shell, text: readonly string[], options: Options): Promise<ExitCode> {
  return atDesk(shell, options, 'refuse', async (desk) => {
    const answered = await desk.questions(shortlistParams(text, options));
    if (!answered.ok) return sayRefusal(shell, answered, options.json);
    if (options.json) shell.printJson(answered.body);
    else shell.print(questionsText(answered.body, shell));
    return EXIT.ok;
  });
}

function questionsText(answer: QuestionsBody, shell: Shell): string {
  const { ui, tender } = shell.voice;
  const words = tender.questions;
  const { profile, asOf, beyond, notOffered } = answer;
  return [
    ...(answer.illustrative ? [ui.demoBanner] : []),
    words.title,
    ui.offer.under(profile.title, asOf ?? ''),
    answer.summary,
    ...(answer.left > 0 ? [words.left(answer.left)] : []),
    ...answer.providers.flatMap(({ iri, name, questions: asked }) => [
      '',
      name === iri ? iri : `${name} (${iri})`,
      ...asked.map((one) => questionText(one, shell)),
    ]),
    ...(beyond.length > 0 ? ['', `${words.beyond}${shell.colon}`] : []),
    ...beyond.map(({ offer, requirement, why }) => `  ${offer.name.text}, ${requirement}${shell.colon} ${why}`),
    ...(notOffered.length > 0 ? ['', `${words.notOffered}${shell.colon}`] : []),
    ...notOffered.map(({ name, provider }) => `  ${name.text}, ${provider.name}`),
  ].join('\n');
}

function questionText({ question, subject, evidence, party, entitled, settles }: QuestionAnswer, shell: Shell): string {
  const { tender } = shell.voice;
  const words = tender.questions;
  const speakers = [...(party ? [words.party] : []), ...entitled.map(({ name }) => name)];
  return [
    `  ? ${question}`,
    `      ${subject}`,
    `      ${words.wanted}${shell.colon} ${evidence}, ${words.by} ${speakers.join(', ')}`,
    `      ${words.settles}${shell.colon} ${settles.map(({ name, requirements }) => `${name} (${requirements.join(', ')})`).join('; ')}`,
  ].join('\n');
}
