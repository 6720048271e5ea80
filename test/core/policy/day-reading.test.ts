/** One day is judged by a shorter way than all of them: it must come to the same, reasons and all. */
import { expect } from 'chai';
import fc from 'fast-check';
import { DAY_MS, FOREVER, type Instant, instant } from '../../../src/core/instant.js';
import { BriefDayReading, DayReading } from '../../../src/core/policy/day-reading.js';
import { findingOn } from '../../../src/core/policy/finding-on.js';
import { layersOf } from '../../../src/core/policy/hosting.js';
import { Inquiry } from '../../../src/core/policy/inquiry.js';
import { Reading } from '../../../src/core/policy/reading.js';
import { RULE_IDS, ruleKey } from '../../../src/core/policy/rules.js';
import { rulingOf } from '../../../src/core/policy/ruling.js';
import { timelinesFor } from '../../../src/core/policy/timelines.js';
import { at } from '../../../src/core/time/timeline.js';
import { ARCHETYPE_IDS, ARCHETYPES } from '../../golden/identities.js';
import { POLICIES } from '../../golden/judge.js';
import { worldOf } from '../../golden/said.js';
import { FACTS } from '../../golden/world.js';

const FIRST = instant('2015-01-01');
const KEYS = RULE_IDS.map((id) => ruleKey(id));
const someFacts = fc.subarray([...FACTS], { minLength: 50 });
const someDay = fc.integer({ min: 0, max: 20 * 365 }).map((days) => (FIRST + days * DAY_MS) as Instant);

describe('a reading of one day', () => {
  it('says what the timelines say, for every rule and offer that share it, with reasons and without', () => {
    fc.assert(
      fc.property(someFacts, someDay, fc.oneof(someDay, fc.constant(FOREVER)), (facts, day, knownAt) => {
        const world = worldOf(facts);
        const open = () => new Inquiry(world, POLICIES.law, POLICIES.trust, knownAt);
        const reading = new DayReading(open(), day);
        const brief = new BriefDayReading(reading);
        for (const id of ARCHETYPE_IDS) {
          const { offer } = ARCHETYPES[id];
          const { timelines } = timelinesFor(open(), offer, KEYS);
          const own = reading.about(offer);
          const ownInBrief = brief.about(offer);
          for (const key of KEYS) {
            const timeline = timelines.get(key);
            const found = timeline && at(timeline, day);
            expect(findingOn(reading, offer, key), `${id} ${key}`).to.deep.equal(found);
            expect(findingOn(own, offer, key), `${id} ${key}, with what is forgotten`).to.deep.equal(found);
            for (const day of [brief, ownInBrief]) {
              const short = findingOn(day, offer, key);
              expect(found && rulingOf(short), `${id} ${key}, without reasons`).to.deep.equal(found && rulingOf(found));
              expect(short.flags, `${id} ${key}, notes without reasons`).to.deep.equal(found?.flags);
            }
          }
          expect(layersOf(reading, offer)).to.deep.equal(layersOf(new Reading(open(), day), offer));
        }
      }),
      { numRuns: 12 },
    );
  });

  it('asks each question once', () => {
    const reading = new DayReading(new Inquiry(worldOf(FACTS), POLICIES.law, POLICIES.trust), instant('2026-06-01'));
    let asked = 0;
    const question = (_reading: Reading, _subject: string): undefined => {
      asked += 1;
      return undefined;
    };
    for (let time = 0; time < 3; time++) reading.ask(question, 'the same');
    expect(asked).to.equal(1);
    reading.ask(question, 'another');
    expect(asked).to.equal(2);
  });

  it('forgets with an offer what it found out about it, and keeps what it found out about others', () => {
    const reading = new DayReading(new Inquiry(worldOf(FACTS), POLICIES.law, POLICIES.trust), instant('2026-06-01'));
    const asked: string[] = [];
    const question = (_reading: Reading, subject: string) => asked.push(subject);
    for (const offer of ['one', 'two']) {
      const own = reading.about(offer);
      for (const subject of [offer, 'their provider', offer]) own.ask(question, subject);
    }
    reading.ask(question, 'one');
    expect(asked).to.deep.equal(['one', 'their provider', 'two', 'one']);
  });
});
