/** GET /offers/{id}/graph: owners, suppliers and hosting around an offer, as data. */
import { graphAnswer } from '../../answers/graph.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import { graphPage } from '../../web/surroundings.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';
import { readWhen } from '../moments.js';

export const graph: Handler = async ({ catalogue, path, search, voice }) => {
  const reader = new ParameterReader(search);
  reader.allowOnly(['asOf', 'knownAt', 'lang']);
  const { when, asked } = readWhen(reader, catalogue.now());
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  const found = await catalogue.graph(path.id ?? '', when);
  if (!found.ok) return problem(found.problem);
  const body = graphAnswer(found.value, { voice, illustrative: catalogue.illustrative }, asked);
  return answer({ json: body, html: (frame) => graphPage(body, frame) });
};
