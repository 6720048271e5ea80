/** POST /readiness: a provider's draft, signed or not, against a profile and the labels. Nothing is stored. GET is its form. */
import { readinessBody } from '../../answers/readiness.js';
import { profileAnswer } from '../../answers/requirement.js';
import { parseReadiness } from '../../core/search/readiness-url.js';
import { readinessFormPage, readinessPage } from '../../web/readiness.js';
import type { Asked, Handler } from '../asked.js';
import { readDrafted } from '../drafted.js';
import { answer, problem } from '../faces.js';

export const readinessForm: Handler = (asked) =>
  answer({ html: (frame) => readinessFormPage(profilesOf(asked), frame) });

export const readiness: Handler = async (asked) => {
  const { catalogue, voice } = asked;
  const drafted = await readDrafted(asked);
  if (!drafted.ok) return problem(drafted.problem);
  const { document, terms } = drafted.value;
  const known = catalogue.profiles().map(({ id }) => id);
  const question = parseReadiness(terms, catalogue.now(), known);
  if (!question.ok) return problem(question.problem);
  const found = await catalogue.readiness({ ...question.value, ...document });
  if (!found.ok) return problem(found.problem);
  const body = readinessBody(found.value, catalogue.illustrative, voice);
  const draft = Buffer.from(document.bytes).toString('utf8');
  return answer(
    { json: body, html: (frame) => readinessPage(body, { profiles: profilesOf(asked), draft, terms }, frame) },
    200,
    { 'Cache-Control': 'no-store' },
  );
};

function profilesOf({ catalogue, voice }: Asked) {
  return catalogue.profiles().map((profile) => profileAnswer(profile, voice));
}
