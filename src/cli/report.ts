/** A verification report in words: one line for each check, its findings below it. */
import type { DocumentAnswer, ReportAnswer } from '../answers/report.js';
import type { CheckOutcome, Standing } from '../core/verification/check.js';
import { findingText } from './findings.js';
import type { Shell } from './shell.js';

const OUTCOME_MARKS: Readonly<Record<CheckOutcome, string>> = {
  pass: '✓',
  fail: '✗',
  unknown: '?',
  'not-applicable': '–',
};
const STANDING_MARKS: Readonly<Record<Standing, string>> = {
  verified: '✓',
  expired: '✗',
  undetermined: '?',
  refused: '✗',
};

export function reportText(name: string, report: ReportAnswer, shell: Shell): string {
  const { ui } = shell.voice;
  const { label, meaning } = ui.standings[report.standing];
  return [
    `${STANDING_MARKS[report.standing]} ${name}${shell.colon} ${label} (${report.at}). ${meaning}`,
    ...report.documents.flatMap((document) => [
      ...(report.documents.length > 1 ? [`  ${documentTitle(document, shell)}`] : []),
      ...checkLines(document, shell),
    ]),
    `  ${ui.verifyPage.hash}${shell.colon} ${report.hash}`,
  ].join('\n');
}

function documentTitle({ form, pointer, standing }: DocumentAnswer, { voice: { ui }, colon }: Shell): string {
  return `${STANDING_MARKS[standing]} ${ui.verifyPage[form]} ${pointer}${colon} ${ui.formStandings[standing]}`;
}

function checkLines({ checks }: DocumentAnswer, shell: Shell): readonly string[] {
  const width = Math.max(...checks.map(({ check }) => check.length));
  return checks.flatMap(({ check, question, outcome, findings }) => [
    `  ${OUTCOME_MARKS[outcome]} ${check.padEnd(width)}  ${question} ${shell.voice.ui.outcomes[outcome]}.`,
    ...findings.map((finding) => findingText(finding, shell, 6)),
  ]);
}
