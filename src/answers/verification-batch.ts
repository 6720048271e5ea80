/** Several documents of one form: a line for each, and how many came out how. */
import type { Standing } from '../core/verification/check.js';
import type { VerificationLine } from './verification-line.js';

export interface VerificationBatch {
  readonly summary: Readonly<Record<Standing | 'problems', number>>;
  readonly lines: readonly { readonly name: string | null; readonly line: VerificationLine }[];
}

/** @param names of the lines, in their order. */
export function verificationBatch(
  lines: readonly VerificationLine[],
  names: readonly (string | null)[],
): VerificationBatch {
  const summary = { verified: 0, expired: 0, undetermined: 0, refused: 0, problems: 0 };
  for (const line of lines) summary['standing' in line ? line.standing : 'problems'] += 1;
  return { summary, lines: lines.map((line, place) => ({ name: names[place] ?? null, line })) };
}
