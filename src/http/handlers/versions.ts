/** GET /offers/{id}/versions: every credential that ever spoke of an offer or its provider, and what became of it. */
import { versionsAnswer } from '../../answers/versions.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';
import { readWhen } from '../moments.js';

export const versions: Handler = async ({ catalogue, path, search, voice }) => {
  const reader = new ParameterReader(search);
  reader.allowOnly(['asOf', 'knownAt', 'lang']);
  const { when, asked } = readWhen(reader, catalogue.now());
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  const found = await catalogue.versions(path.id ?? '', when);
  if (!found.ok) return problem(found.problem);
  const { claims, illustrative } = catalogue;
  return answer({ json: versionsAnswer(found.value, { voice, claims, illustrative }, asked) });
};
