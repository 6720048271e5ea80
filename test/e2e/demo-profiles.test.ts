import { expect } from 'chai';
import { type Instant, instant } from '../../src/core/instant.js';
import type { Eligibility, ProfileResult } from '../../src/core/policy/profile.js';
import { ARCHETYPE_IDS, ARCHETYPES, type ArchetypeId } from '../golden/identities.js';
import { DATES } from '../golden/tables.js';
import { type DemoCatalogue, openDemo } from './demo-catalogue.js';

/** Typed by hand (test/golden/README.md). From the named day on; an offer that is not named is `rest`. */
type Row = readonly [from: string, results: Readonly<Partial<Record<ArchetypeId, Eligibility>>>, rest: Eligibility];

const BY_PROFILE: Readonly<Record<string, readonly Row[]>> = {
  'hdh-2019': [
    ['2018-06-01', { A10: 'excluded' }, 'eligible'],
    ['2026-05-17', { A10: 'excluded', A3: 'excluded' }, 'eligible'],
  ],
  'hdh-2020-ce': [
    ['2018-06-01', { A3: 'excluded', A8: 'excluded', A10: 'excluded' }, 'eligible'],
    ['2020-07-16', { A3: 'excluded', A4: 'excluded', A8: 'excluded', A10: 'excluded' }, 'eligible'],
    ['2020-09-03', { A3: 'to-clarify', A4: 'excluded', A8: 'excluded', A10: 'excluded' }, 'eligible'],
    ['2020-10-28', { A3: 'eligible-with-conditions', A4: 'excluded', A8: 'excluded', A10: 'excluded' }, 'eligible'],
    [
      '2021-01-01',
      { A3: 'eligible-with-conditions', A4: 'excluded', A8: 'excluded', A9: 'excluded', A10: 'excluded' },
      'eligible',
    ],
    ['2023-07-17', { A4: 'excluded', A8: 'excluded', A9: 'excluded', A10: 'excluded' }, 'eligible'],
    ['2026-05-17', { A3: 'excluded', A4: 'excluded', A8: 'excluded', A9: 'excluded', A10: 'excluded' }, 'eligible'],
  ],
  'hdh-2026': [
    ['2026-03-01', { A1: 'eligible', A2: 'eligible', A12: 'eligible' }, 'excluded'],
    ['2026-03-02', { A1: 'eligible', A2: 'eligible' }, 'excluded'],
  ],
};

/** Days between the page's eleven on which something changes. */
const MORE_DATES = ['2020-09-02', '2020-10-27', '2020-10-28', '2020-12-31', '2021-01-01'];

/** §6, `hdh-2026` on 2026-06-01: requirements that are FAIL and UNKNOWN, scored ones included. */
const OPEN_POINTS: Readonly<Record<ArchetypeId, readonly [fail: string, unknown: string]>> = {
  A1: ['', ''],
  A2: ['', '10'],
  A3: ['01 02 04 05 07 10 12 16', '06 11'],
  A4: ['01 04 07 11 12', '10'],
  A5: ['01', '04 07 10'],
  A6: ['01 05', '04 07 10'],
  A7: ['01 05', '04 07 10'],
  A8: ['01 07 08 12', '04 10 11 16'],
  A9: ['01 03 12', '04 07 10'],
  A10: ['01 02 13 14 18', '04 07 10'],
  A11: ['01', '04 07 10'],
  A12: ['01', '04 07 10'],
  A13: ['01', '04 05 07 10'],
};

describe('the demo under its profiles', () => {
  let world: DemoCatalogue;
  let now: Instant;
  before(async () => {
    world = await openDemo();
    now = world.demo.steps.at(-1)?.at ?? now;
  });
  after(() => world.catalogue.close());

  for (const [profile, rows] of Object.entries(BY_PROFILE)) {
    it(`${profile}: the golden results`, async () => {
      const first = rows[0]?.[0] ?? '';
      const dates = [...DATES, ...MORE_DATES].filter((date) => date >= first).sort();
      for (const date of dates) {
        const results = await ask(profile, date, now);
        const [, named, rest] = rows.findLast(([from]) => from <= date) ?? ['', {}, 'excluded'];
        for (const id of ARCHETYPE_IDS) {
          expect(results.get(id)?.eligibility, `${id} on ${date}`).to.equal(named[id] ?? rest);
        }
      }
    });
  }

  it('hdh-2026 on 2026-06-01: every requirement that is not met, by number (§6)', async () => {
    const results = await ask('hdh-2026', '2026-06-01', now);
    for (const id of ARCHETYPE_IDS) {
      const found = ['FAIL', 'UNKNOWN'].map((verdict) => numbers(results.get(id), verdict));
      expect(found, id).to.deep.equal(OPEN_POINTS[id]);
    }
  });

  it('hdh-2026 on 2026-06-01 as known on 2026-03-01: A12 eligible, A5, A11 and A13 to clarify (§7)', async () => {
    const results = await ask('hdh-2026', '2026-06-01', instant('2026-03-01'));
    const by = (eligibility: Eligibility) => ARCHETYPE_IDS.filter((id) => results.get(id)?.eligibility === eligibility);
    expect(by('eligible')).to.deep.equal(['A1', 'A2', 'A12']);
    expect(by('to-clarify')).to.deep.equal(['A5', 'A11', 'A13']);
    expect(by('excluded')).to.have.length(7);
  });

  it('leaves every offer of a real company to clarify', async () => {
    const answer = await search('hdh-2026', '2026-06-01', now);
    const reported = answer.hits.filter(({ offer }) => offer.standing === 'third-party');
    expect(reported).to.have.length(7);
    for (const { offer, result } of reported) expect(result?.eligibility, offer.iri).to.equal('to-clarify');
  });

  async function search(profile: string, date: string, knownAt: Instant) {
    const query = { text: '', facets: {}, profile, asOf: instant(date), knownAt, limit: 100 };
    const answer = await world.catalogue.search(query);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    return answer.value;
  }

  async function ask(profile: string, date: string, knownAt: Instant) {
    const { hits } = await search(profile, date, knownAt);
    return new Map(
      ARCHETYPE_IDS.map((id) => [id, hits.find(({ offer }) => offer.iri === ARCHETYPES[id].offer)?.result]),
    );
  }
});

function numbers(result: ProfileResult | undefined, verdict: string): string {
  const met = (result?.results ?? []).filter((one) => one.verdict === verdict);
  return met.map(({ requirement }) => requirement.id.slice('HDH-'.length)).join(' ');
}
