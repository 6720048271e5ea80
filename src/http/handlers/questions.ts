/** GET /questions: what is still to be asked about a shortlist. Takes what a search takes, but for its pages. */
import { questionsBody } from '../../answers/questions.js';
import { parseShortlist } from '../../core/search/shortlist.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';

export const questions: Handler = async ({ catalogue, search, voice }) => {
  const known = catalogue.profiles().map(({ id }) => id);
  const shortlist = parseShortlist(search, catalogue.now(), known);
  if (!shortlist.ok) return problem(shortlist.problem);
  const found = await catalogue.questions(shortlist.value);
  if (!found.ok) return problem(found.problem);
  return answer({ json: questionsBody(found.value, catalogue.illustrative, voice, shortlist.value.query) });
};
