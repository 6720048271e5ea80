/** Profiles in words: one in full, and what two of them ask differently. */
import { type ComparisonAnswer, decidingAmong, type FullProfileAnswer } from '../answers/profile.js';
import type { Shell } from './shell.js';

export function profileText({ reference, title, hash, summary, requirements }: FullProfileAnswer): string {
  return [
    `${reference}   ${title}`,
    `sha256:${hash}`,
    summary,
    ...requirements.map(({ id, kind, title: asked, rules, combine, notJudgedWhy }) => {
      const judged = rules.length === 0 ? (notJudgedWhy ?? '') : rules.join(combine === 'any' ? ' | ' : ' & ');
      return `  ${id} (${kind}) ${asked}\n      ${judged}`;
    }),
  ].join('\n');
}

export function comparisonText(
  { before, after, requirements, offers, differing, alike }: ComparisonAnswer,
  shell: Shell,
): string {
  const { eligibilities } = shell.voice.ui;
  return [
    `${before.reference} → ${after.reference}`,
    ...requirements.map(differenceLine),
    ...offers.map(({ offer, before: was, after: is, requirements: moved }) => {
      const outcome = `${eligibilities[was].label} → ${eligibilities[is].label}`;
      const deciding = decidingAmong(moved).map(({ id }) => id);
      return `${offer.name.text}, ${offer.provider.name}${shell.colon} ${outcome} (${deciding.join(', ')})`;
    }),
    shell.words.profiles.summary(differing, alike),
  ].join('\n');
}

/** What only the first asks is missing in the second: it is null, or not there at all. */
export function differenceLine({
  id,
  before,
  after,
  members,
}: {
  readonly id: string;
  readonly before?: unknown;
  readonly after?: unknown;
  readonly members: readonly string[];
}): string {
  const sign = (before ?? null) === null ? '+' : (after ?? null) === null ? '−' : '±';
  return `  ${sign} ${id}${members.length === 0 ? '' : ` (${members.join(', ')})`}`;
}
