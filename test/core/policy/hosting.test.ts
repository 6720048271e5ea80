import { expect } from 'chai';
import type { ThirdParty } from '../../../src/core/policy/facts.js';
import type { Finding, RuleKey } from '../../../src/core/policy/verdict.js';
import { ARCHETYPES, entity, ISSUERS } from '../../golden/identities.js';
import { findingOf, POLICIES } from '../../golden/judge.js';
import { type Said, say, worldOf } from '../../golden/said.js';
import { without } from '../../golden/world.js';

const [stones, hands] = [ARCHETYPES.A10.offer, ARCHETYPES.A11.offer];

/** A11, which runs on A10, with other facts of some kinds about some offers. */
function judged(rule: RuleKey, ...facts: readonly Said[]): Finding {
  const told = new Set(facts.map(({ kind, subject }) => `${kind} ${subject}`));
  const world = worldOf([...without(({ kind, subject }) => told.has(`${kind} ${subject}`)), ...facts]);
  return findingOf('A11', rule, '2026-06-01', { world });
}

function suppliers(offer: string, ...thirdParty: readonly ThirdParty[]): Said {
  return say('thirdParties', offer, { thirdParty, complete: true }, ISSUERS.auditor, '2018-06-01');
}

function runsOn(upper: string, ...offer: readonly string[]): Said {
  return say('hostedOn', upper, { offer }, ISSUERS.auditor, '2018-06-01');
}

const american: ThirdParty = {
  party: { id: entity('remote-hands'), name: 'Remote Hands', country: 'US' },
  parentCountry: 'US',
  role: 'support',
  reach: 'reaches',
};

describe('what an offer runs on', () => {
  it('brings its suppliers with it: who reaches the layer reaches the offer', () => {
    for (const rule of ['R-06@certified', 'R-07@attested', 'R-08@certified'] as const) {
      const found = judged(rule, suppliers(stones, american));
      expect(found.verdict, rule).to.equal('FAIL');
      expect(found.reasons[0]?.path, rule).to.deep.equal([hands, stones, entity('remote-hands')]);
    }
  });

  it('is open where a layer says nothing about its suppliers', () => {
    const silent = 'https://silent.example/offers/housing';
    const found = judged('R-07@attested', runsOn(hands, silent));
    expect([found.verdict, found.reasons[0]?.code, found.reasons[0]?.path]).to.deep.equal([
      'UNKNOWN',
      'not-stated',
      [hands, silent],
    ]);
  });

  it('is not followed over a link that only the provider declares', () => {
    const link = say('hostedOn', hands, { offer: [stones] }, ARCHETYPES.A11.did, '2018-06-01');
    expect(judged('R-07@attested', link, suppliers(stones, american)).verdict).to.equal('PASS');
  });

  it('ends in a circle, and beyond so many layers says that it is too much', () => {
    expect(judged('R-07@attested', runsOn(stones, hands)).verdict).to.equal('PASS');
    const { hostingLayers } = POLICIES.law.limits;
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => `https://many.example/offers/${String(i).padStart(3, '0')}`);
    const all = (count: number) => [runsOn(hands, ...many(count)), ...many(count).map((one) => suppliers(one))];
    expect(judged('R-07@attested', ...all(hostingLayers)).verdict).to.equal('PASS');
    const found = judged('R-07@attested', ...all(hostingLayers + 1));
    expect([found.verdict, found.reasons[0]?.code]).to.deep.equal(['UNKNOWN', 'hosting-too-deep']);
    // What is bad in those that were looked at is bad all the same.
    const bad = judged('R-07@attested', ...all(hostingLayers + 5), suppliers(many(1)[0] ?? '', american));
    expect(bad.verdict).to.equal('FAIL');
  });
});
