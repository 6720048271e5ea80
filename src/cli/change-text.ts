/** What moves, in words: the outcome of an offer before and after, and each verdict under what moves it. */
import type { VerdictChangeAnswer } from '../answers/cause.js';
import type { SupposedVerdictAnswer } from '../answers/what-if.js';
import type { Eligibility } from '../core/policy/profile.js';
import { ELIGIBILITY_MARKS } from './reasons.js';
import type { Shell } from './shell.js';

export function outcomeText(before: Eligibility | null, after: Eligibility | null, { voice }: Shell): string {
  const side = (one: Eligibility | null) =>
    one === null ? '–' : `${ELIGIBILITY_MARKS[one]} ${voice.ui.eligibilities[one].label}`;
  return before === after ? side(after) : `${side(before)} → ${side(after)}`;
}

export function verdictText(
  { rule, floor, requirements, before, after, path }: VerdictChangeAnswer | SupposedVerdictAnswer,
  { voice, colon }: Shell,
): readonly string[] {
  const asked = requirements.length === 0 ? '' : ` (${requirements.join(', ')})`;
  const [reason] = after.reasons;
  return [
    `    ${rule}@${floor}${asked} ${before.verdict} → ${after.verdict}${reason === undefined ? '' : `${colon} ${reason.text}`}`,
    ...(path.length > 1 ? [`      ${voice.ui.reason.path}  ${path.join(' → ')}`] : []),
    ...(reason?.remedy ? [`      ${voice.ui.reason.remedy}  ${reason.remedy.text}`] : []),
  ];
}
