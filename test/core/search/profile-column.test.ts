import { expect } from 'chai';
import { DAY_MS, type Instant, instant } from '../../../src/core/instant.js';
import { eligibilitySteps } from '../../../src/core/policy/eligibility-steps.js';
import { evaluateProfile, withParameters } from '../../../src/core/policy/evaluate.js';
import { EligibilityColumn } from '../../../src/core/search/eligibility-column.js';
import { ProfileColumn } from '../../../src/core/search/profile-column.js';
import { ELIGIBILITIES } from '../../../src/core/search/query-url.js';
import { ARCHETYPE_IDS } from '../../golden/identities.js';
import { POLICIES, timelineOf } from '../../golden/judge.js';
import { worldOf } from '../../golden/said.js';
import { without } from '../../golden/world.js';
import { offer } from './sample-offers.js';

const KEY = 'R-28@certified';
/** Nothing is committed, so that every end of a certificate within the term shows. */
const WORLD = worldOf(without(({ kind }) => kind === 'renewalCommitted'));
const OFFERS = ARCHETYPE_IDS.map((id) =>
  offer(id.toLowerCase(), { timelines: new Map([[KEY, timelineOf(id, KEY, { world: WORLD })]]) }),
);

describe('a column of a profile', () => {
  const shipped = POLICIES.profiles.find(({ id }) => id === 'hdh-2026');
  const requirements = shipped?.requirements.filter(({ id }) => id === 'HDH-21') ?? [];

  for (const [goLive, termEnd] of [
    ['2026-12-31', '2030-12-31'],
    ['2027-02-01', '2027-12-31'],
    ['2020-01-01', '2027-06-30'],
  ] as const) {
    it(`moves from day to day as judging each day anew, for a contract from ${goLive} to ${termEnd}`, () => {
      if (shipped === undefined) throw new Error('hdh-2026 is not shipped');
      const dates = { goLive: instant(goLive), termEnd: instant(termEnd) };
      const profile = { ...withParameters(shipped, dates), requirements };
      const first = instant('2023-12-01');
      const steps = new EligibilityColumn();
      for (const one of OFFERS) steps.add(eligibilitySteps(profile, one.rulings));
      const columnOn = (asOf: Instant) => {
        const made = new ProfileColumn(steps, asOf);
        for (const _ of OFFERS) made.take();
        return made;
      };
      let column = columnOn(first);
      let made = 1;
      const seen = new Set<string>();
      for (let day = 0; day < 1600; day += 5) {
        const asOf = (first + day * DAY_MS) as Instant;
        if (!column.stretch.covers(asOf)) {
          column = columnOn(asOf);
          made += 1;
        }
        for (const [slot, { timelines }] of OFFERS.entries()) {
          const anew = evaluateProfile(profile, timelines, asOf).eligibility;
          seen.add(anew);
          expect(ELIGIBILITIES[column.rank(slot)], `${ARCHETYPE_IDS[slot]} on day ${day}`).to.equal(anew);
        }
      }
      expect(seen.size, 'the contract makes a difference').to.be.greaterThan(1);
      expect(made, 'a column lasts until something changes').to.be.lessThan(20);
    });
  }
});
