/** search: offers, who is eligible under a profile, and why the others are not. */
import type { Command } from 'commander';
import type { HitAnswer, OffersAnswer } from '../answers/offers.js';
import { FACET_IDS, type FacetId, LARGEST_LIMIT } from '../core/search/query.js';
import { ELIGIBILITIES } from '../core/search/query-url.js';
import { action, type CommonOptions, collect, command, wholeNumber } from './command.js';
import { EXIT, type ExitCode } from './exit-code.js';
import { atDesk, type DeskOptions, sayRefusal, withDesk } from './open-desk.js';
import { type QuestionOptions, questionParams, withQuestion } from './question.js';
import { ELIGIBILITY_MARKS, requirementText } from './reasons.js';
import type { Shell } from './shell.js';

type Facets = Readonly<Partial<Record<FacetId, readonly string[]>>>;

interface Options extends CommonOptions, DeskOptions, QuestionOptions, Facets {
  readonly limit?: string;
  readonly cursor?: string;
}

export function searchCommand(shell: Shell): Command {
  const words = shell.words.search;
  const made = command(shell, 'search', words.about, [
    'cartulary search --profile hdh-2026 --as-of 2026-06-01',
    'cartulary search object storage --country FR --certificate "HDS 2.0"',
    'cartulary search --profile hdh-2026 --eligibility excluded --json',
    'cartulary search --data data',
  ]).argument('[word...]', words.text);
  withQuestion(shell, made, words.profile);
  for (const facet of FACET_IDS) {
    made.option(`--${facet} <value>`, words.facet(shell.voice.ui.facets[facet]), collect);
  }
  made.option('--limit <number>', words.limit, wholeNumber(shell, 1, LARGEST_LIMIT));
  made.option('--cursor <cursor>', words.cursor);
  return withDesk(shell, made).action(
    action(shell, (text: readonly string[], options: Options) => search(shell, text, options)),
  );
}

async function search(shell: Shell, text: readonly string[], options: Options): Promise<ExitCode> {
  const params = questionParams(options);
  if (text.length > 0) params.set('q', text.join(' '));
  for (const facet of FACET_IDS) for (const value of options[facet] ?? []) params.append(facet, value);
  if (options.limit !== undefined) params.set('limit', options.limit);
  if (options.cursor !== undefined) params.set('cursor', options.cursor);
  return atDesk(shell, options, 'refuse', async (desk) => {
    const answered = await desk.search(params);
    if (!answered.ok) return sayRefusal(shell, answered, options.json);
    if (options.json) shell.printJson(answered.body);
    else shell.print(offersText(answered.body, shell));
    return answered.body.total === 0 ? EXIT.notFound : EXIT.ok;
  });
}

function offersText(answer: OffersAnswer, shell: Shell): string {
  const { ui } = shell.voice;
  const { profile, counts, total, asOf, knownAt, next } = answer;
  const judged = [
    asOf === null ? '' : ui.offers.judgedAsOf(asOf),
    knownAt === null ? '' : ui.offers.knownAtNote(knownAt),
  ];
  const blocks = [
    ...(answer.illustrative ? [ui.demoBanner] : []),
    `${[profile?.title ?? ui.offers.title, ui.offers.count(total), ...judged].filter((part) => part !== '').join(', ')}`,
    ...(counts === null
      ? []
      : [
          ELIGIBILITIES.map(
            (one) => `${ELIGIBILITY_MARKS[one]} ${ui.eligibilities[one].label}${shell.colon} ${counts[one]}`,
          ).join('   '),
        ]),
    ...(profile === null
      ? []
      : profile.notJudged.map(({ id, title }) => `· ${id} ${title}${shell.colon} ${ui.verdicts['NOT-JUDGED'].label}`)),
    ...answer.offers.map((hit) => hitText(hit, shell)),
    ...(total === 0 ? [ui.offers.empty] : []),
    ...(next === null ? [] : [shell.words.search.next(new URL(next, 'http://x').searchParams.get('cursor') ?? '')]),
  ];
  return blocks.join('\n');
}

function hitText(hit: HitAnswer, shell: Shell): string {
  const { ui } = shell.voice;
  const { name, provider, eligibility, standing, id, unmet } = hit;
  const verdict = eligibility === null ? '' : `${shell.colon} ${ui.eligibilities[eligibility].label}`;
  const mark = eligibility === null ? '•' : ELIGIBILITY_MARKS[eligibility];
  const country = provider.country === null ? '' : ` (${provider.country})`;
  return [
    '',
    `${mark} ${name.text}, ${provider.name}${country}${verdict}   ${id}`,
    ...(standing === 'third-party' ? [`    ${ui.offers.thirdParty}`] : []),
    ...unmet.map((requirement) => requirementText(requirement, shell, { indent: 4, brief: true })),
  ].join('\n');
}
