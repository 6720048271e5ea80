/** GET /changes: what has moved, what will, and through which cause. */
import { changesAnswer } from '../../answers/changes.js';
import { parseChanges } from '../../core/search/changes-query.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';

export const changes: Handler = async ({ catalogue, search, voice }) => {
  const now = catalogue.now();
  const query = parseChanges(
    search,
    now,
    catalogue.profiles().map(({ id }) => id),
  );
  if (!query.ok) return problem(query.problem);
  const found = await catalogue.changes(query.value);
  if (!found.ok) return problem(found.problem);
  const { reference: cite, illustrative } = catalogue;
  return answer({ json: changesAnswer(found.value, { voice, cite, illustrative, now }) });
};
