import { expect } from 'chai';
import { instant } from '../../../src/core/instant.js';
import { Inquiry } from '../../../src/core/policy/inquiry.js';
import { shareText } from '../../../src/core/policy/percent.js';
import { Reading } from '../../../src/core/policy/reading.js';
import { type Surroundings, surroundingsOf } from '../../../src/core/policy/surroundings.js';
import { ARCHETYPES, entity, ISSUERS } from '../../golden/identities.js';
import { POLICIES } from '../../golden/judge.js';
import { type Said, say, worldOf } from '../../golden/said.js';

const { offer, participant } = ARCHETYPES.A6;

function around(...facts: readonly Said[]): Surroundings {
  const reading = new Reading(new Inquiry(worldOf(facts), POLICIES.law, POLICIES.trust), instant('2026-06-01'));
  return surroundingsOf(reading, offer);
}

describe('what stands around an offer, when there is very much of it', () => {
  it('has room for 300 suppliers, and counts the rest', () => {
    const thirdParty = Array.from({ length: 1_000 }, (_, i) => ({
      party: { id: entity(`supplier-${i}`), country: 'US' },
      role: 'support' as const,
    }));
    const { nodes, edges, omitted } = around(say('thirdParties', offer, { thirdParty }, participant, '2018-06-01'));
    expect(edges.filter(({ kind }) => kind === 'supplied-by')).to.have.length(300);
    // The offer and its provider beside them.
    expect(nodes).to.have.length(302);
    expect(omitted).to.equal(700);
  });

  it('names the fifty largest holders, and its total counts all of them', () => {
    // 120 holders of 0.5 % and, stated last, one of 10 %: 70 % in all.
    const small = Array.from({ length: 120 }, (_, i) => ({
      holder: { id: entity(`small-${i}`), country: 'US' },
      capital: '0.5',
    }));
    const holding = [...small, { holder: { id: entity('large'), country: 'US' }, capital: '10' }];
    const { outside } = around(say('holdings', participant, { holding }, ISSUERS.ownershipAuditor, '2018-06-01'));
    const [capital] = outside;
    expect(capital?.holders).to.have.length(50);
    expect(capital?.holders.map(({ holder: { id } }) => id)).to.include(entity('large'));
    expect(capital?.omitted).to.equal(71);
    expect(shareText(capital?.total.multiplied.low ?? raise())).to.equal('70.0');
  });
});

function raise(): never {
  throw new Error('no capital is shown');
}
