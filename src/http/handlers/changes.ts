/** GET /changes: what has moved, what will, and through which cause. */
import { changesAnswer, changesAround } from '../../answers/changes.js';
import { lawEvents } from '../../answers/law-events.js';
import { profileAnswer } from '../../answers/requirement.js';
import { parseChanges } from '../../core/search/changes-query.js';
import { changesPage } from '../../web/changes.js';
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
  const body = changesAnswer(found.value, { voice, cite, illustrative, now });
  return answer({
    json: body,
    html(frame) {
      const asking = {
        profiles: catalogue.profiles().map((profile) => profileAnswer(profile, voice)),
        from: asked(search, 'from'),
        to: asked(search, 'to'),
        offer: asked(search, 'offer'),
        events: lawEvents(catalogue.law(), now, voice).map((event) => ({
          ...event,
          url: changesAround(event, found.value.query),
        })),
      };
      return changesPage(body, asking, frame);
    },
  });
};

/** As asked: what was left out stays left out, so that it goes on meaning its default. */
function asked(search: URLSearchParams, name: string): string | null {
  return search.get(name) || null;
}
