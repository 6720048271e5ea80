/** POST /what-if and GET /impact: what would be otherwise. Nothing is stored, so nothing is cached either. */
import { impactAnswer, whatIfAnswer } from '../../answers/what-if.js';
import { readJson } from '../../core/credential/strict-json.js';
import { readSupposal } from '../../core/policy/hypothesis-form.js';
import { parseImpact } from '../../core/search/impact-query.js';
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

export const impact: Handler = async ({ catalogue, search, voice }) => {
  const now = catalogue.now();
  const profiles = catalogue.profiles().map(({ id }) => id);
  const supposal = parseImpact(search, now, profiles);
  if (!supposal.ok) return problem(supposal.problem);
  const found = await catalogue.whatIf(supposal.value);
  if (!found.ok) return problem(found.problem);
  const { reference: cite, illustrative } = catalogue;
  return answer({ json: impactAnswer(found.value, { voice, cite, illustrative, now }) });
};
