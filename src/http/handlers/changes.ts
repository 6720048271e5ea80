/** GET /changes: what has moved, what will, and through which cause; GET /changes.atom: the same as a feed. */
import { changesAnswer, changesAround } from '../../answers/changes.js';
import { changesAtom } from '../../answers/changes-atom.js';
import { lawEvents } from '../../answers/law-events.js';
import { moment } from '../../answers/moment.js';
import { profileAnswer } from '../../answers/requirement.js';
import type { Catalogue } from '../../catalogue/catalogue.js';
import type { Instant } from '../../core/instant.js';
import { AHEAD_MS } from '../../core/notices/subscription.js';
import { CHANGES_FEED_PARAMETERS, nextParams, parseChanges } from '../../core/search/changes-query.js';
import { ParameterReader } from '../../core/search/parameter-reader.js';
import { LARGEST_LIMIT } from '../../core/search/query.js';
import { changesPage } from '../../web/changes.js';
import type { Handler } from '../asked.js';
import { answer, problem } from '../faces.js';

export const changes: Handler = async ({ catalogue, search, voice }) => {
  const now = catalogue.now();
  const found = await changesAsked(search, catalogue, now);
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

/** Without days: from a month back to a month ahead, so that what will come is told in time. */
export const changesFeed: Handler = async ({ catalogue, site, search, url, voice }) => {
  const now = catalogue.now();
  const reader = new ParameterReader(search);
  reader.allowOnly(CHANGES_FEED_PARAMETERS);
  if (reader.findings.length > 0) return problem({ code: 'parameter-invalid', findings: reader.findings });
  const params = new URLSearchParams(search);
  if (!params.has('limit')) params.set('limit', String(LARGEST_LIMIT));
  if (!params.has('from') && !params.has('to')) {
    params.set('from', moment((now - AHEAD_MS) as Instant) ?? '');
    params.set('to', moment((now + AHEAD_MS) as Instant) ?? '');
  }
  const found = await changesAsked(params, catalogue, now);
  if (!found.ok) return problem(found.problem);
  const { query, next } = found.value;
  return answer({
    atom: () =>
      changesAtom(found.value, {
        node: site.didDocument.id,
        self: url,
        page: url.replace(/^\/changes\.atom/, '/changes'),
        ...(next === undefined ? {} : { next: `/changes.atom?${nextParams(query, next)}` }),
        now,
        illustrative: catalogue.illustrative,
        voice,
        cite: catalogue.reference,
      }),
  });
};

async function changesAsked(params: URLSearchParams, catalogue: Catalogue, now: Instant) {
  const known = catalogue.profiles().map(({ id }) => id);
  const query = parseChanges(params, now, known);
  return query.ok ? catalogue.changes(query.value) : query;
}

/** As asked: what was left out stays left out, so that it goes on meaning its default. */
function asked(search: URLSearchParams, name: string): string | null {
  return search.get(name) || null;
}
