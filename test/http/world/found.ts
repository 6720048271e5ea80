/** What a search finds, and how two profiles compare. */
import type { Catalogue } from '../../../src/catalogue/catalogue.js';
import type { Explanation } from '../../../src/catalogue/verbs/explaining.js';
import type { ComparisonQuery, ProfileComparison } from '../../../src/catalogue/verbs/profiling.js';
import { done, refused } from '../../../src/core/problem.js';
import type { Hit, Query, SearchAnswer } from '../../../src/core/search/query.js';
import { ELIGIBILITIES } from '../../../src/core/search/query-url.js';
import { HEAD, LINK } from './documents.js';
import { HITS } from './offers.js';
import { OLDER_PROFILE, OWN_PROFILE, PROFILE, R05 } from './profiles.js';

export function search(query: Query): SearchAnswer {
  const hits = query.profile === undefined ? HITS.map(({ result: _, ...hit }) => hit) : HITS;
  return {
    query,
    head: HEAD,
    firstPageSeq: 42,
    ignored: query.text === 'the cloud' ? ['the'] : [],
    order: [],
    ...(query.profile === undefined ? {} : { profile: PROFILE }),
    total: query.text === 'nothing' ? 0 : HITS.length,
    counts: { eligible: 1, 'eligible-with-conditions': 1, 'to-clarify': 1, excluded: 1 },
    hits: query.text === 'nothing' ? [] : hits,
    facets: [
      { id: 'country', values: [facet('FR', 3, query), facet('IE', 1, query)] },
      { id: 'eligibility', values: ELIGIBILITIES.map((value) => facet(value, 1, query)) },
    ],
    ...(query.cursor === undefined ? { next: 'bm90LXRoZS1lbmQ' } : {}),
  };
}

function facet(value: string, count: number, { facets }: Query) {
  return { value, count, selected: Object.values(facets).some((values) => values?.includes(value)) };
}

export function comparison(hits: readonly Hit[], query: ComparisonQuery): ProfileComparison {
  const [one] = PROFILE.requirements;
  const last = PROFILE.requirements.at(-1);
  return {
    before: OLDER_PROFILE,
    after: PROFILE,
    requirements:
      hits.length === 0 || one === undefined || last === undefined
        ? []
        : [
            { id: one.id, before: one, after: { ...one, rules: [R05], combine: 'any' }, members: ['rules', 'combine'] },
            { id: last.id, after: last, members: [] },
          ],
    differing: hits.flatMap(({ offer: found, result: after }) => {
      const before = HITS[3]?.result;
      return before === undefined || after === undefined ? [] : [{ offer: found, before, after }];
    }),
    total: 2 * hits.length,
    more: hits.length,
    alike: 2,
    query,
    head: HEAD,
  };
}

/** Searching, one offer, why, side by side; and the profiles asked by. */
export const FOUND: Partial<Catalogue> = {
  profiles: () => [PROFILE],
  profile: (reference) => [PROFILE, OLDER_PROFILE].find(({ id }) => reference.split('@', 1)[0] === id),
  shelf: () => ({ versions: [PROFILE, OLDER_PROFILE], own: [OWN_PROFILE] }),
  compareProfiles: async (before, after, query) =>
    before === 'nothing' ? refused('not-found') : done(comparison(before === after ? [] : HITS.slice(0, 2), query)),
  search: async (query) => done(search(query)),
  async offer(name, when) {
    const hit = HITS.find(({ offer: one }) => one.id === name || one.iri === name);
    return hit === undefined ? refused('not-found') : done({ offer: hit.offer, head: HEAD, when });
  },
  async explain(name, _profile, when) {
    const hit = HITS.find(({ offer: one }) => one.id === name || one.iri === name);
    if (hit?.result === undefined) return refused('not-found');
    const answer: Explanation = {
      offer: hit.offer,
      head: HEAD,
      when,
      profile: PROFILE,
      result: hit.result,
      coverage: { layers: [], activities: [] },
      chain: { links: [LINK], omitted: 0 },
    };
    return done(answer);
  },
  async compare({ offers, profile, when }) {
    const hits = offers.flatMap((name) => HITS.find(({ offer: one }) => one.id === name) ?? []);
    if (hits.length < offers.length) return refused('not-found');
    if (profile === undefined)
      return done({ offers: hits.map(({ offer: one }) => ({ offer: one })), head: HEAD, when });
    return done({ offers: hits, profile: PROFILE, head: HEAD, when });
  },
};
