/** Verdicts and their reasons in words: the rule, the input found, who signed it, the law, what would make it pass. */
import type { FoundAnswer, ReasonAnswer, RuleAnswer } from '../answers/reason.js';
import type { RequirementAnswer } from '../answers/requirement.js';
import type { Eligibility } from '../core/policy/profile.js';
import type { Verdict } from '../core/policy/verdict.js';
import type { Shell } from './shell.js';

export const ELIGIBILITY_MARKS: Readonly<Record<Eligibility, string>> = {
  eligible: '✓',
  'eligible-with-conditions': '✓',
  'to-clarify': '?',
  excluded: '✗',
};
const VERDICT_MARKS: Readonly<Record<Verdict | 'NOT-JUDGED', string>> = {
  PASS: '✓',
  CONDITIONAL: '~',
  UNKNOWN: '?',
  FAIL: '✗',
  'N/A': '–',
  'NOT-JUDGED': '·',
};

interface Manner {
  /** Spaces before each line. */
  readonly indent: number;
  /** Only what is wrong and what would cure it: inputs and law are for `explain`. */
  readonly brief: boolean;
}

export function requirementText(
  { id, title, kind, verdict, rules }: RequirementAnswer,
  shell: Shell,
  { indent, brief }: Manner = { indent: 0, brief: false },
): string {
  const { ui } = shell.voice;
  const shown = rules.filter((rule) => rule.verdict !== 'N/A' && !(brief && rule.verdict === 'PASS'));
  return [
    `${VERDICT_MARKS[verdict]} ${id} ${title} (${ui.kinds[kind].label})${shell.colon} ${ui.verdicts[verdict].label}`,
    ...shown.flatMap((rule) => ruleLines(rule, shell, brief)),
  ]
    .map((line) => ' '.repeat(indent) + line)
    .join('\n');
}

function ruleLines(rule: RuleAnswer, shell: Shell, brief: boolean): readonly string[] {
  const { reasons, reasonsOmitted, notes, since } = rule;
  const words = shell.voice.ui.reason;
  const head = `  ${rule.rule}@${rule.floor} ${rule.verdict}${shell.colon}`;
  // Several reasons of one rule rest on the same law: it is cited once, below them.
  const law = new Map(reasons.flatMap((reason) => reason.law.map((cited) => [cited.id, cited] as const)));
  return [
    ...reasons.flatMap((reason) => [`${head} ${reason.text}`, ...reasonLines(reason, shell, brief)]),
    ...(reasonsOmitted > 0 ? [`    ${words.more(reasonsOmitted)}`] : []),
    ...(brief || since === null ? [] : [row(shell, 'since', shell.voice.day(since))]),
    ...(brief
      ? []
      : [...law.values()].map(({ citation, title }) =>
          row(shell, 'law', title ? `${citation}${shell.colon} ${title}` : citation),
        )),
    ...notes.map(({ text }) => `    ${text}`),
  ];
}

function reasonLines({ found, path, remedy }: ReasonAnswer, shell: Shell, brief: boolean): readonly string[] {
  return [
    ...(brief ? [] : found.map((one) => row(shell, 'input', foundText(one, shell)))),
    ...(path.length > 1 && !brief ? [row(shell, 'path', path.join(' → '))] : []),
    ...(remedy === null ? [] : [row(shell, 'remedy', remedy.text)]),
  ];
}

const ROWS = ['input', 'path', 'law', 'remedy', 'since'] as const;

function row({ voice }: Shell, name: (typeof ROWS)[number], text: string): string {
  const names = voice.ui.reason;
  const width = Math.max(...ROWS.map((one) => names[one].length));
  return `    ${names[name].padEnd(width)}  ${text}`;
}

function foundText({ fact, value, level, issuer, credential }: FoundAnswer, { voice, colon }: Shell): string {
  const signed = `${issuer}, ${voice.level(level)}${voice.ui.semicolon}${credential.digest.slice(0, 12)} ${credential.pointer}`;
  return `${voice.fact(fact)}${colon} ${voice.found(fact, value)} (${signed})`;
}
