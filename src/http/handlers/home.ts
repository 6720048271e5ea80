/** GET /: the front page, and the one story that it tells live. */
import { homeAnswer, STORY_OFFERS, STORY_PROFILES } from '../../answers/home.js';
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Instant } from '../../core/instant.js';
import type { Outcome } from '../../core/problem.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import type { SearchAnswer } from '../../core/search/query.js';
import { homePage } from '../../web/home.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';

export const home: Handler = async ({ catalogue, search, voice }) => {
  const reader = new ParameterReader(search);
  reader.allowOnly(['asOf', 'lang']);
  const asOf = reader.date('asOf');
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  const known = catalogue.profiles().map(({ id }) => id);
  const story: SearchAnswer[] = [];
  for (const profile of STORY_PROFILES.filter((id) => known.includes(id))) {
    const found = await chapter(catalogue, asOf, profile);
    if (!found.ok) return problem(found.problem);
    story.push(found.value);
  }
  const today = await look(catalogue, undefined, { limit: 1 });
  if (!today.ok) return problem(today.problem);
  const body = homeAnswer({ offers: today.value.total, story }, catalogue, asOf, voice);
  return answer({ html: (frame) => homePage(body, frame) });
};

/** Offers too many for the story's table are only counted: no reasons are judged for hits that nobody sees. */
async function chapter(
  catalogue: Catalogue,
  asOf: Instant | undefined,
  profile: string,
): Promise<Outcome<SearchAnswer>> {
  const counted = await look(catalogue, asOf, { limit: 1, profile });
  if (!counted.ok || counted.value.total > STORY_OFFERS) return counted;
  return look(catalogue, asOf, { limit: STORY_OFFERS, profile });
}

function look(
  catalogue: Catalogue,
  asOf: Instant | undefined,
  asked: { readonly limit: number; readonly profile?: string },
): Promise<Outcome<SearchAnswer>> {
  const now = catalogue.now();
  return catalogue.search({ text: '', facets: {}, asOf: asOf ?? now, knownAt: now, ...asked });
}
