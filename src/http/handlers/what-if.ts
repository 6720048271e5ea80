/** POST and GET /what-if, GET /impact: what would be otherwise. Nothing is stored, so nothing is cached either. */
import { type SupposableAnswer, supposableAnswer } from '../../answers/supposable.js';
import { impactAnswer, whatIfAnswer } from '../../answers/what-if.js';
import type { Catalogue } from '../../catalogue/catalogue.js';
import { readJson } from '../../core/credential/strict-json.js';
import { readSupposal } from '../../core/policy/hypothesis-form.js';
import { done, type Outcome } from '../../core/problem.js';
import { parseImpact } from '../../core/search/impact-query.js';
import { LARGEST_LIMIT } from '../../core/search/query.js';
import { parseSupposal } from '../../core/search/supposal-url.js';
import type { Voice } from '../../messages/voice.js';
import { impactPage, whatIfPage } from '../../web/what-if.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';

export const whatIf: Handler = async ({ catalogue, body, voice }) => {
  const json = readJson(body);
  if (!json.ok) return problem({ code: 'document-unreadable', findings: [...json.syntax, ...json.limits] });
  const now = catalogue.now();
  const supposal = readSupposal(json.value, now);
  if (!supposal.ok) return problem(supposal.problem);
  const found = await catalogue.whatIf(supposal.value);
  if (!found.ok) return problem(found.problem);
  const { reference: cite, illustrative } = catalogue;
  const told = whatIfAnswer(found.value, { voice, cite, illustrative, now });
  return answer({ json: told }, 200, { 'Cache-Control': 'no-store' });
};

/** GET /what-if: one supposition, as an address. Without one, the form. */
export const suppose: Handler = async ({ catalogue, search, voice }) => {
  const now = catalogue.now();
  const parsed = parseSupposal(withoutImpact(search), now, names(catalogue));
  if (!parsed.ok) return problem(parsed.problem);
  const choices = await choicesOf(catalogue, voice);
  if (!choices.ok) return problem(choices.problem);
  const { profile, supposal } = parsed.value;
  const form = search.get('suppose') === 'impact' ? ({ suppose: 'impact', asOf: null } as const) : parsed.value;
  const asking = { form, chosen: profile ?? names(catalogue).at(-1), choices: choices.value };
  if (supposal === undefined) return answer({ html: (frame) => whatIfPage(null, asking, frame) });
  const found = await catalogue.whatIf(supposal);
  if (!found.ok) return problem(found.problem);
  const { reference: cite, illustrative } = catalogue;
  const told = whatIfAnswer(found.value, { voice, cite, illustrative, now });
  return answer({ html: (frame) => whatIfPage(told, asking, frame) });
};

/** The form of that kind leads to an address of its own. */
function withoutImpact(search: URLSearchParams): URLSearchParams {
  const params = new URLSearchParams(search);
  if (params.get('suppose') === 'impact') params.delete('suppose');
  return params;
}

export const impact: Handler = async ({ catalogue, search, voice }) => {
  const now = catalogue.now();
  const supposal = parseImpact(search, now, names(catalogue));
  if (!supposal.ok) return problem(supposal.problem);
  const found = await catalogue.whatIf(supposal.value);
  if (!found.ok) return problem(found.problem);
  const dossiers = await catalogue.dossierImpact(supposal.value, supposal.value.dossiers);
  if (!dossiers.ok) return problem(dossiers.problem);
  const choices = await choicesOf(catalogue, voice);
  if (!choices.ok) return problem(choices.problem);
  const { reference: cite, illustrative } = catalogue;
  const told = impactAnswer(found.value, dossiers.value, { voice, cite, illustrative, now });
  const [law, asOf] = [search.get('law'), search.get('asOf') || null];
  const form = { suppose: 'impact' as const, asOf, ...(law === null ? {} : { law }) };
  const asking = { form, chosen: told.profile.id, choices: choices.value };
  return answer({ json: told, html: (frame) => impactPage(told, asking, frame) });
};

function names(catalogue: Catalogue): readonly string[] {
  return catalogue.profiles().map(({ id }) => id);
}

/** Everything that is on offer today, where one page of a search holds it; else it is only counted. */
async function choicesOf(catalogue: Catalogue, voice: Voice): Promise<Outcome<SupposableAnswer>> {
  const now = catalogue.now();
  const look = (limit: number) => catalogue.search({ text: '', facets: {}, asOf: now, knownAt: now, limit });
  const counted = await look(1);
  const found = counted.ok && counted.value.total <= LARGEST_LIMIT ? await look(LARGEST_LIMIT) : counted;
  return found.ok ? done(supposableAnswer(found.value, catalogue, voice)) : found;
}
