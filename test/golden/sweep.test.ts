import { expect } from 'chai';
import fc from 'fast-check';
import { DAY_MS, FOREVER, type Instant, instant } from '../../src/core/instant.js';
import { Inquiry } from '../../src/core/policy/inquiry.js';
import { Reading } from '../../src/core/policy/reading.js';
import { RULE_IDS, ruleKey, ruleOf } from '../../src/core/policy/rules.js';
import { timelinesFor } from '../../src/core/policy/timelines.js';
import { at } from '../../src/core/time/timeline.js';
import { ARCHETYPE_IDS, ARCHETYPES } from './identities.js';
import { POLICIES } from './judge.js';
import { worldOf } from './said.js';
import { FACTS } from './world.js';

const { law, trust } = POLICIES;
const FIRST = instant('2015-01-01');
const DAYS = 20 * 365;

const someFacts = fc.subarray([...FACTS], { minLength: 50 });
const someDay = fc.integer({ min: 0, max: DAYS }).map((days) => (FIRST + days * DAY_MS) as Instant);
const someKnowledge = fc.oneof(someDay, fc.constant(FOREVER));

describe('golden worlds: every rule, swept', () => {
  it('says on any day of any part of the world what judging that very day says', () => {
    fc.assert(
      fc.property(
        someFacts,
        fc.constantFrom(...ARCHETYPE_IDS),
        fc.constantFrom(...RULE_IDS),
        fc.array(someDay, { minLength: 1, maxLength: 8 }),
        someKnowledge,
        (facts, id, rule, days, knownAt) => {
          const world = worldOf(facts);
          const { offer } = ARCHETYPES[id];
          const key = ruleKey(rule);
          const timeline = timelinesFor(new Inquiry(world, law, trust, knownAt), offer, [key]).timelines.get(key);
          if (timeline === undefined) throw new Error(`${key} was not judged`);
          for (const day of days) {
            const reading = new Reading(new Inquiry(world, law, trust, knownAt), day);
            const found = ruleOf(key);
            const judged = found?.rule.judge(reading, offer, found.floor);
            expect(at(timeline, day)).to.deep.equal(judged);
            // The window of the answer holds the day, and the answer does not change inside it.
            expect(reading.window.from).to.be.at.most(day);
            expect(reading.window.until).to.be.greaterThan(day);
            expect(at(timeline, (reading.window.until - 1) as Instant)).to.deep.equal(judged);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
