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

/** @param all false: only the checks that did not pass. */
export function reportText(name: string, report: ReportAnswer, shell: Shell, all = true): string {
  const { ui } = shell.voice;
  const { label, meaning } = ui.standings[report.standing];
  return [
    `${STANDING_MARKS[report.standing]} ${name}: ${label} (${report.at}). ${meaning}`,
    ...report.documents.flatMap((document) => [
      ...(report.documents.length > 1 ? [`  ${documentTitle(document, shell)}`] : []),
      ...checkLines(document, shell, all),
    ]),
  ].join('\n');
}

function documentTitle({ form, pointer, standing }: DocumentAnswer, { voice: { ui } }: Shell): string {
  return `${STANDING_MARKS[standing]} ${ui.verifyPage[form]} ${pointer}: ${ui.standings[standing].label}`;
}

function checkLines({ checks }: DocumentAnswer, shell: Shell, all: boolean): readonly string[] {
  const width = Math.max(...checks.map(({ check }) => check.length));
  return checks
    .filter(({ outcome }) => all || outcome === 'fail' || outcome === 'unknown')
    .flatMap(({ check, question, outcome, findings }) => [
      `  ${OUTCOME_MARKS[outcome]} ${check.padEnd(width)}  ${question} ${shell.voice.ui.outcomes[outcome]}.`,
      ...findings.map((finding) => findingText(finding, shell, 6)),
    ]);
}
