import { expect } from 'chai';
import fc from 'fast-check';
import { aspectOf } from '../../../src/core/policy/aspects.js';
import type { Fact } from '../../../src/core/policy/facts.js';
import { Inquiry } from '../../../src/core/policy/inquiry.js';
import { RULE_IDS, ruleKey } from '../../../src/core/policy/rules.js';
import { type Rulings, rulingsOf } from '../../../src/core/policy/ruling.js';
import { timelinesFor } from '../../../src/core/policy/timelines.js';
import { Verdicts } from '../../../src/core/policy/verdicts.js';
import {
  type DependencyKey,
  dependencyKey,
  dependencyOf,
  issuerKey,
  lawKey,
  type World,
} from '../../../src/core/policy/world.js';
import { ARCHETYPE_IDS, ARCHETYPES, ISSUERS } from '../../golden/identities.js';
import { POLICIES } from '../../golden/judge.js';
import { fact, say, worldOf } from '../../golden/said.js';
import { FACTS } from '../../golden/world.js';

const KEYS = RULE_IDS.map((id) => ruleKey(id));
const GIVEN = FACTS.map(fact);
const { did, offer } = ARCHETYPES.A1;

const inquiryInto = (world: World) => new Inquiry(world, POLICIES.law, POLICIES.trust);

function judgedIn(world: World, about: string): Verdicts {
  const verdicts = new Verdicts();
  verdicts.again(inquiryInto(world), about, KEYS, new Set());
  return verdicts;
}

/** Every rule's rulings, as data. */
const all = (rulings: Rulings) => KEYS.map((key) => [key, rulings.get(key)]);

/** As facts arrive, in parts; what they touch is judged again. */
function arriving(parts: readonly (readonly Fact[])[], about: string): Verdicts {
  const world = worldOf([]);
  const verdicts = judgedIn(world, about);
  for (const part of parts) {
    for (const one of part) world.add(one);
    const stale = new Set(verdicts.rulesLookingAt(part.map(dependencyOf)));
    verdicts.again(inquiryInto(world), about, KEYS, stale);
  }
  return verdicts;
}

describe('judging again when a fact arrives', () => {
  const news = fact(say('gpu', offer, { provided: false }, did, '2026-01-01'));

  it('asks only the rules that looked for it', () => {
    const world = worldOf(FACTS);
    const verdicts = judgedIn(world, offer);
    const [before, work] = [verdicts.rulings(offer), verdicts.judgements];
    world.add(news);
    expect([...verdicts.dependents(dependencyOf(news))]).to.deep.equal([offer]);
    // R-21 is about whatever speaks for the offer.
    const stale = verdicts.rulesLookingAt([dependencyOf(news)]);
    expect(stale).to.deep.equal(['R-21@none', 'gpu@declared']);
    verdicts.again(inquiryInto(world), offer, KEYS, new Set(stale));
    expect(verdicts.judgements - work).to.equal(2);
    const after = verdicts.rulings(offer);
    expect(after.get('gpu@declared')?.at(-1)?.value.verdict).to.equal('FAIL');
    expect(before.get('gpu@declared')?.at(-1)?.value.verdict, 'a view keeps what it saw').to.equal('PASS');
  });

  it('reaches the offers that looked at a company, a country’s law or an issuer, and no others', () => {
    const world = worldOf(FACTS);
    const verdicts = new Verdicts();
    for (const id of ARCHETYPE_IDS) verdicts.again(inquiryInto(world), ARCHETYPES[id].offer, KEYS, new Set());
    const named = (key: DependencyKey) =>
      ARCHETYPE_IDS.filter((id) => new Set(verdicts.dependents(key)).has(ARCHETYPES[id].offer));
    expect(named(dependencyKey('seats', ARCHETYPES.A3.did))).to.deep.equal(['A3']);
    expect(named(issuerKey(ISSUERS.auditor))).to.include('A1');
    expect(named(lawKey('no such row'))).to.deep.equal([]);
    const toUs = FACTS.filter(
      (said) => said.kind === 'flows' && JSON.stringify(said.value).includes('"country":"US"'),
    ).map(({ subject }) => subject);
    const expected = ARCHETYPE_IDS.filter((id) => toUs.includes(ARCHETYPES[id].offer));
    expect(expected).to.include.members(['A3', 'A4']);
    expect(named(lawKey('US-DPF'))).to.include.members(expected);
    expect(named(lawKey('US-DPF'))).to.not.include('A1');
    expect(verdicts.rulesLookingAt([lawKey('US-DPF')])).to.include('R-02@declared');
    expect(verdicts.rulesLookingAt([lawKey('US-DPF')])).to.not.include('R-05@certified');
    const mayLook = (id: 'A1' | 'A3') =>
      verdicts.mayLook(ARCHETYPES[id].offer, 'R-02@declared', [aspectOf(lawKey('US-DPF'))]);
    expect([mayLook('A3'), mayLook('A1')]).to.deep.equal([true, false]);
    expect(verdicts.mayLook('https://nobody.example/offers/x', 'R-02@declared', ['flows'])).to.equal(true);
  });

  it('finds every reason when asked, remembers it, and forgets it when the offer is judged again', () => {
    const world = worldOf(FACTS);
    const verdicts = judgedIn(world, offer);
    let opened = 0;
    const open = () => {
      opened += 1;
      return inquiryInto(world);
    };
    const found = verdicts.timelines(offer, open).get('gpu@declared');
    expect(found).to.deep.equal(
      timelinesFor(inquiryInto(world), offer, ['gpu@declared']).timelines.get('gpu@declared'),
    );
    expect(verdicts.timelines(offer, open).get('gpu@declared')).to.equal(found);
    expect(opened).to.equal(1);
    world.add(news);
    verdicts.again(inquiryInto(world), offer, KEYS, new Set(verdicts.rulesLookingAt([dependencyOf(news)])));
    expect(verdicts.timelines(offer, open).get('gpu@declared')?.at(-1)?.value.verdict).to.equal('FAIL');
    expect(verdicts.timelines('https://nobody.example/offers/x', open).get('gpu@declared')).to.equal(undefined);
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
          const whole = rulingsOf(timelinesFor(inquiryInto(world), about, KEYS).timelines);
          expect(all(arriving(parts, about).rulings(about))).to.deep.equal(all(whole));
        },
      ),
      { numRuns: 10 },
    );
  });
});
