/** graph: who provides, owns and supplies one offer, what it runs on, and what of it is held from outside. */
import type { Command } from 'commander';
import type { GraphAnswerBody, IntervalAnswer } from '../answers/graph.js';
import { decidingIn, edgeText, nameOf, placeOf } from '../answers/graph-names.js';
import { action, type CommonOptions, command } from './command.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { atDesk, type DeskOptions, sayRefusal, withDesk } from './open-desk.js';
import { type DayOptions, questionParams, withDays } from './question.js';
import type { Shell } from './shell.js';

interface Options extends CommonOptions, DeskOptions, DayOptions {}

export function graphCommand(shell: Shell): Command {
  const words = shell.words.graph;
  const made = command(shell, 'graph', words.about, [
    'cartulary graph https://fund26.example/offers/health-cloud',
    'cartulary graph aviw2ehhok2mgqy2tcenwonouf --as-of 2026-06-01 --json',
  ]).argument('<offer>', shell.words.explain.offer);
  withDays(shell, made);
  return withDesk(shell, made).action(action(shell, (offer: string, options: Options) => graph(shell, offer, options)));
}

function graph(shell: Shell, offer: string, options: Options): Promise<ExitCode> {
  return atDesk(shell, options, 'refuse', async (desk) => {
    const answered = await desk.graph(offer, questionParams(options));
    if (!answered.ok) return sayRefusal(shell, answered, options.json);
    if (options.json) shell.printJson(answered.body);
    else shell.print(graphText(answered.body, shell));
    return EXIT.ok;
  });
}

function graphText(answer: GraphAnswerBody, shell: Shell): string {
  const { ui } = shell.voice;
  const words = ui.offerPage.graph;
  return [
    ...(answer.illustrative ? [ui.demoBanner] : []),
    words.titleOf(answer.offer.name.text),
    ...relations(answer, shell),
    ...(answer.omitted > 0 ? [`  ${words.omitted(answer.omitted)}`] : []),
    ...answer.outside.flatMap((outside) => shares(outside, shell)),
    '',
    words.verdicts,
    ...answer.verdicts.flatMap(({ rule, title, verdict, text, path }) => [
      [`  ${rule} ${title}`, `${verdict}. ${text ?? ''}`.trim()].join(`${shell.colon} `).trimEnd(),
      ...(path.length > 1 ? [`    ${ui.reason.path}  ${path.map((id) => nameOf(id, answer)).join(' → ')}`] : []),
    ]),
  ].join('\n');
}

function relations(answer: GraphAnswerBody, { voice, colon }: Shell): readonly string[] {
  const words = voice.ui.offerPage.graph;
  const deciding = decidingIn(answer);
  const verbs: Readonly<Record<string, string>> = {
    'provided-by': words.provided,
    'held-by': words.held,
    'supplied-by': words.supplied,
    'runs-on': words.runs,
  };
  return answer.edges.map((edge) => {
    const [place, about] = [placeOf(edge.to, answer, voice), edgeText(edge, voice)];
    const rules = deciding.rulesOf(edge);
    return [
      `  ${nameOf(edge.from, answer)} ${verbs[edge.kind] ?? edge.kind} ${nameOf(edge.to, answer)}`,
      ...(place === '' ? [] : [` (${place})`]),
      ...(about === '' ? [] : [`${colon} ${about}`]),
      ...(rules.length === 0 ? [] : [` [${words.decides(rules.join(', '))}]`]),
    ].join('');
  });
}

function shares(outside: GraphAnswerBody['outside'][number], { voice, colon }: Shell): readonly string[] {
  const { graph: words, parts } = voice.ui.offerPage;
  const { measure, limits, holders, holdersOmitted, total, tooLarge } = outside;
  const both = (multiplied: IntervalAnswer, attributed: IntervalAnswer) =>
    `${words.multiplied} ${interval(multiplied)}${voice.ui.semicolon}${words.attributed} ${interval(attributed)}`;
  const interval = ({ low, high }: IntervalAnswer) => (low === high ? voice.percent(low) : words.between(low, high));
  return [
    '',
    words.sharesCaption(parts[measure] ?? measure, limits.single, limits.total),
    ...holders.map(
      ({ name, country, multiplied, attributed }) =>
        `  ${name} (${voice.country(country)})${colon} ${both(multiplied, attributed)}`,
    ),
    ...(holders.length === 0 ? [`  ${words.nobody}`] : []),
    ...(holdersOmitted > 0 ? [`  ${words.smaller(holdersOmitted)}`] : []),
    // Where no holder is stated, somebody from outside may still hold anything up to this.
    `  ${words.total}${colon} ${both(total.multiplied, total.attributed)}`,
    ...(tooLarge ? [`  ${words.tooLarge}`] : []),
  ];
}
