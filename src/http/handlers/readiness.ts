/** POST /readiness: a provider's draft, signed or not, against a profile and the labels. Nothing is stored. */
import { readinessBody } from '../../answers/readiness.js';
import { parseReadiness } from '../../core/search/readiness-url.js';
import type { Handler } from '../asked.js';
import { readDocument } from '../document.js';
import { answer, problem } from '../faces.js';

export const readiness: Handler = async (asked) => {
  const { catalogue, search, voice } = asked;
  const known = catalogue.profiles().map(({ id }) => id);
  const question = parseReadiness(search, catalogue.now(), known);
  if (!question.ok) return problem(question.problem);
  const document = await readDocument(asked);
  if (!document.ok) return problem(document.problem);
  const found = await catalogue.readiness({ ...question.value, ...document.value });
  if (!found.ok) return problem(found.problem);
  const body = readinessBody(found.value, catalogue.illustrative, voice);
  return answer({ json: body }, 200, { 'Cache-Control': 'no-store' });
};
