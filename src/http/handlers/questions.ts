/** GET /questions: what is still to be asked about a shortlist. Takes what a search takes, but for its pages. */
import { questionsBody } from '../../answers/questions.js';
import { parseShortlist } from '../../core/search/shortlist.js';
import { questionsPage } from '../../web/questions.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';

export const questions: Handler = async ({ catalogue, search, voice }) => {
  const known = catalogue.profiles().map(({ id }) => id);
  const shortlist = parseShortlist(search, catalogue.now(), known);
  if (!shortlist.ok) return problem(shortlist.problem);
  const found = await catalogue.questions(shortlist.value);
  if (!found.ok) return problem(found.problem);
  const json = questionsBody(found.value, catalogue.illustrative, voice, shortlist.value.query);
  return answer({ json, html: (frame) => questionsPage(json, dossierOf(search), frame) });
};

/** The same shortlist. The language is the page's to add. */
function dossierOf(search: URLSearchParams): string {
  const params = new URLSearchParams([...search].filter(([name]) => name !== 'lang'));
  return `/dossiers/preview?${params}`;
}
