/** Findings in words: code, place, what was found, what was expected, how to mend it. */
import { type FindingAnswer, findingAnswer } from '../answers/problem.js';
import type { Finding } from '../core/problem.js';
import type { Shell } from './shell.js';

/** On standard error for a person, on standard output as JSON. */
export function printFindings(shell: Shell, findings: readonly Finding[], json = false): void {
  const answers = findings.map((finding) => findingAnswer(finding, shell.voice));
  if (json) shell.printJson({ findings: answers });
  else for (const answer of answers) shell.note(findingText(answer, shell));
}

/** @param indent spaces before each line. */
export function findingText(finding: FindingAnswer, { words, colon }: Shell, indent = 0): string {
  const { found, expected, repair, at } = words.finding;
  const where = finding.pointer === '' ? '' : ` (${at} ${finding.pointer})`;
  const rows: readonly (readonly [string, string | null])[] = [
    [found, finding.found],
    [expected, finding.expected],
    [repair, finding.repair],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  return [
    `[${finding.code}] ${finding.title}${where}`,
    ...rows.flatMap(([name, text]) => (text === null ? [] : [`  ${name.padEnd(width)}${colon} ${text}`])),
  ]
    .map((line) => ' '.repeat(indent) + line)
    .join('\n');
}
