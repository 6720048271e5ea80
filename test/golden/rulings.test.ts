/** Rulings are found without reasons, by a shorter way: they must be those of the findings. */
import { expect } from 'chai';
import { Inquiry } from '../../src/core/policy/inquiry.js';
import { RULE_IDS, ruleKey } from '../../src/core/policy/rules.js';
import { rulingsOf } from '../../src/core/policy/ruling.js';
import { ruled, timelinesFor } from '../../src/core/policy/timelines.js';
import { ASSURANCE } from '../../src/core/policy/verdict.js';
import { ARCHETYPE_IDS, ARCHETYPES } from './identities.js';
import { GOLDEN, POLICIES } from './judge.js';

describe('rulings', () => {
  for (const id of ARCHETYPE_IDS) {
    it(`of ${id} are what decides of its findings, for every rule at every floor`, () => {
      const { offer } = ARCHETYPES[id];
      const keys = RULE_IDS.flatMap((rule) => ASSURANCE.map((floor) => ruleKey(rule, floor)));
      const open = () => new Inquiry(GOLDEN, POLICIES.law, POLICIES.trust);
      const found = rulingsOf(timelinesFor(open(), offer, keys).timelines);
      const inquiry = open();
      for (const key of keys) expect(ruled(inquiry, offer, key).timeline, key).to.deep.equal(found.get(key));
    });
  }
});
