import { expect } from 'chai';
import fc from 'fast-check';
import { Judged } from '../../src/catalogue/judged.js';
import type { Fact } from '../../src/core/policy/facts.js';
import { Inquiry } from '../../src/core/policy/inquiry.js';
import { RULE_IDS, ruleKey } from '../../src/core/policy/rules.js';
import { timelinesFor } from '../../src/core/policy/timelines.js';
import { dependencyOf, type World } from '../../src/core/policy/world.js';
import { ARCHETYPE_IDS, ARCHETYPES } from '../golden/identities.js';
import { POLICIES } from '../golden/judge.js';
import { FACTS, fact, say, worldOf } from '../golden/world.js';

const KEYS = RULE_IDS.map((id) => ruleKey(id));
const GIVEN = FACTS.map(fact);
const { did, offer } = ARCHETYPES.A1;

const inquiryInto = (world: World) => new Inquiry(world, POLICIES.law, POLICIES.trust);

/** As facts arrive, in parts; what they touch is judged again. */
function arriving(parts: readonly (readonly Fact[])[], about: string) {
  const [world, judged] = [worldOf([]), new Judged()];
  let timelines = judged.again(inquiryInto(world), about, KEYS, new Set());
  for (const part of parts) {
    for (const one of part) world.add(one);
    timelines = judged.again(inquiryInto(world), about, KEYS, new Set(part.map(dependencyOf)));
  }
  return timelines;
}

describe('judging again when a fact arrives', () => {
  it('asks only the rules that looked for it', () => {
    const [world, judged] = [worldOf(FACTS), new Judged()];
    const before = judged.again(inquiryInto(world), offer, KEYS, new Set());
    const news = fact(say('gpu', offer, { provided: false }, did, '2026-01-01'));
    world.add(news);
    expect([...judged.dependents(dependencyOf(news))]).to.deep.equal([offer]);
    const after = judged.again(inquiryInto(world), offer, KEYS, new Set([dependencyOf(news)]));
    expect(KEYS.filter((key) => after.get(key) !== before.get(key))).to.deep.equal(['gpu@declared']);
    expect(after.get('gpu@declared')?.at(-1)?.value.verdict).to.equal('FAIL');
  });

  it('comes to the same verdicts as judging everything at the end, in whatever parts the facts arrive', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...ARCHETYPE_IDS),
        fc.array(fc.integer({ min: 0, max: GIVEN.length }), { maxLength: 3 }),
        (id, cuts) => {
          const ends = [...cuts, GIVEN.length].sort((a, b) => a - b);
          const parts = ends.map((end, i) => GIVEN.slice(ends[i - 1] ?? 0, end));
          const world = worldOf([]);
          for (const one of GIVEN) world.add(one);
          const about = ARCHETYPES[id].offer;
          const whole = timelinesFor(inquiryInto(world), about, KEYS).timelines;
          expect([...arriving(parts, about)]).to.deep.equal([...whole]);
        },
      ),
      { numRuns: 10 },
    );
  });
});
