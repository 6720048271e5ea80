/** GET /participants/{iri}: the IRI percent-encoded as one path segment. */
import { participantBody } from '../../answers/participant.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import { participantPage } from '../../web/participant.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';
import { readWhen } from '../moments.js';

export const participant: Handler = async ({ catalogue, path, search, voice }) => {
  const reader = new ParameterReader(search);
  reader.allowOnly(['asOf', 'knownAt', 'lang']);
  const { when, asked } = readWhen(reader, catalogue.now());
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  const found = await catalogue.participant(path.id ?? '', when);
  if (!found.ok) return problem(found.problem);
  const { claims, illustrative } = catalogue;
  const body = participantBody(found.value, when, { voice, claims, illustrative }, asked);
  return answer({ json: body, html: (frame) => participantPage(body, frame) });
};
