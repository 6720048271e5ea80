/** POST /adoptions: the operator puts a version of a policy file in force. 201 when it is from now on, 200 when it was. */
import { adoptedAnswer } from '../../answers/adopted.js';
import type { Handler } from '../asked.js';
import { readDocument } from '../document.js';
import { answer, problem } from '../faces.js';

export const adopt: Handler = async (asked) => {
  const document = await readDocument(asked);
  if (!document.ok) return problem(document.problem);
  const { bytes, mediaType } = document.value;
  const adopted = await asked.catalogue.adopt(bytes, mediaType);
  if (!adopted.ok) return problem(adopted.problem);
  return answer({ json: adoptedAnswer(adopted.value) }, adopted.value.created ? 201 : 200, {
    'Cache-Control': 'no-store',
  });
};
