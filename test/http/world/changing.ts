/** What changes about the offers. */
import type { Catalogue } from '../../../src/catalogue/catalogue.js';
import { instant } from '../../../src/core/instant.js';
import { done, refused } from '../../../src/core/problem.js';
import { digestOf, HEAD, LIFE, LINK } from './documents.js';
import { FAIL, HITS, PASS } from './offers.js';
import { PROFILE, R01 } from './profiles.js';

/** What was otherwise, will be, or would be. */
export const CHANGING: Partial<Catalogue> = {
  async changes(query) {
    const [first, , , last] = HITS;
    if (first === undefined || last === undefined) return refused('not-found');
    const empty = query.span.look === 'days' && query.span.from === query.span.to;
    const cause = { code: 'law-ended', law: { row: 'US-PS', reference: 'HDS-2024', endedBy: 'C-311/18' } } as const;
    const verdicts = [{ rule: R01, before: PASS, after: FAIL }];
    const leaving = { code: 'law-ended', law: { row: 'EEA GB', reference: 'HDS-2024', endedBy: 'an act' } } as const;
    const changed = [
      {
        offer: last.offer,
        at: instant('2021-01-01'),
        before: 'eligible',
        after: 'excluded',
        groups: [{ causes: [leaving], causesOmitted: 0, weighed: true, verdicts }],
      },
      { offer: first.offer, at: instant('2026-09-01'), before: undefined, after: 'eligible', groups: [] },
      {
        offer: last.offer,
        at: instant('2027-01-15'),
        before: 'eligible',
        after: 'excluded',
        groups: [{ causes: [cause], causesOmitted: 3, weighed: false, verdicts }],
      },
    ] as const;
    return done({ query, head: HEAD, profile: PROFILE, changes: empty ? [] : changed });
  },
  async whatIf(question) {
    const [first, , , last] = HITS;
    if (first === undefined || last === undefined) return refused('not-found');
    const moved = {
      offer: last.offer,
      before: 'eligible',
      after: 'excluded',
      layers: ['https://x.example/o'],
    } as const;
    const effect = { verdicts: [{ rule: R01, before: PASS, after: FAIL }], notes: [] };
    const outcomes = [{ before: 'eligible', after: 'excluded', offers: 1 }] as const;
    const effects = question.limit > 1 ? [{ ...moved, effect }] : [];
    return done({ question, head: HEAD, profile: PROFILE, judged: 2, total: effects.length, outcomes, effects });
  },
  async dossierImpact(_, digests = []) {
    const [, , , last] = HITS;
    if (last === undefined) return refused('not-found');
    const effect = { verdicts: [{ rule: R01, before: PASS, after: FAIL }], notes: [] };
    const effects = [{ offer: last.offer, before: 'eligible', after: 'excluded', layers: [], effect }] as const;
    return done(digests.map((digest) => ({ digest, profile: PROFILE, effects })));
  },
  async versions(name, when) {
    const hit = HITS.find(({ offer: one }) => one.id === name);
    if (hit === undefined) return refused('not-found');
    const { credential, issuer, recorded, types, validFrom, validUntil } = LINK;
    const version = { credential, issuer, recorded, types, validFrom, validUntil };
    const withdrawn = { state: 'withdrawn', since: instant('2020-01-01') } as const;
    const versions = [
      { ...version, life: LIFE },
      { ...version, credential: digestOf('former'), life: withdrawn },
    ];
    return done({ offer: hit.offer, head: HEAD, when, versions, omitted: 3 });
  },
};
