/** explain: requirement by requirement where one offer stands, down to who signed what. */
import type { Command } from 'commander';
import type { ExplanationAnswer, LinkAnswer } from '../answers/explanation.js';
import type { LabelAnswer } from '../answers/label.js';
import { action, type CommonOptions, command } from './command.js';
import { ELIGIBILITY_EXIT, type ExitCode } from './exit-code.js';
import { atDesk, type DeskOptions, sayRefusal, withDesk } from './open-desk.js';
import { type QuestionOptions, questionParams, withQuestion } from './question.js';
import { ELIGIBILITY_MARKS, requirementText } from './reasons.js';
import type { Shell } from './shell.js';

interface Options extends CommonOptions, DeskOptions, QuestionOptions {}

export function explainCommand(shell: Shell): Command {
  const words = shell.words.explain;
  const made = command(shell, 'explain', words.about, [
    'cartulary explain https://boreal.example/offers/health-cloud --profile hdh-2026',
    'cartulary explain aviw2ehhok2mgqy2tcenwonouf --profile hdh-2026 --as-of 2020-07-16',
    'cartulary explain aviw2ehhok2mgqy2tcenwonouf --data data --json',
  ]).argument('<offer>', words.offer);
  withQuestion(shell, made, words.profile);
  return withDesk(shell, made).action(
    action(shell, (offer: string, options: Options) => explain(shell, offer, options)),
  );
}

function explain(shell: Shell, offer: string, options: Options): Promise<ExitCode> {
  return atDesk(shell, options, 'refuse', async (desk) => {
    const answered = await desk.explain(offer, questionParams(options));
    if (!answered.ok) return sayRefusal(shell, answered, options.json);
    if (options.json) shell.printJson(answered.body);
    else shell.print(explanationText(answered.body, shell));
    return ELIGIBILITY_EXIT[answered.body.eligibility];
  });
}

function explanationText(answer: ExplanationAnswer, shell: Shell): string {
  const { ui } = shell.voice;
  const { offer, profile, eligibility, requirements, evidence, evidenceOmitted, asOf } = answer;
  const { label, meaning } = ui.eligibilities[eligibility];
  return [
    ...(answer.illustrative ? [ui.demoBanner] : []),
    `${offer.name.text}, ${offer.provider.name}`,
    `${offer.iri}   ${offer.id}`,
    `${ui.offer.under(profile.title, asOf ?? '')}${shell.colon} ${ELIGIBILITY_MARKS[eligibility]} ${label}. ${meaning}`,
    '',
    ...requirements.map((requirement) => requirementText(requirement, shell)),
    ...profile.notJudged.flatMap(({ why }) => (why === null ? [] : [`    ${why}`])),
    ...offer.labels.map((label) => labelText(label, shell)),
    ...(answer.label?.reasons ?? []).map(({ text }) => `  R-25 ${answer.label?.verdict}${shell.colon} ${text}`),
    '',
    ui.offer.evidence,
    ...evidence.map((link) => linkText(link, shell)),
    ...(evidenceOmitted > 0 ? [`  ${ui.offer.omitted(evidenceOmitted)}`] : []),
  ].join('\n');
}

function labelText({ level, issuer, from, until, counts, findings }: LabelAnswer, { voice, colon }: Shell): string {
  const { ui } = voice;
  const period = `${from ?? ui.always} – ${until ?? ui.openEnd}`;
  return [
    `${ui.facets.label} ${level}, ${issuer}, ${period}${colon} ${counts ? ui.labels.counts : ui.labels.countsNot}`,
    ...findings.map(({ title }) => `    ${title}`),
  ].join('\n');
}

function linkText({ digest, issuer, validFrom, validUntil, recorded, standing }: LinkAnswer, shell: Shell): string {
  const { ui } = shell.voice;
  const period = `${validFrom ?? ui.always} – ${validUntil ?? ui.openEnd}`;
  const told = [
    `${ui.offer.signedBy} ${issuer}`,
    `${ui.offer.validPeriod} ${period}`,
    `${ui.offer.recorded} ${recorded ?? ''}`,
    ui.standings[standing].label,
  ];
  return [`  ${digest}`, `    ${told.join(' · ')}`].join('\n');
}
