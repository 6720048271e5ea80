/** GET /participants: everybody, page by page. */
import { DEFAULT_PARTICIPANTS, LARGEST_PARTICIPANTS, participantsAnswer } from '../../answers/participants.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import { participantsPage } from '../../web/participants.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';
import { readWhen } from '../moments.js';

export const participants: Handler = async ({ catalogue, search }) => {
  const reader = new ParameterReader(search);
  reader.allowOnly(['after', 'limit', 'asOf', 'knownAt', 'lang']);
  const { when, asked } = readWhen(reader, catalogue.now());
  const limit = reader.limit('limit', DEFAULT_PARTICIPANTS, LARGEST_PARTICIPANTS);
  const after = reader.single('after');
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  const query = { limit, when, ...(after === undefined ? {} : { after }) };
  const found = await catalogue.participants(query);
  if (!found.ok) return problem(found.problem);
  const json = participantsAnswer(found.value, query, catalogue.illustrative, asked);
  return answer({ json, html: (frame) => participantsPage(json, after !== undefined, frame) });
};
