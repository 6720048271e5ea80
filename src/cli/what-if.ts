/** what-if and impact: what would be otherwise. Nothing is stored. */
import { type Command, InvalidArgumentError } from 'commander';
import { problemAnswer } from '../answers/problem.js';
import type { WhatIfAnswerBody } from '../answers/what-if.js';
import { isObject, type Json } from '../core/credential/json.js';
import { readJson } from '../core/credential/strict-json.js';
import { parseInstant } from '../core/instant.js';
import { PROBLEMS } from '../core/problem.js';
import { SUBJECTS } from '../core/search/impact-query.js';
import { outcomeText, verdictText } from './change-text.js';
import { action, type CommonOptions, collect, command } from './command.js';
import type { Answered } from './desk.js';
import { documentFiles } from './documents.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { atDesk, type DeskOptions, sayRefusal, withDesk } from './open-desk.js';
import { type QuestionOptions, questionParams, withQuestion } from './question.js';
import type { Shell } from './shell.js';

interface WhatIfOptions extends CommonOptions, DeskOptions, QuestionOptions {
  readonly lawEnds?: readonly string[];
}

type ImpactOptions = CommonOptions &
  DeskOptions &
  QuestionOptions &
  Readonly<Partial<Record<(typeof SUBJECTS)[number], string>>> & { readonly dossier?: readonly string[] };

export function whatIfCommand(shell: Shell): Command {
  const { whatIf: words, search, usage } = shell.words;
  const made = command(shell, 'what-if', words.about, [
    'cartulary what-if --law-ends US-DPF=2027-01-01 --as-of 2027-01-02 --profile hdh-2020-ce',
    'cartulary what-if hypotheses.json --profile hdh-2026',
  ])
    .argument('[file]', words.file)
    .option('--law-ends <id=date>', words.lawEnds, (text: string, former?: readonly string[]) => {
      const [, date = ''] = text.split('=');
      if (parseInstant(date) === undefined) throw new InvalidArgumentError(usage.date);
      return collect(text, former);
    });
  withQuestion(shell, made, search.profile);
  return withDesk(shell, made).action(
    action(shell, (file: string | undefined, options: WhatIfOptions) => whatIf(shell, file, options)),
  );
}

export function impactCommand(shell: Shell): Command {
  const { impact: words, search } = shell.words;
  const made = command(shell, 'impact', words.about, [
    'cartulary impact --law US-DPF --profile hdh-2020-ce',
    'cartulary impact --issuer did:web:snc-authority.trust.example --as-of 2026-06-01',
  ]);
  for (const subject of SUBJECTS) made.option(`--${subject} <name>`, words[subject]);
  made.option('--dossier <digest>', words.dossier, collect);
  withQuestion(shell, made, search.profile);
  return withDesk(shell, made).action(action(shell, (options: ImpactOptions) => impact(shell, options)));
}

async function whatIf(shell: Shell, file: string | undefined, options: WhatIfOptions): Promise<ExitCode> {
  const read = file === undefined ? { ok: true as const, body: { hypotheses: [] } } : await readBody(shell, file);
  if (!read.ok) return read.exit;
  const ends = (options.lawEnds ?? []).map((text) => {
    const [law = '', on = ''] = text.split('=');
    return { suppose: 'law-ends', law, on };
  });
  const { hypotheses = [], ...rest } = read.body;
  const given = Array.isArray(hypotheses) ? [...hypotheses, ...ends] : hypotheses;
  const body = { ...rest, ...Object.fromEntries(questionParams(options)), hypotheses: given };
  return atDesk(shell, options, 'refuse', async (desk) => say(shell, await desk.whatIf(body), options));
}

function impact(shell: Shell, options: ImpactOptions): Promise<ExitCode> {
  const params = questionParams(options);
  for (const subject of SUBJECTS) {
    const name = options[subject];
    if (name !== undefined) params.set(subject, name);
  }
  for (const dossier of options.dossier ?? []) params.append('dossier', dossier);
  return atDesk(shell, options, 'refuse', async (desk) => say(shell, await desk.impact(params), options));
}

type Body = { readonly [member: string]: Json };

async function readBody(
  shell: Shell,
  file: string,
): Promise<{ readonly ok: true; readonly body: Body } | { readonly ok: false; readonly exit: ExitCode }> {
  const found = await documentFiles([file], shell.host);
  const [document] = found.ok ? found.files : [];
  if (document === undefined) {
    shell.note(shell.words.files.absent(file));
    return { ok: false, exit: EXIT.notFound };
  }
  const json = readJson(await document.read());
  if (json.ok && isObject(json.value)) return { ok: true, body: json.value };
  const findings = json.ok ? [{ code: 'not-an-object' as const, pointer: '' }] : [...json.syntax, ...json.limits];
  const problem = { code: 'document-unreadable' as const, findings };
  const refusal = { ok: false as const, problem: problemAnswer(problem, PROBLEMS[problem.code], shell.voice) };
  return { ok: false, exit: sayRefusal(shell, refusal, false) };
}

function say(shell: Shell, answered: Answered<WhatIfAnswerBody>, { json }: CommonOptions): ExitCode {
  if (!answered.ok) return sayRefusal(shell, answered, json);
  if (json) shell.printJson(answered.body);
  else shell.print(whatIfText(answered.body, shell));
  return EXIT.ok;
}

function whatIfText(answer: WhatIfAnswerBody, shell: Shell): string {
  const { words, voice } = shell;
  const { note, hypotheses, profile, illustrative, total, offers } = answer;
  return [
    ...(illustrative ? [voice.ui.demoBanner] : []),
    note,
    ...hypotheses.map(({ text }) => text),
    `${profile.title}, ${answer.asOf ?? ''}${shell.colon} ${words.whatIf.total(total)}`,
    ...offers.flatMap(({ offer, outcome, verdicts, notes }) => [
      '',
      `${offer.name.text}, ${offer.provider.name}${shell.colon} ${outcomeText(outcome.before, outcome.after, shell)}`,
      ...verdicts.flatMap((verdict) => verdictText(verdict, shell)),
      ...notes.map(({ rule, text }) => `    ${rule}${shell.colon} ${text}`),
    ]),
    ...dossiersText(answer, shell),
    ...(total > offers.length ? ['', words.whatIf.more(total - offers.length)] : []),
  ].join('\n');
}

function dossiersText({ dossiers }: WhatIfAnswerBody, shell: Shell): readonly string[] {
  return dossiers.flatMap(({ dossier, profile, offers }) => [
    '',
    shell.words.impact.touched(dossier, profile.title),
    ...offers.map(
      ({ iri, outcome, rules }) =>
        `    ${iri}${shell.colon} ${outcomeText(outcome.before, outcome.after, shell)} (${rules.join(', ')})`,
    ),
  ]);
}
