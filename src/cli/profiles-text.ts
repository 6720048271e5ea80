/** Profiles in words: one in full, and what two of them ask differently. */
import type { ComparisonAnswer, FullProfileAnswer } from '../answers/profile.js';
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
    ...offers.map(
      (one) =>
        `${one.offer.name.text}, ${one.offer.provider.name}${shell.colon} ${eligibilities[one.before].label} → ${eligibilities[one.after].label} (${decidingIn(one).join(', ')})`,
    ),
    shell.words.profiles.summary(differing, alike),
  ].join('\n');
}

/** What one profile asks and the other does not says nothing where it is satisfied. */
function decidingIn({ requirements }: ComparisonAnswer['offers'][number]): readonly string[] {
  const isMet = (outcome: string | null) => outcome === null || outcome === 'PASS';
  return requirements.filter(({ before, after }) => !isMet(before) || !isMet(after)).map(({ id }) => id);
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
