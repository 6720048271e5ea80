/** The options that name a shortlist: words and filters of a search, or the offers one by one. */
import type { Command } from 'commander';
import { FACET_IDS, type FacetId } from '../core/search/query.js';
import { collect } from './command.js';
import { type QuestionOptions, questionParams, withQuestion } from './question.js';
import type { Shell } from './shell.js';

export interface ShortlistOptions extends QuestionOptions, Readonly<Partial<Record<FacetId, readonly string[]>>> {
  readonly offer?: readonly string[];
}

export function withShortlist(shell: Shell, made: Command): Command {
  const { words, voice } = shell;
  withQuestion(shell, made.argument('[word...]', words.search.text), words.search.profile);
  made.option('--offer <offer>', words.questions.offer, collect);
  for (const facet of FACET_IDS) made.option(`--${facet} <value>`, words.search.facet(voice.ui.facets[facet]), collect);
  return made;
}

/** As the parameters of a URL: the server reads and judges them. */
export function shortlistParams(text: readonly string[], options: ShortlistOptions): URLSearchParams {
  const params = questionParams(options);
  if (text.length > 0) params.set('q', text.join(' '));
  for (const offer of options.offer ?? []) params.append('offer', offer);
  for (const facet of FACET_IDS) for (const value of options[facet] ?? []) params.append(facet, value);
  return params;
}
